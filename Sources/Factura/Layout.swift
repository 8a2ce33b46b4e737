public import FacturaDiagnostics
import FacturaDrawing
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

  /// All findings of a layout file, without making use of it.
  ///
  /// - Throws: `FacturaError` of kind `notFound` if there is no such file.
  public static func check(path: String, fonts: Fonts = .bundled) throws(FacturaError) -> [Finding] {
    let (folder, file) = split(path)
    try requireFile(path)
    return LayoutCheck(files: LayoutFolder(path: folder), fonts: fonts, decodesImages: true).run(file)
      .findings
  }

  /// All findings of a built-in layout.
  ///
  /// - Throws: `FacturaError` of kind `notFound` if there is none of that name.
  public static func check(named name: String, fonts: Fonts = .bundled) throws(FacturaError) -> [Finding] {
    LayoutCheck(files: try files(named: name), fonts: fonts, decodesImages: true).run("layout.xml").findings
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
