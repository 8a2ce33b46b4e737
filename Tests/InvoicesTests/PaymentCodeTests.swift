import FacturaAmounts
import FacturaInvoices
import Testing

/// The text by which a bank's app fills in a transfer (EPC069-12), and when there is none.
@Suite struct PaymentCodeTests {
  private func amount(_ text: String) throws -> Amount { Amount(try ExactDecimal(parsing: text)) }

  private func invoice(_ change: (inout Invoice) throws -> Void = { _ in }) throws -> Invoice {
    var invoice = Invoice()
    (invoice.currency, invoice.number, invoice.typeCode) = ("EUR", "RE-2027/31", "380")
    invoice.seller.name = "Nordlicht Telekom GmbH"
    invoice.totals.payable = try amount("1127.89")
    var means = PaymentMeans()
    (means.code, means.account) = ("58", "DE89 3704 0044 0532 0130 00")
    var payment = Payment()
    payment.means = [means]
    invoice.payment = payment
    try change(&invoice)
    return invoice
  }

  @Test func theElementsStandInTheirOrder() throws {
    #expect(
      try invoice().paymentCode
        == "BCD\n002\n1\nSCT\n\nNordlicht Telekom GmbH\nDE89370400440532013000\nEUR1127.89\n\n\nRE-2027/31")
  }

  @Test func nameBankAndReferenceAreThoseOfTheAccount() throws {
    let code = try invoice {
      $0.payment?.means[0].accountName = "Nordlicht\nKonto"
      $0.payment?.means[0].bank = "cobadeffxxx"
      $0.payment?.remittance = "rf18 5390 0754 7034"
    }.paymentCode
    #expect(
      code
        == "BCD\n002\n1\nSCT\nCOBADEFFXXX\nNordlicht Konto\nDE89370400440532013000\nEUR1127.89\n\nRF18539007547034"
    )
  }

  @Test func whatIsNoBankOrReferenceIsLeftOutOrPlainText() throws {
    let code = try invoice {
      $0.payment?.means[0].bank = "37040044"
      $0.payment?.remittance = "RF19539007547034"
    }.paymentCode
    #expect(
      code?.hasSuffix(
        "SCT\n\nNordlicht Telekom GmbH\nDE89370400440532013000\nEUR1127.89\n\n\nRF19539007547034") == true)
  }

  @Test func longWordsAreCut() throws {
    let code = try invoice {
      $0.seller.name = String(repeating: "n", count: 90)
      $0.payment?.remittance = String(repeating: "x ", count: 90)
    }.paymentCode
    let elements = code?.split(separator: "\n", omittingEmptySubsequences: false) ?? []
    #expect(elements.count == 11 && elements[5].count == 70 && elements[10].count == 140)
    let tooLong = try invoice {
      $0.seller.name = String(repeating: "ß", count: 90)
      $0.payment?.remittance = String(repeating: "ß", count: 90)
    }
    #expect(tooLong.paymentCode == nil)
  }

  @Test(arguments: [
    ("1127.8", "EUR1127.80"), ("0.01", "EUR0.01"), ("999999999.99", "EUR999999999.99"), ("5", "EUR5.00"),
    ("1127.8900", "EUR1127.89"),
  ])
  func amountsHaveTwoDecimals(stated: String, written: String) throws {
    let code = try invoice { $0.totals.payable = try amount(stated) }.paymentCode
    #expect(code?.contains("\n\(written)\n") == true)
  }

  @Test(arguments: ["0", "-1.00", "1000000000.00", "0.005", "1127.891", "9999999999999999.99"])
  func otherAmountsAreNoTransfer(stated: String) throws {
    #expect(try invoice { $0.totals.payable = try amount(stated) }.paymentCode == nil)
  }

  @Test func otherDocumentsHaveNone() throws {
    #expect(try invoice { $0.currency = "USD" }.paymentCode == nil)
    #expect(try invoice { $0.typeCode = "381" }.paymentCode == nil)
    #expect(try invoice { $0.totals.payable = nil }.paymentCode == nil)
    #expect(try invoice { $0.payment = nil }.paymentCode == nil)
    #expect(try invoice { $0.payment?.means[0].code = "59" }.paymentCode == nil)
    #expect(try invoice { $0.seller.name = nil }.paymentCode == nil)
  }

  @Test(arguments: [
    "DE88370400440532013000", "DE8937040044", "1234567890123456", "DE8937040044053201300ñ", "",
  ])
  func accountsThatAreNoIBANAreNotPaidInto(account: String) throws {
    #expect(try invoice { $0.payment?.means[0].account = account }.paymentCode == nil)
  }

  @Test func theFirstTransferOfSeveralWaysCounts() throws {
    let code = try invoice {
      var card = PaymentMeans()
      (card.code, card.cardNumber) = ("48", "1234")
      $0.payment?.means.insert(card, at: 0)
    }.paymentCode
    #expect(code?.contains("DE89370400440532013000") == true)
  }
}
