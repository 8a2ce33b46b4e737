import FacturaAmounts
import FacturaInvoices
import Testing

@Suite struct VerificationAddressTests {
  private func invoice(type: String, total: String, code: String = "S/D+du") throws -> Invoice {
    var invoice = Invoice()
    invoice.seller.taxID = "101000001"
    invoice.issueDate = CalendarDate(year: 2027, month: 1, day: 5)
    invoice.totals.total = Amount(try ExactDecimal(parsing: total))
    var fiscal = Fiscal()
    fiscal.typeCode = type
    fiscal.ncf = "E\(type)0000000007"
    fiscal.securityCode = code
    fiscal.signedAt = try Timestamp(parsing: "05-01-2027 18:24:07")
    invoice.fiscal = fiscal
    return invoice
  }

  @Test func everyECFIsVerifiedByTheFirstService() throws {
    var invoice = try invoice(type: "31", total: "154003.47")
    var buyer = Party()
    buyer.taxID = "00100000018"
    invoice.buyer = buyer
    #expect(
      invoice.verificationAddress
        == "https://ecf.dgii.gov.do/ecf/ConsultaTimbre?RncEmisor=101000001&RncComprador=00100000018"
        + "&ENCF=E310000000007&FechaEmision=05-01-2027&MontoTotal=154003.47"
        + "&FechaFirma=05-01-2027%2018:24:07&CodigoSeguridad=S%2FD%2Bdu")
  }

  @Test func aBuyerWithoutRNCIsLeftOut() throws {
    var invoice = try invoice(type: "47", total: "10.0")
    var buyer = Party()
    buyer.foreignID = "X-1"
    invoice.buyer = buyer
    let address = try #require(invoice.verificationAddress)
    #expect(address.contains("?RncEmisor=101000001&ENCF=E470000000007&"))
    #expect(address.contains("&MontoTotal=10.0&"))
  }

  @Test func smallConsumptionIsVerifiedByTheSecondService() throws {
    #expect(
      try invoice(type: "32", total: "249999.99", code: "gG/XYZ").verificationAddress
        == "https://fc.dgii.gov.do/ecf/ConsultaTimbreFC?RncEmisor=101000001&ENCF=E320000000007"
        + "&MontoTotal=249999.99&CodigoSeguridad=gG%2FXYZ")
    #expect(
      try #require(invoice(type: "32", total: "250000").verificationAddress)
        .hasPrefix("https://ecf.dgii.gov.do/ecf/ConsultaTimbre?"))
    #expect(
      try #require(invoice(type: "34", total: "10.00").verificationAddress)
        .hasPrefix("https://ecf.dgii.gov.do/ecf/ConsultaTimbre?"))
  }

  @Test func theEnvironmentIsOneOfThree() throws {
    var invoice = try invoice(type: "31", total: "1.00")
    invoice.fiscal?.environment = "certecf"
    #expect(invoice.verificationAddress?.hasPrefix("https://ecf.dgii.gov.do/certecf/ConsultaTimbre?") == true)
    invoice.fiscal?.environment = "../evil"
    #expect(invoice.verificationAddress == nil)
  }

  @Test func withoutSignatureThereIsNoAddress() throws {
    var invoice = try invoice(type: "31", total: "1.00")
    invoice.fiscal?.securityCode = nil
    #expect(invoice.verificationAddress == nil)
  }

  @Test func nothingStatedCanChangeTheAddress() throws {
    var invoice = try invoice(type: "31", total: "1.00", code: "a=b&c ")
    invoice.seller.taxID = "1&x=2#"
    let address = try #require(invoice.verificationAddress)
    #expect(address.contains("?RncEmisor=1%26x%3D2%23&ENCF="))
    #expect(address.hasSuffix("&CodigoSeguridad=a%3Db%26c%20"))
  }

  @Test func aStatedAddressIsTaken() throws {
    var invoice = try invoice(type: "31", total: "1.00")
    invoice.fiscal?.verification = "https://example.com/q"
    #expect(invoice.verificationAddress == "https://example.com/q")
  }
}
