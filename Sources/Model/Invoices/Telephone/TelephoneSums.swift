package import FacturaAmounts

extension Telephone {
  /// Sum of the payments; nothing if there were none.
  package var paymentsTotal: Amount? {
    payments.isEmpty ? nil : Amount.sum(of: payments.lazy.compactMap(\.amount))
  }
}

extension BillChange {
  /// This month's amount less last month's; a side that isn't stated counts as nothing.
  package var difference: Amount? {
    if before == nil && now == nil { return nil }
    return (now ?? .zero).subtracting(before ?? .zero)
  }
}

extension ChargeGroup {
  /// The subtotal if it is stated, otherwise the exact sum of the charges.
  package var sum: Amount? {
    subtotal ?? Amount.sum(of: charges.lazy.compactMap(\.amount))
  }
}
