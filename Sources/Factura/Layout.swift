public import FacturaDiagnostics
import FacturaDrawing
import FacturaGeometry
import FacturaInvoices
import FacturaPages
import FacturaReconciliation
import FacturaTemplates
import FacturaTypography

/// A layout file, read, checked and compiled once: use it for any number of invoices, from any number of threads.
///
///     let layout = try Layout(named: "telecom-bill")
public struct Layout: Sendable {
  let template: Template
  /// What pages made with it are compared with.
  let plans: PlanShelf
  /// The fonts that it was checked with.
  public let fonts: Fonts
  /// Warnings and notes of the check; with an error there is no layout.
  public let findings: [Finding]

  /// The layout's own name.
  public var name: String { template.name }

  /// Names of the paper sizes that it declares; the first is its own.
  public var papers: [String] { template.pageSets.map(\.size.name) }

  /// Names of the layouts that travel inside the library.
  public static var builtIn: [String] { BuiltInLayout.names }

  /// One of the built-in layouts.
  ///
  /// - Throws: `FacturaError` of kind `notFound` if there is none of that name; the finding names the nearest.
  public init(named name: String, fonts: Fonts = .bundled) throws(FacturaError) {
    try self.init(Self.files(named: name), "layout.xml", fonts)
  }

  /// A layout file with what it includes and shows, all in its own folder or below.
  ///
  /// - Throws: `FacturaError` of kind `notFound` if there is no such file, of kind `layout` if it has errors;
  ///   all findings of the file are in it.
  public init(path: String, fonts: Fonts = .bundled) throws(FacturaError) {
    let (folder, file) = Self.split(path)
    try Self.requireFile(path)
    try self.init(LayoutFolder(path: folder), file, fonts)
  }

  /// What a layout is checked for.
  public enum Demands: Sendable {
    /// That it can be used; and that stamps, if it prints any, have their size and room (Informe Técnico e-CF, §17.2.3).
    case general
    /// Besides, that it shows all that the printed representation of an e-CF must show (Informe Técnico e-CF, §17.2), for
    /// the types that it names as `fiscal`, or else for all.
    case fiscal
  }

  /// All findings of a layout file, without making use of it.
  ///
  /// - Throws: `FacturaError` of kind `notFound` if there is no such file, of kind `data` or `layout` if a document made up
  ///   for the fiscal check can't be rendered.
  public static func check(
    path: String, fonts: Fonts = .bundled, for demands: Demands = .general,
  ) throws(FacturaError) -> [Finding] {
    let (folder, file) = split(path)
    try requireFile(path)
    return try check(LayoutFolder(path: folder), file, fonts, demands)
  }

  /// All findings of a built-in layout.
  ///
  /// - Throws: `FacturaError` of kind `notFound` if there is none of that name, and as above.
  public static func check(
    named name: String, fonts: Fonts = .bundled, for demands: Demands = .general,
  ) throws(FacturaError) -> [Finding] {
    try check(try files(named: name), "layout.xml", fonts, demands)
  }

  private static func check(
    _ files: any LayoutFiles, _ file: String, _ fonts: Fonts, _ demands: Demands,
  ) throws(FacturaError) -> [Finding] {
    let (template, findings) = LayoutCheck(files: files, fonts: fonts, decodesImages: true).run(file)
    guard let template else { return findings }
    let audit = RepresentationAudit(Layout(template, fonts, findings))
    let stamps = audit.stampFindings()
    return findings + stamps + (demands == .fiscal ? try audit.fiscalFindings() : [])
  }

  private static func files(named name: String) throws(FacturaError) -> BuiltInLayout {
    guard builtIn.contains(name) else {
      let nearest = Nearest.name(to: name, among: builtIn)
      throw FacturaError(.notFound, FileFact.unknownLayout(name, nearest: nearest, known: builtIn))
    }
    return BuiltInLayout(name: name)
  }

  private init(_ files: any LayoutFiles, _ file: String, _ fonts: Fonts) throws(FacturaError) {
    let (template, findings) = LayoutCheck(files: files, fonts: fonts, decodesImages: false).run(file)
    guard let template else { throw FacturaError(.layout, findings) }
    self.init(template, fonts, findings)
  }

  private init(_ template: Template, _ fonts: Fonts, _ findings: [Finding]) {
    self.template = template
    plans = PlanShelf(template)
    self.fonts = fonts
    self.findings = findings
  }

  private static func requireFile(_ path: String) throws(FacturaError) {
    do throws(SystemError) {
      if try OpenFile(reading: path).status().isFolder { throw SystemError.isFolder }
    } catch {
      throw FacturaError(.notFound, error.fact(path))
    }
  }

  private static func split(_ path: String) -> (folder: String, file: String) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    return (String(path[...slash]), String(path[path.index(after: slash)...]))
  }
}

/// Compiles a layout file; on request it decodes the images, which the template alone can't.
struct LayoutCheck {
  let files: any LayoutFiles
  let fonts: Fonts
  let decodesImages: Bool

  func run(_ file: String) -> (template: Template?, findings: [Finding]) {
    let judge: TemplateCompiler.ImageJudge = { image throws(Failure<ImageFact>) in
      try ImageCheck.verify(image)
    }
    let compiler = TemplateCompiler(
      files: files, typefaces: fonts.library.typefaces, invoice: Invoice.schema,
      judge: decodesImages ? judge : nil)
    return compiler.compile(file)
  }
}
