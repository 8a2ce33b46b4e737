package import FacturaDiagnostics
package import FacturaInvoices
package import FacturaPages
package import FacturaTemplates

/// A layout's folder in memory.
package struct MemoryFiles: LayoutFiles {
  package var files: [String: [UInt8]]

  package init(_ files: [String: String]) {
    self.files = files.mapValues { Array($0.utf8) }
  }

  package func bytes(of path: String) throws(Failure<LayoutFileFact>) -> [UInt8] {
    guard let bytes = files[path] else { throw Failure(.fileMissing(name: path)) }
    return bytes
  }

  package func spokenName(of path: String) -> String { path }
}

/// Typefaces that layouts of tests may name.
package let toyTypefaces = [
  Typeface(family: "Toy"), Typeface(family: "Toy", isBold: true), Typeface(family: "Toy", isItalic: true),
  Typeface(family: "Toy Condensed"),
]

/// Compiles a layout file written in a test.
package func compile(
  _ layout: String, with others: [String: String] = [:], for invoice: RecordSchema = Invoice.schema,
) -> (template: Template?, findings: [Finding]) {
  var files = others
  files["layout.xml"] = layout
  return TemplateCompiler(files: MemoryFiles(files), typefaces: toyTypefaces, invoice: invoice).compile()
}

/// Compiles a flow, in a layout that has only what a layout must have.
package func compile(
  flow: String, definitions: String = "", for invoice: RecordSchema = Invoice.schema,
) -> (template: Template?, findings: [Finding]) {
  compile(
    """
    <layout name="test" lang="es">\(definitions)<pages sizes="letter"/>
    <flow>\(flow)</flow></layout>
    """, for: invoice)
}
