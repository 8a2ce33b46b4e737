import FacturaAmounts
import FacturaInvoices
import Testing

@Suite struct DerivedFieldTests {
  @Test func taxLinesComeFromTheBreakdownOrFromTheTotals() throws {
    var invoice = Invoice()
    #expect(invoice.taxLines.isEmpty)
    invoice.totals.itbis = try amount("856.04")
    #expect(invoice.taxLines.map(\.name) == ["ITBIS"])
    invoice.totals.itbis1 = try amount("856.04")
    invoice.totals.itbisRate1 = Rate(ExactDecimal(18))
    var cdt = AdditionalTax()
    (cdt.code, cdt.rate, cdt.other) = ("002", Rate(ExactDecimal(2)), try amount("95.11"))
    var isc = AdditionalTax()
    (isc.code, isc.rate, isc.other) = ("004", Rate(ExactDecimal(10)), try amount("475.60"))
    invoice.totals.additionalTaxes = [cdt, isc]
    #expect(invoice.taxLines.map(\.name) == ["ITBIS", "CDT", "ISC"])
    #expect(
      invoice.taxLines.map(\.amount) == [try amount("856.04"), try amount("95.11"), try amount("475.60")])
    #expect(invoice.taxLines.first?.rate == Rate(ExactDecimal(18)))
    #expect(invoice.totals.excise == nil)

    var vat = TaxSubtotal()
    (vat.name, vat.tax) = ("VAT", try amount("19.00"))
    invoice.taxes = [vat]
    #expect(invoice.taxLines.map(\.name) == ["VAT"])
  }

  @Test func exciseIsTheSumOfBothKinds() throws {
    var totals = Totals()
    var specific = AdditionalTax()
    (specific.code, specific.specific) = ("006", try amount("540.04"))
    var adValorem = AdditionalTax()
    (adValorem.code, adValorem.adValorem) = ("023", try amount("191.28"))
    totals.additionalTaxes = [specific, adValorem]
    #expect(totals.excise == (try amount("731.32")))
  }

  @Test func aTelephoneBillSumsWhatItDoesNotState() throws {
    var telephone = Telephone()
    #expect(telephone.paymentsTotal == nil)
    telephone.payments = try ["2000.00", "1500.00"].map { text throws in
      var payment = BillPayment()
      payment.amount = try amount(text)
      return payment
    }
    #expect(telephone.paymentsTotal == (try amount("3500.00")))

    var group = ChargeGroup()
    group.charges = try ["1350.00", "-50.00"].map { text throws in
      var charge = Charge()
      charge.amount = try amount(text)
      return charge
    }
    #expect(group.sum == (try amount("1300.00")))
    group.subtotal = try amount("1300.01")
    #expect(group.sum == (try amount("1300.01")))

    var change = BillChange()
    #expect(change.difference == nil)
    (change.before, change.now) = (try amount("795.00"), try amount("895.00"))
    #expect(change.difference == (try amount("100.00")))
  }

  @Test func barsAreSharesOfTheHighestMonth() throws {
    var telephone = Telephone()
    telephone.consumption = try ["3488.10", "5074.92", "0.00", "-12.00"].map { text throws in
      var month = ConsumptionMonth()
      month.amount = try amount(text)
      return month
    }
    var shares: [String] = []
    guard case .list(let months) = telephone.value(of: .consumption) else { return }
    var position = ListPosition.start
    while let (month, next) = try months.element(at: position) {
      if case .record(let record) = month,
        case .rate(let share) = record.value(at: ConsumptionMonth.Field.share.rawValue)
      {
        shares.append(NumberFormat.stated.text(of: share.value, in: .english))
      }
      position = next
    }
    #expect(shares == ["68.73", "100.00", "0.00", "0"])
  }

  @Test func codesAreSaidInWords() {
    var fiscal = Fiscal()
    fiscal.typeCode = "31"
    #expect(fiscal.typeName == "Factura de Crédito Fiscal Electrónica")
    fiscal.typeCode = "99"
    #expect(fiscal.typeName == nil)
    var modified = ModifiedDocument()
    modified.code = "3"
    #expect(modified.sentence == "Corrige montos del NCF modificado")
    var tax = AdditionalTax()
    tax.code = "012"
    #expect(tax.name == "ISC específico")
    tax.code = "039"
    #expect(tax.name == "ISC ad valorem")
  }
}

@Suite struct DerivedAddressTests {
  @Test func anInvoiceIsVerifiedByAllItsFigures() throws {
    let invoice = try signed("31", total: "154003.47")
    #expect(
      invoice.verificationAddress
        == "https://ecf.dgii.gov.do/ecf/ConsultaTimbre?RncEmisor=131880738&RncComprador=131880681"
        + "&ENCF=E310000000003&FechaEmision=01-04-2020&MontoTotal=154003.47"
        + "&FechaFirma=01-04-2020%2010:30:00&CodigoSeguridad=F8%2BEht")
    #expect(invoice.verificationAddress?.utf8.count == 207)
  }

  @Test func smallConsumptionIsVerifiedByItsSummary() throws {
    #expect(
      try signed("32", total: "249999.99").verificationAddress
        == "https://fc.dgii.gov.do/ecf/ConsultaTimbreFC?RncEmisor=131880738&ENCF=E310000000003"
        + "&MontoTotal=249999.99&CodigoSeguridad=F8%2BEht")
    #expect(try signed("32", total: "250000.00").verificationAddress?.contains("/ConsultaTimbre?") == true)
    #expect(try signed("34", total: "10.00").verificationAddress?.contains("/ConsultaTimbre?") == true)
  }

  @Test func aBuyerWithoutRNCIsLeftOut() throws {
    var invoice = try signed("31", total: "1.00")
    invoice.buyer = nil
    #expect(invoice.verificationAddress?.contains("RncComprador") == false)
  }

  @Test func theStatedAddressGoesFirstAndAnUnsignedInvoiceHasNone() throws {
    var invoice = try signed("31", total: "1.00")
    invoice.fiscal?.verification = "https://verify.example/1"
    #expect(invoice.verificationAddress == "https://verify.example/1")
    invoice.fiscal?.verification = nil
    invoice.fiscal?.securityCode = nil
    #expect(invoice.verificationAddress == nil)
  }

  @Test func theEnvironmentIsOneOfThree() throws {
    var invoice = try signed("31", total: "1.00")
    invoice.fiscal?.environment = "certecf"
    #expect(invoice.verificationAddress?.hasPrefix("https://ecf.dgii.gov.do/certecf/ConsultaTimbre?") == true)
    invoice.fiscal?.environment = "../evil"
    #expect(invoice.verificationAddress == nil)
  }

  @Test func nothingStatedCanChangeTheAddress() throws {
    var invoice = try signed("31", total: "1.00")
    invoice.seller.taxID = "1&x=2#"
    invoice.fiscal?.securityCode = "a=b/c "
    let address = try #require(invoice.verificationAddress)
    #expect(address.contains("?RncEmisor=1%26x%3D2%23&RncComprador=131880681&ENCF="))
    #expect(address.hasSuffix("&CodigoSeguridad=a%3Db%2Fc%20"))
  }

  private func signed(_ type: String, total: String) throws -> Invoice {
    var invoice = Invoice()
    invoice.seller.taxID = "131880738"
    var buyer = Party()
    buyer.taxID = "131880681"
    invoice.buyer = buyer
    invoice.issueDate = try CalendarDate(parsing: "01-04-2020")
    invoice.totals.total = try amount(total)
    var fiscal = Fiscal()
    (fiscal.typeCode, fiscal.ncf, fiscal.securityCode) = (type, "E310000000003", "F8+Eht")
    fiscal.signedAt = try Timestamp(parsing: "01-04-2020 10:30:00")
    invoice.fiscal = fiscal
    return invoice
  }
}
