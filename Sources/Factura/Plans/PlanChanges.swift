import FacturaDiagnostics
import FacturaGeometry
import FacturaInvoices
import FacturaTemplates
import FacturaTypography

/// What a plan is made with, and what of it is another when it is to be kept.
extension PlannedPages {
  /// Notes all that decides which lines have room on a page, but the invoice.
  mutating func note(_ layout: Layout, _ options: RenderOptions, for invoice: Invoice) {
    self.layout = layout.name
    layoutFiles = layout.template.fingerprint.text
    fonts = layout.fonts.library.fingerprint.text
    language = layout.language(for: invoice, options).tag
    paper = options.paper ?? layout.template.pageSets.first?.size.name
    settings = options.roomSettings
  }

  /// What isn't as the plan noted it; a plan that notes nothing of a thing says nothing of it.
  func changes(to layout: Layout, _ options: RenderOptions, for invoice: Invoice) -> [PlanFact.Change] {
    var now = PlannedPages()
    now.note(layout, options, for: invoice)
    func differ(_ field: KeyPath<PlannedPages, String?>) -> (planned: String, found: String)? {
      guard let planned = self[keyPath: field], let found = now[keyPath: field], planned != found else {
        return nil
      }
      return (planned, found)
    }
    var changes: [PlanFact.Change] = []
    if let (planned, found) = differ(\.layout) {
      changes.append(.layout(planned: planned, found: found))
    } else if differ(\.layoutFiles) != nil {
      changes.append(.layoutFiles(name: layout.name))
    }
    if differ(\.fonts) != nil { changes.append(.fonts) }
    if let (planned, found) = differ(\.language) {
      changes.append(.language(planned: planned, found: found))
    }
    if let (planned, found) = differ(\.paper) { changes.append(.paper(planned: planned, found: found)) }
    if let (planned, found) = differ(\.settings) {
      changes.append(.settings(planned: planned, found: found))
    }
    return changes
  }
}

extension RenderOptions {
  /// Those that may change what has room, beside language and paper: `units words, peso amounts as stated, …`
  fileprivate var roomSettings: String {
    [
      "units \(unitNames?.rawValue ?? Self.unstated)",
      "peso amounts \(pesoAmounts?.rawValue ?? Self.unstated)",
      "state \(fiscalState?.name ?? Self.unstated)", "missing glyphs \(missingGlyphs.rawValue)",
    ].joined(separator: ", ")
  }

  private static let unstated = "as stated"
}
