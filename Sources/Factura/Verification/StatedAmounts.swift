import FacturaAmounts
import FacturaInvoices

/// The amounts that an invoice states, each with its data path.
struct StatedAmounts {
  struct Entry {
    var path: String
    var value: ExactDecimal
    /// Whether every printed representation shows it.
    var mustBePrinted: Bool
  }

  private(set) var entries: [Entry] = []

  /// Of the official fields, those with the flag I: they are printed (Formato e-CF 1.0).
  private static let printedTotals: Set<Totals.Field> = [.taxed, .exempt, .itbis, .total]
  private static let printedOfLines: Set<Line.Field> = [.price, .net, .discount, .surcharge]

  init(of invoice: Invoice) {
    // Of an invoice in another currency the amounts in pesos need not be printed (Informe Técnico, 17.2.2).
    let isForeign = invoice.otherCurrency != nil
    for field in Totals.Field.allCases {
      add(
        invoice.totals.value(of: field), "/totals/\(field.stringValue)",
        !isForeign && Self.printedTotals.contains(field))
    }
    for (index, line) in invoice.lines.enumerated() {
      for field in Line.Field.allCases where !field.isDerived {
        let path = "/lines/\(index)/\(field.stringValue)"
        add(line.value(of: field), path, !isForeign && Self.printedOfLines.contains(field))
      }
    }
  }

  /// Zeros need not be printed where they say nothing.
  private mutating func add(_ value: ModelValue, _ path: String, _ mustBePrinted: Bool) {
    guard case .amount(let amount) = value, !amount.value.isZero else { return }
    entries.append(Entry(path: path, value: amount.value, mustBePrinted: mustBePrinted))
  }
}

extension ExactDecimal {
  /// As messages say it.
  var spoken: String { NumberFormat.amount.text(of: self, in: .english) }
}
