import FacturaAmounts
import FacturaInvoices
import FacturaReconciliation

/// The amounts and quantities that an invoice states, each with its data path.
struct StatedAmounts {
  /// How often the pages must show a value.
  enum Duty {
    /// As often as it is stated.
    case eachTime
    /// Once at least.
    case somewhere
    /// It may be left out.
    case free
  }

  struct Entry {
    var path: String
    var value: ExactDecimal
    var duty: Duty
    var isQuantity = false
    /// Whether it is one of the figures that the invoice comes to, marked as printed.
    var isMainTotal = false
    /// The same in pesos, which does as well.
    var otherwise: ExactDecimal?

    /// As messages say it.
    var spoken: String {
      isQuantity ? NumberFormat.quantity.text(of: value, in: .english) : value.spoken
    }
  }

  private(set) var entries: [Entry] = []
  /// Of an invoice in another currency the amounts in pesos need not be printed (Informe Técnico, 17.2.2), but those in
  /// the other one.
  private let isForeign: Bool
  /// Nobody says what of an invoice in UBL or CII must be printed; without these it couldn't be paid or booked.
  private let isFiscal: Bool

  /// Of the official fields, those with the flag I: they are printed (Formato e-CF 1.0).
  private static let printedTotals: Set<Totals.Field> = [.taxed, .exempt, .itbis, .total]
  private static let printedOfLines: Set<Line.Field> = [.price, .net, .discount, .surcharge]
  private static let printedOfPages: [Totals.Field] = [.taxed, .exempt, .itbis, .additional, .total]
  private static let europeanTotals: Set<Totals.Field> = [.withoutTax, .tax, .payable]

  init(of invoice: Invoice, on pages: Pages) {
    isForeign = invoice.otherCurrency != nil
    isFiscal = invoice.fiscal != nil
    addTotals(invoice.totals, "/totals", isForeign ? .free : .eachTime)
    if let other = invoice.otherCurrency?.totals { addTotals(other, "/otherCurrency/totals", .eachTime) }
    addAdjustments(invoice.allowances, "/allowances")
    addAdjustments(invoice.charges, "/charges")
    for (index, tax) in invoice.taxes.enumerated() {
      add(.stated(tax.taxable), "/taxes/\(index)/taxable", .somewhere)
      add(.stated(tax.tax), "/taxes/\(index)/tax", .somewhere)
    }
    for (index, line) in invoice.lines.enumerated() { addLine(line, "/lines/\(index)", pages) }
    addPages(invoice.fiscal?.pages ?? [], pages)
  }

  /// What the invoice comes to, once at least.
  var totals: StatedAmounts {
    var totals = self
    totals.entries = entries.filter(\.isMainTotal).map { total in
      var total = total
      if total.duty == .eachTime { total.duty = .somewhere }
      return total
    }
    return totals
  }

  /// What of the pages decides about what must stand on them.
  struct Pages {
    var figures: PrintedFigures
    /// Whether there is a column for quantities, which services need not have (Formato e-CF, note 55).
    var showQuantities: Bool
    /// A roll shows no subtotals of pages.
    var isRoll: Bool
  }

  private mutating func addTotals(_ totals: Totals, _ path: String, _ duty: Duty) {
    for field in Totals.Field.allCases {
      var own = Self.printedTotals.contains(field) ? duty : .free
      if !isFiscal, Self.europeanTotals.contains(field) { own = .somewhere }
      // What is stated of excise is printed as one sum.
      if field == .excise, duty != .free { own = .somewhere }
      if !field.isDerived || field == .excise {
        let count = entries.count
        add(totals.value(of: field), "\(path)/\(field.stringValue)", own)
        if entries.count > count { entries[count].isMainTotal = Self.printedTotals.contains(field) }
      }
    }
    for (index, tax) in totals.additionalTaxes.enumerated() {
      add(.stated(tax.other), "\(path)/additionalTaxes/\(index)/other", duty)
    }
  }

  private mutating func addAdjustments(_ adjustments: [AllowanceCharge], _ path: String) {
    for (index, adjustment) in adjustments.enumerated() {
      add(.stated(adjustment.amount), "\(path)/\(index)/amount", isForeign ? .free : .eachTime)
      guard let other = adjustment.otherCurrencyAmount else { continue }
      add(.stated(other), "\(path)/\(index)/otherCurrencyAmount", isForeign ? .somewhere : .free)
      if isForeign, !other.value.isZero { entries[entries.count - 1].otherwise = adjustment.amount?.value }
    }
  }

  private mutating func addLine(_ line: Line, _ path: String, _ pages: Pages) {
    for field in Line.Field.allCases where !field.isDerived {
      let isPrinted = !isForeign && Self.printedOfLines.contains(field)
      add(line.value(of: field), "\(path)/\(field.stringValue)", isPrinted ? .eachTime : .free)
    }
    if let other = line.otherCurrency {
      for field in LineOtherCurrency.Field.allCases {
        let path = "\(path)/otherCurrency/\(field.stringValue)"
        add(other.value(of: field), path, isForeign ? .eachTime : .free)
      }
    }
    guard let quantity = line.quantity?.value, !quantity.isZero else { return }
    let isGood = isFiscal && line.goodOrService == "1"
    entries.append(
      Entry(
        path: "\(path)/quantity", value: quantity, duty: isGood || pages.showQuantities ? .eachTime : .free,
        isQuantity: true))
  }

  /// The last page shows the document's totals instead (Informe Técnico, note 56), and a roll shows no subtotals.
  private mutating func addPages(_ stated: [FiscalPage], _ pages: Pages) {
    if pages.isRoll { return }
    let first = entries.count
    for (index, page) in stated.dropLast().enumerated() {
      for field in Self.printedOfPages {
        let path = "/fiscal/pages/\(index)/totals/\(field.stringValue)"
        add(page.totals.value(of: field), path, .free)
      }
    }
    let subtotals = entries.indices[first...]
    guard !isForeign, subtotals.contains(where: { pages.figures.count(of: entries[$0].value) > 0 }) else {
      entries.removeSubrange(subtotals)
      return
    }
    for index in subtotals { entries[index].duty = .eachTime }
  }

  /// Zeros need not be printed where they say nothing.
  private mutating func add(_ value: ModelValue, _ path: String, _ duty: Duty) {
    guard case .amount(let amount) = value, !amount.value.isZero else { return }
    entries.append(Entry(path: path, value: amount.value, duty: duty))
  }
}

extension ExactDecimal {
  /// As messages say it.
  var spoken: String { NumberFormat.amount.text(of: self, in: .english) }
}
