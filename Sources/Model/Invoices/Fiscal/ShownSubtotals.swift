import FacturaAmounts

/// What the pages so far show, column by column of Paginacion: the page that is made now needs it to come to the
/// document's totals, whatever pages follow.
struct ShownSubtotals: Sendable {
  private var sums = Totals()
  /// The last line on those pages, counted from 1; 0 before there is one.
  private(set) var lastLine = 0

  mutating func add(_ page: Totals, of lines: ClosedRange<Int>?) {
    for column in Totals.pageColumns {
      guard let figure = page[keyPath: column] else { continue }
      sums[keyPath: column] = (sums[keyPath: column] ?? .zero).adding(figure)
    }
    lastLine = lines?.upperBound ?? lastLine
  }

  /// What is left of a stated figure. It doesn't fall below zero, because the schema has no figure below zero.
  func rest(of stated: Amount, in column: KeyPath<Totals, Amount?>) -> Amount? {
    guard let rest = stated.subtracting(sums[keyPath: column] ?? .zero) else { return nil }
    return stated >= .zero && rest < .zero ? Amount.zero.rounded : rest.rounded
  }

  /// A page's figure, or what is left of the stated one if that is less.
  func fit(_ figure: Amount?, to stated: Amount, in column: KeyPath<Totals, Amount?>) -> Amount? {
    guard let figure, stated >= .zero, figure > .zero, let rest = rest(of: stated, in: column) else {
      return figure
    }
    return figure > rest ? rest : figure
  }
}

extension Totals {
  /// The columns of Paginacion.
  static var pageColumns: [WritableKeyPath<Totals, Amount?>] {
    [
      \.taxed, \.taxed1, \.taxed2, \.taxed3, \.exempt, \.itbis, \.itbis1, \.itbis2, \.itbis3, \.additional,
      \.pageExcise, \.pageOtherTaxes, \.total, \.notBillable,
    ]
  }
}

extension Amount {
  /// With two decimals; zero as `0.00`.
  var rounded: Amount { value.rounded(to: 2).map(Amount.init) ?? self }
}
