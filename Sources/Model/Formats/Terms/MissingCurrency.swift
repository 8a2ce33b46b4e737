import FacturaXML

extension XMLElement {
  /// The currency of an invoice that doesn't state it (BT-5): that of the first of these amounts of its totals that
  /// names one. Behind them counts the tax, unless it is in the currency of tax accounting.
  func currency(ofFirst amounts: [String], orTax taxes: [XMLElement], besides taxCurrency: String?) -> String?
  {
    let own = amounts.lazy.compactMap { element(named: $0)?.statedAttribute("currencyID") }
    return own.first ?? taxes.lazy.compactMap(\.taxCurrency).first { $0 != taxCurrency }
  }
}
