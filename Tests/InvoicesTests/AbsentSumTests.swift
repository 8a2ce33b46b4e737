import FacturaAmounts
import FacturaDiagnostics
import Testing

@testable import FacturaInvoices

/// Sums that an invoice may leave out (BT-107, BT-108).
@Suite struct AbsentSumTests {
  @Test func aSumThatIsLeftOutIsZero() throws {
    var invoice = try ArithmeticSamples.european()
    invoice.totals.allowances = nil
    invoice.totals.withoutTax = try amount("300.00")
    invoice.totals.total = try amount("334.20")
    invoice.totals.payable = try amount("320.00")
    let expected = """
      warning: the sum of allowances (BT-107) is not stated, and zero therefore, but Σ BT-92 is 20.00
        data: /totals/allowances
        hint: rule BR-CO-11
      """
    #expect(invoice.arithmeticFindings(as: .ubl).map(\.description) == [expected])
    // Amounts of nothing need no sum.
    invoice.allowances[0].amount = try amount("0.00")
    #expect(!invoice.arithmeticFindings(as: .ubl).contains { $0.code == "arithmetic.br-co-11" })
    // An invoice that isn't one of the norm need not state its sums.
    invoice.allowances[0].amount = try amount("20.00")
    invoice.specification = nil
    #expect(!invoice.arithmeticFindings().contains { $0.code == "arithmetic.br-co-11" })
    #expect(invoice.arithmeticFindings(as: .ubl).contains { $0.code == "arithmetic.br-co-11" })
  }
}
