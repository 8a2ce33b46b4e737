import FacturaDiagnostics
import FacturaGeometry
import FacturaInvoices
import FacturaPages
import FacturaRepresentation
import FacturaTemplates

/// Renders documents made up for it with a layout, and looks at what the layout does with them.
struct RepresentationAudit {
  let layout: Layout
  private let renderer = Renderer()

  init(_ layout: Layout) {
    self.layout = layout
  }

  /// The types that the layout says it is the representation of, maybe none, or else all of which it speaks.
  private var types: [FiscalType] { layout.template.fiscalTypes ?? spokenTypes }

  private var spokenTypes: [FiscalType] {
    FiscalType.allCases.filter { layout.speaks(of: $0.documentKind) }
  }

  // MARK: Stamps

  /// What is wrong with the room of stamps, on any paper. A layout that can't print the document made up for it has other
  /// faults, or needs what only its own documents state: of that nothing is said here.
  func stampFindings() -> [Finding] {
    guard layout.template.drawsCodes else { return [] }
    var findings: [Finding] = []
    let type = types.first ?? spokenTypes.first ?? .fiscalCredit
    for size in layout.template.pageSets.map(\.size) {
      guard let specimen = Specimen(type, .long, lineCount: Self.lineCount),
        let pages = try? pages(of: specimen, on: size)
      else { continue }
      for page in pages {
        for (stamp, facts) in StampGeometry(page, isRoll: size.height == nil).problems() {
          for fact in facts {
            let finding = Finding(fact, at: layout.template.location(of: stamp.origin))
            if !findings.contains(where: { $0.code == finding.code && $0.location == finding.location }) {
              findings.append(finding)
            }
          }
        }
      }
    }
    return findings
  }

  /// Enough for two pages of most layouts; the second number for those with small rows.
  private static let lineCount = 34
  private static let greatLineCount = 300

  // MARK: Rules

  /// What the layout's own types of e-CF must show and don't, on its first paper.
  func fiscalFindings() throws(FacturaError) -> [Finding] {
    guard let size = layout.template.pageSets.first?.size else { return [] }
    if types.isEmpty { return [Finding(RepresentationFact.noRepresentation)] }
    var check = RepresentationCheck(layout.template, isRoll: size.height == nil)
    var largest: (specimen: Specimen, pages: [Page])?
    for type in types {
      for situation in Specimen.Situation.allCases {
        guard let (specimen, pages) = try specimen(type, situation, on: size) else { continue }
        check.look(at: pages, of: specimen)
        if pages.count > largest?.pages.count ?? 0 { largest = (specimen, pages) }
      }
    }
    return try check.findings() + (largest.map(sizeFindings) ?? [])
  }

  /// For certification each kind is handed in as a PDF of no more than 10 MB.
  private func sizeFindings(
    _ specimen: Specimen, _ pages: [Page],
  ) throws(FacturaError) -> [Finding] {
    let bytes = try renderer.draw(pages, of: specimen.invoice, with: layout, as: .archival())
    guard bytes > Self.sizeLimit else { return [] }
    let fact = RepresentationFact.largeFile(pages: pages.count, bytes: bytes, limit: Self.sizeLimit)
    return [Finding(fact, at: layout.template.location(of: Origin(node: layout.template.flow.number)))]
  }

  private static let sizeLimit = 10_000_000

  private func specimen(
    _ type: FiscalType, _ situation: Specimen.Situation, on size: PaperSize,
  ) throws(FacturaError) -> (Specimen, [Page])? {
    let counts = situation == .long ? [Self.lineCount, Self.greatLineCount] : [3]
    for count in counts {
      guard let specimen = Specimen(type, situation, lineCount: count) else { return nil }
      let pages = try pages(of: specimen, on: size)
      if pages.count > 1 || count == counts.last || size.height == nil { return (specimen, pages) }
    }
    return nil
  }

  private func pages(of specimen: Specimen, on size: PaperSize) throws(FacturaError) -> [Page] {
    let language = layout.languages.contains("es") ? Language.spanish : nil
    let options = RenderOptions(language: language, paper: size.name, reconciliation: .off)
    return try renderer.pages(of: specimen.invoice, with: layout, options: options)
  }
}
