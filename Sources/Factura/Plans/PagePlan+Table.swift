import FacturaAmounts
import FacturaInvoices

extension PagePlan: CustomStringConvertible {
  /// For people: a row for each page, and the document's figures below.
  ///
  ///     E310000000001: 2 pages
  ///     page  lines         taxed       ITBIS         total
  ///        1   1–14  1,413,210.00  254,377.80  1,667,587.80
  ///        2  15–17     45,000.00    8,100.00     53,100.00
  ///                  1,458,210.00  262,477.80  1,720,687.80
  public var description: String {
    let columns = Self.columns.filter { column in pages.contains { $0.totals[keyPath: column.path] != nil } }
    var rows = [["page", "lines"] + columns.map(\.name)]
    for page in pages {
      let number = page.number.map { "\($0)" } ?? ""
      rows.append([number, page.lineWords] + columns.map { Self.text(of: page.totals[keyPath: $0.path]) })
    }
    if !columns.isEmpty, pages.count > 1 {
      rows.append(["", ""] + columns.map { Self.text(of: sum(of: $0.path)) })
    }
    let title = "\(number ?? "invoice"): \(pages.count == 1 ? "1 page" : "\(pages.count) pages")"
    return ([title] + Self.aligned(rows)).joined(separator: "\n")
  }

  private typealias Column = (name: String, path: KeyPath<Totals, Amount?>)

  private static var columns: [Column] {
    [
      ("taxed", \.taxed), ("exempt", \.exempt), ("ITBIS", \.itbis), ("additional", \.additional),
      ("not billable", \.notBillable), ("total", \.total),
    ]
  }

  private func sum(of path: KeyPath<Totals, Amount?>) -> Amount? {
    Amount.sum(of: pages.compactMap { $0.totals[keyPath: path] })
  }

  private static func text(of amount: Amount?) -> String {
    amount.map { NumberFormat.amount.text(of: $0.value, in: .english) } ?? ""
  }

  /// Cells at the right of columns as wide as their widest cell.
  private static func aligned(_ rows: [[String]]) -> [String] {
    let widths = (rows.first ?? []).indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).map { String(repeating: " ", count: $1 - $0.count) + $0 }.joined(separator: "  ")
    }
  }
}

extension FiscalPage {
  fileprivate var lineWords: String {
    guard let firstLine, let lastLine else { return "–" }
    return firstLine == lastLine ? "\(firstLine)" : "\(firstLine)–\(lastLine)"
  }
}
