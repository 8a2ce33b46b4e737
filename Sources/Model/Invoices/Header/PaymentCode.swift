import FacturaAmounts

extension Invoice {
  /// What the QR code says by which a bank's app fills in the transfer of the amount due (EPC069-12, version 3.1, 3.2).
  /// Nothing unless the amount is in euros and due to the issuer, and an account with a sound IBAN may be paid into.
  package var paymentCode: String? {
    guard currency == "EUR", !isCreditNote, let due = totals.payable?.value.inCents,
      let means = payment?.means.first(where: \.isTransfer), let account = means.account?.compact,
      let name = means.accountName ?? payee?.name ?? seller.name
    else { return nil }
    let reference = means.remittance ?? payment?.remittance ?? number ?? ""
    let isStructured = reference.compact.isCreditorReference
    var elements = ["BCD", "002", "1", "SCT", means.bank?.compact.asBankIdentifier ?? "", name.oneLine(70)]
    elements += [account, "EUR" + due, "", isStructured ? reference.compact : ""]
    if !isStructured { elements.append(reference.oneLine(140)) }
    let text = elements.joined(separator: "\n")
    return text.utf8.count <= Self.paymentCodeLimit ? text : nil
  }

  /// Bytes: what version 13 holds at level M.
  private static let paymentCodeLimit = 331
}

extension PaymentMeans {
  /// A credit transfer, SEPA or other (UNTDID 4461: 30, 58), to an account with an IBAN.
  fileprivate var isTransfer: Bool {
    (code == nil || code == "30" || code == "58") && account?.compact.isIBAN ?? false
  }
}

extension ExactDecimal {
  /// `1127.89`; nothing for what no transfer can be: less than a cent, a billion or more, parts of a cent.
  fileprivate var inCents: String? {
    guard let cents = multiplied(by: ExactDecimal(100), decimals: 0), !isNegative, !isZero,
      cents.multiplied(by: ExactDecimal(coefficient: 1, scale: 2), decimals: 2)?.isSameValue(as: self)
        == true,
      let count = cents.wholeNumber, count < 100_000_000_000
    else { return nil }
    let part = String(count % 100)
    return "\(count / 100)." + (part.utf8.count < 2 ? "0" : "") + part
  }
}

extension String {
  /// Without the spaces between groups, in capitals.
  fileprivate var compact: String { String(filter { !$0.isWhitespace }).uppercased() }

  fileprivate func oneLine(_ limit: Int) -> String {
    String(split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(limit))
  }

  /// ISO 13616: country, two check digits, and up to 30 letters and figures.
  fileprivate var isIBAN: Bool {
    (15...34).contains(utf8.count) && utf8.prefix(2).allSatisfy(\.isCapital) && hasSoundCheckDigits
  }

  /// ISO 11649: `RF`, two check digits, and up to 21 letters and figures.
  fileprivate var isCreditorReference: Bool {
    hasPrefix("RF") && (5...25).contains(utf8.count) && hasSoundCheckDigits
  }

  /// ISO 9362: eight or eleven letters and figures, the first six of them letters.
  fileprivate var asBankIdentifier: String? {
    guard utf8.count == 8 || utf8.count == 11, utf8.prefix(6).allSatisfy(\.isCapital),
      utf8.allSatisfy({ $0.isCapital || $0.isFigure })
    else { return nil }
    return self
  }

  /// ISO/IEC 7064, MOD 97-10, with the first four characters behind the others.
  private var hasSoundCheckDigits: Bool {
    guard utf8.dropFirst(2).prefix(2).allSatisfy(\.isFigure) else { return false }
    var remainder = 0
    for character in Array(utf8.dropFirst(4)) + Array(utf8.prefix(4)) {
      if character.isFigure {
        remainder = (remainder * 10 + Int(character - UInt8(ascii: "0"))) % 97
      } else if character.isCapital {
        remainder = (remainder * 100 + Int(character - UInt8(ascii: "A")) + 10) % 97
      } else {
        return false
      }
    }
    return remainder == 1
  }
}

extension UInt8 {
  fileprivate var isCapital: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
  fileprivate var isFigure: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
