import FacturaAmounts

/// What lines add up to before adjustments and rounding: sums of stated figures, so that nothing is rounded line by
/// line. By class of line.
struct PageSums {
  /// Of the amounts of lines.
  var nets = ByClass()
  /// Of the excise that enters the base of ITBIS.
  var excise = ByClass()
  /// Of the amounts of lines that bear a tax, for each tax that the totals list.
  var bearing: [ByClass]
  /// Of the amounts of lines with excise, and with other additional taxes.
  var bearingExcise = ExactDecimal.zero
  var bearingOther = ExactDecimal.zero

  init(taxCount: Int) {
    bearing = Array(repeating: ByClass(), count: taxCount)
  }
}

/// What a line is billed as (IndicadorFacturacion).
enum LineClass: Int, CaseIterable {
  case notBillable, firstRate, secondRate, thirdRate, exempt

  static let taxed = [firstRate, secondRate, thirdRate]

  init?(_ billing: String?) {
    guard let code = billing.flatMap({ Int($0) }) else { return nil }
    self.init(rawValue: code)
  }
}

/// A figure for each class of line.
struct ByClass: Sendable {
  private var figures = Array(repeating: ExactDecimal.zero, count: LineClass.allCases.count)

  subscript(kind: LineClass) -> ExactDecimal {
    get { figures[kind.rawValue] }
    set { figures[kind.rawValue] = newValue }
  }

  /// Of all lines that are billed.
  var billable: ExactDecimal? { ExactDecimal.sum(of: figures.dropFirst()) }
}

/// Adds up lines of an invoice.
struct LineSums: Sendable {
  private let lines: [Line]
  private let taxation: LineTaxation
  /// Codes of the taxes that the totals list.
  private let taxes: [String]
  /// ITBIS rates 1 to 3.
  private let rates: [Rate]

  init(_ invoice: Invoice, taxes: [String], rates: [Rate]) {
    lines = invoice.lines
    taxation = LineTaxation(invoice)
    self.taxes = taxes
    self.rates = rates
  }

  /// Of lines counted from 1, as far as they are there.
  func indices(of numbers: ClosedRange<Int>?) -> Range<Int> {
    guard let numbers, numbers.lowerBound > 0 else { return 0..<0 }
    return (numbers.lowerBound - 1..<numbers.upperBound).clamped(to: 0..<lines.count)
  }

  /// Nothing if a sum has more than 30 figures.
  func sums(of indices: Range<Int>) -> PageSums? {
    var sums = PageSums(taxCount: taxes.count)
    for index in indices where !add(lines[index], to: &sums) { return nil }
    return sums
  }

  private func add(_ line: Line, to sums: inout PageSums) -> Bool {
    guard let stated = line.net?.value, let kind = line.billingClass(rates: rates) else { return true }
    let net = taxation.amount(of: line) ?? stated
    guard sums.nets[kind].add(net) else { return false }
    if line.additionalTaxes.isEmpty { return true }
    for (index, code) in taxes.enumerated() where line.additionalTaxes.contains(code) {
      guard sums.bearing[index][kind].add(net) else { return false }
    }
    if line.bearsOtherTaxes, !sums.bearingOther.add(net) { return false }
    guard line.bearsExcise else { return true }
    let specific = taxation.specificExcise(of: line)?.value ?? .zero
    let adValorem = taxation.adValoremExcise(of: line)?.value ?? .zero
    return sums.bearingExcise.add(net) && sums.excise[kind].add(specific) && sums.excise[kind].add(adValorem)
  }
}

extension ExactDecimal {
  /// False, and nothing is added, if the sum has more than 30 figures.
  fileprivate mutating func add(_ other: ExactDecimal) -> Bool {
    guard let sum = adding(other) else { return false }
    self = sum
    return true
  }
}

extension Line {
  /// What the line is billed as; nothing for lines that don't count in the sums.
  fileprivate func billingClass(rates: [Rate]) -> LineClass? {
    guard role == nil || role == "DETAIL" else { return nil }
    if let billing { return LineClass(billing) }
    if isExempt { return .exempt }
    guard let taxRate else { return nil }
    for (kind, rate) in zip(LineClass.taxed, rates) where rate.value.isSameValue(as: taxRate.value) {
      return kind
    }
    return nil
  }

  fileprivate var bearsExcise: Bool { additionalTaxes.contains(where: AdditionalTax.isExcise) }
  fileprivate var bearsOtherTaxes: Bool { additionalTaxes.contains { !AdditionalTax.isExcise($0) } }
}
