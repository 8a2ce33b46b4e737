import FacturaAmounts
import FacturaDiagnostics
import FacturaInvoices
import FacturaPages
import FacturaReconciliation

/// Compares the pages of one rendering with its invoice, as the caller wants it.
struct PageAudit {
  private var reconciler: Reconciler
  private let stops: Bool
  private(set) var warnings: [Finding] = []
  /// More warnings say nothing more.
  private static let warningLimit = 100

  /// Nothing if pages aren't to be looked at.
  init?(_ invoice: Invoice, with layout: Layout, language: Language, _ options: RenderOptions) {
    guard options.reconciliation != .off else { return nil }
    stops = options.reconciliation == .stop
    reconciler = Reconciler(layout.plans.plan(for: language.tag), invoice, language: language.tag)
  }

  /// - Throws: what differs on the page, if that stops the rendering.
  mutating func check(_ page: Page) throws(RenderingFailure) {
    try note(reconciler.check(page))
  }

  /// - Throws: what was never drawn.
  mutating func finish() throws(RenderingFailure) {
    try note(reconciler.finish())
    for told in reconciler.told where told.pages.count > 1 {
      guard let place = warnings.firstIndex(where: { $0.isSameDifference(as: told.finding) }) else {
        continue
      }
      warnings[place].message += ReconciliationFact.alsoOn(pages: Array(told.pages.dropFirst()))
    }
  }

  private mutating func note(_ differences: [Finding]) throws(RenderingFailure) {
    if differences.isEmpty { return }
    if stops { throw .reconciliation(differences) }
    for var difference in differences where warnings.count < Self.warningLimit {
      difference.severity = .warning
      warnings.append(difference)
    }
  }

  var counts: Reconciliation {
    let summary = reconciler.summary
    return Reconciliation(
      compared: summary.compared, notCompared: summary.notCompared, codes: summary.codes)
  }
}

extension Finding {
  fileprivate func isSameDifference(as other: Finding) -> Bool {
    message == other.message && location == other.location && path == other.path
  }
}
