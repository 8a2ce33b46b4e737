import FacturaDiagnostics
import FacturaGeometry
import FacturaInvoices
import FacturaLayout
import FacturaPages
import FacturaXML

/// One compilation of one layout: what has been gathered and found so far.
final class Compilation {
  /// What holds at a place of the layout file.
  struct Place {
    var scope: Scope
    var style: ResolvedStyle
    /// Elements around it.
    var depth = 0
    /// What may stand here, also in a condition or loop.
    var names: [String] = []

    var em: Length { style.size }
  }

  /// A sum that rows carry, with the kind of its figures.
  struct Sum {
    var name: String
    var kind: NumericKind
  }

  /// Elements inside elements.
  static let depthLimit = 64
  /// Elements and expressions, those of included parts and texts counted wherever they are used.
  static let pieceLimit = 50_000

  let files: any LayoutFiles
  let typefaces: [Typeface]
  let invoice: RecordSchema

  var included: IncludedFiles
  private(set) var root: XMLElement?
  var styles = StyleSheet()
  var texts = TextCatalogues()
  var sums: [Sum] = []
  /// Whether furniture that is being compiled reads its page.
  var readsPage = false
  /// Whether it reads more of the page than its number.
  var readsRows = false
  /// Whether a row is counted.
  var countsRows = false
  /// Whether there is a QR code.
  var drawsCodes = false
  /// Which heading may have been the last.
  var headings = HeadingLevels.unchecked

  private var findings: [Finding] = []
  private var locations: [SourceLocation] = []
  private var patterns: [PathPattern] = []
  private var patternNumbers: [PathPattern: Int32] = [:]
  private var slotCount = 1
  private var openTexts: [Int] = []
  private var pieceCount = 0
  private var images: [String: ImageContent] = [:]

  let judge: TemplateCompiler.ImageJudge?

  init(
    files: any LayoutFiles, typefaces: [Typeface], invoice: RecordSchema, judge: TemplateCompiler.ImageJudge?,
  ) {
    self.files = files
    self.typefaces = typefaces
    self.invoice = invoice
    self.judge = judge
    self.included = IncludedFiles(files)
  }

  /// Compiles the file at `path`; nothing if there is too little to make a template from.
  func run(_ path: String) -> TemplateParts? {
    guard let root = included.load(path) else { return nil }
    guard root.name == "layout", let rule = Vocabulary.rule(for: "layout") else {
      report(.wrongRoot(name: root.name, expected: "layout"), at: root.location)
      return nil
    }
    self.root = root
    return layout(Attributes(of: root, rule: rule, in: self))
  }

  // MARK: Findings

  func report(_ fact: LayoutFileFact, at location: SourceLocation) {
    findings.append(Finding(fact, at: location))
  }

  func report(_ fact: some Fact, at location: SourceLocation) {
    findings.append(Finding(fact, at: location))
  }

  /// Each finding once, in the order of the files' names and lines.
  var sortedFindings: [Finding] {
    var seen: Set<Finding> = []
    let all = (included.findings + findings).filter { seen.insert($0).inserted }
    return all.enumerated().sorted { a, b in
      guard let x = a.element.location, let y = b.element.location else { return a.offset < b.offset }
      guard x.file == y.file else { return a.offset < b.offset }
      return (x.line, x.column, a.offset) < (y.line, y.column, b.offset)
    }.map(\.element)
  }

  // MARK: Numbers

  /// A number for the element, by which origins name it.
  func node(_ element: XMLElement) -> Int32 { node(at: element.location) }

  func node(at location: SourceLocation) -> Int32 {
    locations.append(location)
    return Int32(truncatingIfNeeded: locations.count)
  }

  func newSlot() -> Int {
    slotCount += 1
    return slotCount - 1
  }

  func number(of pattern: PathPattern) -> Int32 {
    if let number = patternNumbers[pattern] { return number }
    patterns.append(pattern)
    let number = Int32(truncatingIfNeeded: patterns.count)
    patternNumbers[pattern] = number
    return number
  }

  /// Counts an element or expression; false if there are too many, which is told once.
  func takesPiece(at location: @autoclosure () -> SourceLocation) -> Bool {
    pieceCount += 1
    if pieceCount == Self.pieceLimit + 1 { report(.tooLarge(limit: Self.pieceLimit), at: location()) }
    return pieceCount <= Self.pieceLimit
  }

  /// Marks a text as being put together; false if it is already, so that it would contain itself.
  func enter(text: Int) -> Bool {
    guard !openTexts.contains(text), openTexts.count < 8 else { return false }
    openTexts.append(text)
    return true
  }

  func leaveText() { openTexts.removeLast() }

  func image(_ path: String, _ read: () -> ImageContent?) -> ImageContent? {
    if let image = images[path] { return image }
    images[path] = read()
    return images[path]
  }

  // MARK: The whole

  private func layout(_ attributes: Attributes) -> TemplateParts? {
    attributes.check()
    let elements = children(of: attributes.element, rule: attributes.rule)
    let language = attributes.language ?? "es"
    gatherDefinitions(elements)
    texts.finish(language: language, in: self)
    styles.check(in: self)
    guard let family = typefaces.first?.family else { return nil }
    let place = Place(
      scope: Scope(invoice: invoice),
      style: ResolvedStyle(family: family).applying(chain: styles.chain(of: "body")))
    let title = attributes.template("title", in: place.scope)
    let flow = flow(elements, in: attributes.element, at: place)
    let pageSets = pageSets(elements, in: attributes.element, at: place)
    guard let flow, !pageSets.isEmpty else { return nil }
    return TemplateParts(
      name: attributes.name("name") ?? "", title: title,
      documentKinds: attributes.words("documents")?.compactMap(DocumentKind.init(rawValue:)),
      fiscalTypes: attributes.words("fiscal")?.compactMap(FiscalType.init(rawValue:)),
      languages: texts.languages, texts: texts.fixedTexts,
      families: texts.families, familyNames: texts.familyNames, pageSets: pageSets, flow: flow,
      sumNames: sums.map(\.name), slotCount: slotCount, currencyField: invoice.index(of: "currency"),
      countsRows: countsRows, drawsCodes: drawsCodes, fingerprint: included.fingerprint,
      locations: locations, patterns: patterns)
  }

  private func flow(_ elements: [Child], in root: XMLElement, at place: Place) -> ContentNode? {
    let flows = elements.compactMap { $0.element(named: "flow") }
    guard let first = flows.first else {
      report(.missingElement(name: "flow", parent: "layout"), at: root.location)
      return nil
    }
    for other in flows.dropFirst() { report(.duplicate(.element, name: "flow"), at: other.location) }
    headings = headingsOfFirstHeaders(elements)
    defer { headings = .unchecked }
    guard let (attributes, place) = open(first, at: place) else { return nil }
    let stack = stack(attributes, at: place)
    return ContentNode(kind: .stack(stack, language: nil), number: node(first), keepsWithNext: false)
  }
}
