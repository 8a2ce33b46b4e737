import FacturaAmounts
package import FacturaDiagnostics
package import FacturaInvoices

/// A layout file, checked and compiled once: shared by all renderings of all threads.
package final class Template: Sendable {
  package let name: String
  /// Of the document, for its metadata.
  package let title: TextTemplate?
  /// The kinds of document that it speaks of; nothing if of all.
  package let documentKinds: [DocumentKind]?
  /// The types of e-CF whose printed representation it says that it is, by their codes.
  package let fiscalTypes: [FiscalType]?
  /// BCP 47; the first is the layout's own.
  package let languages: [String]
  /// The texts of each language, by their number.
  package let texts: [[String]]
  /// The texts with keys: for each language, for each family.
  package let families: [[[String: String]]]
  package let familyNames: [String]
  /// By size of paper; the first is the layout's own.
  package let pageSets: [PageSetNode]
  package let flow: ContentNode
  /// Names of the sums, in the order of `RunningTotals.sums` and of page records.
  package let sumNames: [String]
  /// How many variables there are; slot 0 is the invoice.
  package let slotCount: Int
  /// Number of the field of the invoice that states its currency.
  package let currencyField: Int?

  /// Whether any of its rows is counted: then its pages can be planned.
  package let countsRows: Bool
  /// Whether it may draw QR codes.
  package let drawsCodes: Bool
  /// Of the files that it was made from.
  package let fingerprint: Fingerprint

  /// Where each node stands; nodes are numbered from 1.
  private let locations: [SourceLocation]
  /// Paths into the data, numbered from 1.
  private let patterns: [PathPattern]

  init(_ parts: TemplateParts) {
    name = parts.name
    title = parts.title
    documentKinds = parts.documentKinds
    fiscalTypes = parts.fiscalTypes
    languages = parts.languages
    texts = parts.texts
    families = parts.families
    familyNames = parts.familyNames
    pageSets = parts.pageSets
    flow = parts.flow
    sumNames = parts.sumNames
    slotCount = parts.slotCount
    currencyField = parts.currencyField
    countsRows = parts.countsRows
    drawsCodes = parts.drawsCodes
    fingerprint = parts.fingerprint
    locations = parts.locations
    patterns = parts.patterns
  }

  /// File, line and column of the element that something came from.
  package func location(of origin: Origin) -> SourceLocation? {
    let index = Int(origin.node) - 1
    return locations.indices.contains(index) ? locations[index] : nil
  }

  /// Where in the invoice something came from: `/telephone/usage/17/amount`.
  package func dataPath(of origin: Origin) -> DataPath? {
    let index = Int(origin.path) - 1
    guard patterns.indices.contains(index) else { return nil }
    var text = ""
    for step in patterns[index].steps {
      switch step {
      case .name(let name): text += "/" + name
      case .index(let index): text += "/\(index)"
      case .turn(let depth):
        guard depth < Turns.limit, origin.turns[depth] >= 0 else { return DataPath(text) }
        text += "/\(origin.turns[depth])"
      }
    }
    return DataPath(text)
  }

  /// The number of the layout's language for a tag: `es-DO` is served by `es`.
  package func languageNumber(for tag: String) -> Int? {
    let primary = Language.primarySubtag(of: tag)
    return languages.firstIndex(of: tag) ?? languages.firstIndex { Language.primarySubtag(of: $0) == primary }
  }

  /// How many nodes the layout has.
  package var nodeCount: Int { locations.count }
}

/// What the compiler gathers for a template.
struct TemplateParts {
  var name: String
  var title: TextTemplate?
  var documentKinds: [DocumentKind]?
  var fiscalTypes: [FiscalType]?
  var languages: [String]
  var texts: [[String]]
  var families: [[[String: String]]]
  var familyNames: [String]
  var pageSets: [PageSetNode]
  var flow: ContentNode
  var sumNames: [String]
  var slotCount: Int
  var currencyField: Int?
  var countsRows: Bool
  var drawsCodes: Bool
  var fingerprint: Fingerprint
  var locations: [SourceLocation]
  var patterns: [PathPattern]
}
