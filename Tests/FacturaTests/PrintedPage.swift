import FacturaAmounts
import FacturaGeometry
import FacturaInvoices
import FacturaPages
import FacturaTemplates

@testable import Factura

/// The figures of a page, read from its words alone.
struct PrintedPage {
  private let runs: [PlacedRun]
  private let layout: Layout

  init(_ page: Page, of layout: Layout) {
    self.layout = layout
    runs = page.items.compactMap { item in
      guard case .text(let run) = item else { return nil }
      return run
    }
  }

  /// What the amounts of lines on the page add up to: those of taxed lines, and those of exempt ones.
  func sums(of lines: [Line]) -> (taxed: ExactDecimal, exempt: ExactDecimal) {
    var sums = (taxed: ExactDecimal.zero, exempt: ExactDecimal.zero)
    for run in runs {
      let steps = layout.template.dataPath(of: run.origin)?.text.split(separator: "/") ?? []
      guard steps.count == 3, steps[0] == "lines", steps[2] == "net", let number = Int(steps[1]),
        let amount = Self.figure(run.run.text)
      else { continue }
      switch lines[number].billing {
      case "1", "2", "3": sums.taxed = sums.taxed.adding(amount) ?? sums.taxed
      case "4": sums.exempt = sums.exempt.adding(amount) ?? sums.exempt
      default: break
      }
    }
    return sums
  }

  /// What stands rightmost on the line of a label.
  func figure(after label: String) -> ExactDecimal? {
    guard let place = runs.first(where: { $0.run.text.hasPrefix(label) })?.baseline else { return nil }
    let line = runs.filter { $0.baseline.y == place.y && $0.baseline.x > place.x }
    return line.max { $0.baseline.x < $1.baseline.x }.flatMap { Self.figure($0.run.text) }
  }

  private static func figure(_ text: String) -> ExactDecimal? {
    try? ExactDecimal(parsing: text.filter { $0 != "," })
  }
}
