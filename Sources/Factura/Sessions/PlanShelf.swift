import FacturaReconciliation
import FacturaTemplates
import Synchronization

/// What the pages of a layout are compared with, for each of its languages: made when it is first asked for.
final class PlanShelf: Sendable {
  private let template: Template
  private let plans = Mutex<[Int: ReconciliationPlan]>([:])

  init(_ template: Template) {
    self.template = template
  }

  /// For a BCP 47 tag; `es-DO` is served by `es`.
  func plan(for tag: String) -> ReconciliationPlan {
    let number = template.languageNumber(for: tag) ?? 0
    return plans.withLock { plans in
      if let plan = plans[number] { return plan }
      let plan = ReconciliationPlan(template, language: number)
      plans[number] = plan
      return plan
    }
  }
}
