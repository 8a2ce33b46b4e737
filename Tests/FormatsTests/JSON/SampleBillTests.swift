import FacturaAmounts
import FacturaFormats
import FacturaInvoices
import FacturaTestSupport
import Testing

/// The sample telephone bill adds up to the cent.
@Suite struct SampleBillTests {
  let invoice: Invoice
  let telephone: Telephone

  init() throws {
    let bytes = try Repository.bytes("Layouts/telecom-bill/sample.json")
    invoice = try InvoiceJSON.read(from: MemorySource(bytes), name: "sample.json")
    telephone = try #require(invoice.telephone)
  }

  @Test func usageAddsUpToItsGroupsAndLines() throws {
    for group in telephone.usage {
      let records = try all(group.records)
      #expect(Amount.sum(of: records.compactMap(\.amount)) == group.amount)
      #expect(group.elapsed.map(\.seconds) ?? 0 == records.compactMap(\.elapsed).map(\.seconds).reduce(0, +))
      let volume = ExactDecimal.sum(of: records.compactMap(\.volume).map(\.value))
      #expect(group.volume.map(\.value) ?? .zero == volume)
    }
    let usage = try #require(Amount.sum(of: telephone.usage.compactMap(\.amount)))
    let lines = invoice.lines.filter { $0.name?.hasPrefix("Consumo") == true }
    #expect(Amount.sum(of: lines.compactMap(\.net)) == usage)
    let group = try #require(telephone.groups.first { $0.name == "Consumo fuera de plan" })
    #expect(Amount.sum(of: group.charges.compactMap(\.amount)) == usage)
    #expect(group.subtotal == usage)
  }

  @Test func linesAndDiscountsAddUpToTheTaxedAmount() throws {
    let taxed = Amount.sum(of: invoice.lines.filter { $0.billing == "1" }.compactMap(\.net))
    let discount = try #require(Amount.sum(of: invoice.allowances.compactMap(\.amount)))
    #expect(taxed?.subtracting(discount) == invoice.totals.taxed)
    #expect(Amount.sum(of: invoice.lines.filter(\.isExempt).compactMap(\.net)) == invoice.totals.exempt)
  }

  @Test func taxesAreThoseOfTheirBases() throws {
    let totals = invoice.totals
    #expect(totals.taxed?.portion(Rate(ExactDecimal(18))) == totals.itbis)
    let services = Amount.sum(of: invoice.lines.filter { !$0.additionalTaxes.isEmpty }.compactMap(\.net))
    let discount = try #require(Amount.sum(of: invoice.allowances.compactMap(\.amount)))
    let base = try #require(services?.subtracting(discount))
    for tax in totals.additionalTaxes { #expect(tax.rate.flatMap { base.portion($0) } == tax.other) }
    #expect(Amount.sum(of: totals.additionalTaxes.compactMap(\.amount)) == totals.additional)
    let parts = [totals.taxed, totals.exempt, totals.itbis, totals.additional].compactMap { $0 }
    #expect(Amount.sum(of: parts) == totals.total)
  }

  @Test func thePayableSideAddsUp() throws {
    let groups = Amount.sum(of: telephone.groups.compactMap(\.sum))
    let taxes = Amount.sum(of: invoice.taxLines.compactMap(\.amount))
    #expect(Amount.sum(of: [groups, taxes].compactMap { $0 }) == telephone.monthTotal)
    #expect(telephone.monthTotal == invoice.totals.total)
    let paid = try #require(telephone.paymentsTotal)
    #expect(telephone.previousBalance?.subtracting(paid) == telephone.arrears)
    #expect(
      Amount.sum(of: [telephone.arrears, telephone.monthTotal].compactMap { $0 }) == telephone.totalToPay)
    #expect(telephone.totalToPay == invoice.totals.payable)
    #expect(telephone.slip?.amount == telephone.totalToPay)
    #expect(telephone.consumption.last?.amount == telephone.monthTotal)
  }
}
