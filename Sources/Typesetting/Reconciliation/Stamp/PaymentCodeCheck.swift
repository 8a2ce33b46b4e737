import FacturaAmounts
package import FacturaInvoices

/// Whether the transfer that a QR code fills in (EPC069-12) is the one that the document asks for: its account and amount.
package enum PaymentCodeCheck {
  /// What differs; nothing if the text fills in no transfer.
  package static func differences(of text: String, from invoice: Invoice) -> [StampCheck.Difference]? {
    let elements = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    guard elements.first == "BCD", elements.count > 7 else { return nil }
    var differences: [StampCheck.Difference] = []
    let accounts = invoice.payment?.means.compactMap(\.account) ?? []
    if !accounts.contains(where: { compact($0) == compact(elements[6]) }) {
      differences.append(
        StampCheck.Difference(
          name: "account", read: elements[6], stated: accounts.first ?? "none", path: "/payment/means"))
    }
    let (due, currency) = (invoice.totals.payable?.value, invoice.currency ?? "")
    if !(due.map { isSame(elements[7], $0, in: currency) } ?? false) {
      differences.append(
        StampCheck.Difference(
          name: "amount", read: elements[7], stated: due.map { "\(currency)\($0.plain)" } ?? "none",
          path: "/totals/payable"))
    }
    return differences
  }

  /// `EUR1127.89`
  private static func isSame(_ text: String, _ amount: ExactDecimal, in currency: String) -> Bool {
    guard text.hasPrefix(currency) else { return false }
    let value = try? ExactDecimal(parsing: String(text.dropFirst(currency.count)))
    return value?.isSameValue(as: amount) ?? false
  }

  private static func compact(_ account: String) -> String {
    account.filter { !$0.isWhitespace }.uppercased()
  }
}
