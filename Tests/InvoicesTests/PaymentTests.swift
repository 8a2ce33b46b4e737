import FacturaAmounts
import FacturaInvoices
import Testing

@Suite struct PaymentTests {
  private func payment(_ terms: String) -> Payment {
    var payment = Payment()
    payment.terms = terms
    return payment
  }

  @Test func discountsInTheWordsOfTheTermsAreFound() throws {
    let payment = payment(
      "Neto 30 días\n#SKONTO#TAGE=7#PROZENT=2.00#\n#SKONTO#TAGE=14#PROZENT=1.00#BASISBETRAG=100.50#\n"
        + "#VERZUG#TAGE=31#PROZENT=8.5#\n#AAI# nada")
    #expect(payment.discounts.map { $0.period?.value.wholeNumber } == [7, 14])
    #expect(
      payment.discounts.map { $0.percentage?.value } == [
        try ExactDecimal(parsing: "2.00"), try ExactDecimal(parsing: "1.00"),
      ])
    #expect(payment.discounts.map(\.unit) == ["DAY", "DAY"])
    #expect(payment.discounts[1].base?.value == (try ExactDecimal(parsing: "100.50")))
    #expect(payment.penalties.map { $0.period?.value.wholeNumber } == [31])
    #expect(payment.plainTerms == "Neto 30 días\n#AAI# nada")
  }

  @Test(arguments: [
    "#SKONTO#TAGE=7#", "SKONTO TAGE=7", "#SKONTO#TAGE=x#PROZENT=2#", "#SKONTO#TAGE=7#PROZENT=2#OTRO=1#", "#",
  ])
  func whatIsNoSuchLineStaysInTheWords(terms: String) {
    #expect(payment(terms).discounts.isEmpty)
    #expect(payment(terms).plainTerms == terms)
  }

  @Test func termsOfDiscountsAloneHaveNoWords() {
    #expect(payment("#SKONTO#TAGE=7#PROZENT=2.00#\n").plainTerms == nil)
    #expect(Payment().plainTerms == nil)
  }

  @Test func aLineKnowsHowDeepItIs() throws {
    var invoice = Invoice()
    for (id, parent) in [("1", nil), ("1.1", "1"), ("1.1.1", "1.1"), ("2", "9"), ("3", "3")]
      as [(String, String?)]
    {
      var line = Line()
      (line.id, line.parent) = (id, parent)
      invoice.lines.append(line)
    }
    guard case .list(let lines) = invoice.value(of: .lines) else { return }
    var levels: [Int] = []
    var position = ListPosition.start
    while let (value, next) = try lines.element(at: position) {
      if case .record(let line) = value, case .integer(let level) = line.value(at: Line.Field.level.rawValue)
      {
        levels.append(level)
      }
      position = next
    }
    #expect(levels == [0, 1, 2, 0, 0])
  }
}
