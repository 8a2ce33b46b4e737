import FacturaAmounts
import FacturaInvoices
import FacturaPDFFiles
import FacturaReconciliation

/// The rows of all tables of a tagged file, in which name, quantity and amounts of a line must stand together.
struct PrintedRows {
  private struct Row {
    var number: Int
    var page: Int
    /// Where its words begin among all.
    var place: Int
    var figures = PrintedFigures()
  }

  /// A figure that stands elsewhere than with its line's name.
  struct Stray {
    var path: String
    var value: ExactDecimal
    var isQuantity: Bool
    var line: String
    var page: Int
  }

  private var rows: [Row] = []
  private var words = PrintedWords()

  init(_ text: PDFText) {
    for block in text.blocks {
      guard let number = block.row else { continue }
      if rows.last?.number != number {
        words.addBoundary()
        rows.append(Row(number: number, page: block.page, place: words.count))
      }
      words.add(block.text)
      rows[rows.count - 1].figures.add(block.text)
    }
  }

  /// What doesn't stand in the row of its line, or in one of those that follow before the next line begins. Nothing of a
  /// file whose rows are others: where the net amounts of more than half of the lines don't stand with their names; and no
  /// prices where half of them don't.
  func strays(of invoice: Invoice, showQuantities: Bool) -> [Stray] {
    let starts = starts(of: invoice.lines)
    let order = starts.compactMap(\.self).sorted()
    let ends = Dictionary(zip(order, order.dropFirst()), uniquingKeysWith: max)
    var strays: [Stray] = []
    var (looked, found) = (0, 0)
    var prices: [Stray] = []
    var pricesFound = 0
    for (index, line) in invoice.lines.enumerated() {
      guard let start = starts[index], let name = line.name, let net = line.net?.value, !net.isZero else {
        continue
      }
      let end = min(ends[start] ?? rows.count, start + Self.mostRows, rows.count)
      let segment = rows[start..<max(end, start + 1)]
      func stands(_ values: ExactDecimal?...) -> Bool {
        let values = values.compactMap(\.self)
        return segment.contains { row in values.contains { row.figures.count(of: $0) > 0 } }
      }
      func stray(_ field: String, _ value: ExactDecimal, isQuantity: Bool = false) -> Stray {
        Stray(
          path: "/lines/\(index)/\(field)", value: value, isQuantity: isQuantity, line: name,
          page: rows[start].page)
      }
      looked += 1
      if stands(net, line.otherCurrency?.net?.value) { found += 1 } else { strays.append(stray("net", net)) }
      if showQuantities, let quantity = line.quantity?.value, !quantity.isZero, !stands(quantity) {
        strays.append(stray("quantity", quantity, isQuantity: true))
      }
      if let price = line.price?.value, !price.isZero {
        if stands(price, line.otherCurrency?.price?.value) {
          pricesFound += 1
        } else {
          prices.append(stray("price", price))
        }
      }
    }
    guard found * 2 >= looked else { return [] }
    // Not every table has a column for prices.
    return strays + (pricesFound >= prices.count ? prices : [])
  }

  /// A line has its figures in a few rows, with descriptions below.
  private static let mostRows = 8
  /// After so many names that no row has, the file has no rows of lines.
  private static let mostMissing = 50

  /// The row with each line's name: the next one, or else any.
  private func starts(of lines: [Line]) -> [Int?] {
    var starts: [Int?] = Array(repeating: nil, count: lines.count)
    var (next, missing) = (0, 0)
    for (index, line) in lines.enumerated() where missing < Self.mostMissing {
      guard let name = line.name else { continue }
      if let row = row(with: name, from: next) {
        starts[index] = row
        next = row + 1
      } else {
        missing += 1
      }
    }
    return starts
  }

  private func row(with name: String, from next: Int) -> Int? {
    let start = rows.indices.contains(next) ? rows[next].place : words.count
    guard let place = words.place(of: name, from: start) else { return nil }
    // The last that begins there or before.
    var (first, end) = (0, rows.count)
    while first < end {
      let middle = (first + end) / 2
      if rows[middle].place <= place { first = middle + 1 } else { end = middle }
    }
    return first > 0 ? first - 1 : nil
  }
}
