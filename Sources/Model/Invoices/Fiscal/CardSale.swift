import FacturaAmounts

/// A sale of prepaid cards to who sells them on (Norma General 10-07): prices hold the taxes of telecommunications as
/// well as the ITBIS, and the commission, a discount on the document, lowers what is to be paid and not what is taxed
/// (Formato e-CF, fields 93, 109 and 115; Informe Técnico e-CF, §15).
struct CardSale: Sendable {
  /// Hundredths of the rates of the taxes that prices hold.
  private let shares: [String: ExactDecimal]

  /// Nothing for documents without such a commission.
  init?(_ invoice: Invoice) {
    guard invoice.allowances.contains(where: \.isCardCommission) else { return nil }
    var shares: [String: ExactDecimal] = [:]
    for tax in invoice.totals.additionalTaxes {
      guard let code = tax.code, ["002", "004"].contains(code) else { continue }
      shares[code] = tax.rate?.hundredth
    }
    self.shares = shares
  }

  /// 1.30 for a card at 18 %, 1.18 for a line without those taxes; nothing if the rate of one isn't stated.
  func factor(of line: Line, itbis: Rate) -> ExactDecimal? {
    guard var factor = itbis.onTop else { return nil }
    guard line.billing == "1" else { return factor }
    for code in line.additionalTaxes where ["002", "004"].contains(code) {
      guard let share = shares[code], let sum = factor.adding(share) else { return nil }
      factor = sum
    }
    return factor
  }
}

extension AllowanceCharge {
  var isCardCommission: Bool { cardCommission ?? false }
}

extension Invoice {
  /// Prices of cards do, whatever the document says of its prices.
  var pricesIncludeITBIS: Bool {
    fiscal?.pricesIncludeITBIS ?? false || allowances.contains(where: \.isCardCommission)
  }
}

extension Rate {
  /// 18 % as 1.18.
  var onTop: ExactDecimal? { hundredth?.adding(ExactDecimal(1)) }
}
