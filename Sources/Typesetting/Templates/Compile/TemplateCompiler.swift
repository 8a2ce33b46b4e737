package import FacturaDiagnostics
package import FacturaInvoices
package import FacturaPages

/// Reads, checks and compiles layout files.
package struct TemplateCompiler {
  private let files: any LayoutFiles
  private let typefaces: [Typeface]
  private let invoice: RecordSchema
  private let judge: ImageJudge?

  /// Decodes an image to its end. A template is compiled after a look at the headers alone, which is quick; who
  /// checks a layout wants to know of damage deep inside too.
  package typealias ImageJudge = (ImageContent) throws(Failure<ImageFact>) -> Void

  /// `typefaces` are those that the layout may name; the first is the standard. `invoice` says what paths it may
  /// walk.
  package init(
    files: any LayoutFiles, typefaces: [Typeface], invoice: RecordSchema, judge: ImageJudge? = nil,
  ) {
    self.files = files
    self.typefaces = typefaces
    self.invoice = invoice
    self.judge = judge
  }

  /// The template, and everything that was found on the way, in the order of the file. There is no template if
  /// one of the findings is an error.
  package func compile(_ path: String = "layout.xml") -> (template: Template?, findings: [Finding]) {
    let compilation = Compilation(files: files, typefaces: typefaces, invoice: invoice, judge: judge)
    let parts = compilation.run(path)
    let findings = compilation.sortedFindings
    guard let parts, !findings.contains(where: { $0.severity == .error }) else { return (nil, findings) }
    return (Template(parts), findings)
  }
}
