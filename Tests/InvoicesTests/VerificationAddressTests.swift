import FacturaAmounts
import FacturaDiagnostics
import FacturaTestSupport
import Testing

@testable import FacturaInvoices

/// The address behind the QR code (Descripción técnica de facturación electrónica 1.6, pp. 36–38, 58), in every form.
struct VerificationAddressTests {
  private func invoice(_ type: FiscalType, total: Int = 31_000_000) throws -> Invoice {
    var invoice = Invoice()
    invoice.seller.taxID = "101000001"
    var buyer = Party()
    buyer.taxID = "00112345678"
    invoice.buyer = buyer
    invoice.issueDate = CalendarDate(year: 2027, month: 3, day: 9)
    invoice.totals.total = Amount(ExactDecimal(coefficient: Int128(total), scale: 2))
    var fiscal = Fiscal()
    fiscal.typeCode = type.rawValue
    fiscal.ncf = "E\(type.rawValue)0000004711"
    fiscal.securityCode = "S/DQdu"
    fiscal.signedAt = Timestamp(
      date: try #require(CalendarDate(year: 2027, month: 3, day: 10)),
      time: try #require(ClockTime(hour: 8, minute: 5, second: 9)))
    invoice.fiscal = fiscal
    return invoice
  }

  @Test(arguments: FiscalType.allCases, ["ecf", "certecf", "testecf"])
  func eachTypeIsVerifiedInEachEnvironment(type: FiscalType, environment: String) throws {
    var invoice = try invoice(type)
    invoice.fiscal?.environment = environment
    #expect(
      invoice.verificationAddress
        == "https://ecf.dgii.gov.do/\(environment)/ConsultaTimbre?RncEmisor=101000001&RncComprador=00112345678"
        + "&ENCF=E\(type.rawValue)0000004711&FechaEmision=09-03-2027&MontoTotal=310000.00"
        + "&FechaFirma=10-03-2027%2008:05:09&CodigoSeguridad=S%2FDQdu")
  }

  @Test(arguments: ["ecf", "certecf", "testecf"])
  func onlySmallConsumptionGoesToTheOtherService(environment: String) throws {
    for type in FiscalType.allCases {
      var small = try invoice(type, total: 24_999_999)
      small.fiscal?.environment = environment
      let address = try #require(small.verificationAddress)
      #expect(address.contains("/ConsultaTimbreFC?") == (type == .consumption))
      guard type == .consumption else { continue }
      #expect(
        address
          == "https://fc.dgii.gov.do/\(environment)/ConsultaTimbreFC?RncEmisor=101000001&ENCF=E320000004711"
          + "&MontoTotal=249999.99&CodigoSeguridad=S%2FDQdu")
    }
    #expect(
      try invoice(.consumption, total: 25_000_000).verificationAddress?.contains("/ConsultaTimbre?") == true)
  }

  /// Each character of Base64, and what the official table encodes (p. 58).
  @Test(arguments: [
    ("F8+Eht", "F8%2BEht"), ("gG/XYZ", "gG%2FXYZ"), ("ab=cd=", "ab%3Dcd%3D"), ("a b!#$", "a%20b%21%23%24"),
    ("&'()*,", "%26%27%28%29%2A%2C"), (":;?@[]", "%3A%3B%3F%40%5B%5D"), ("\"-.<>\\", "%22%2D%2E%3C%3E%5C"),
    ("^_`aZ9", "%5E%5F%60aZ9"),
  ])
  func theSecurityCodeIsEncodedAsTheOfficialTableHasIt(code: String, encoded: String) throws {
    for (type, total) in [(FiscalType.fiscalCredit, 100), (.consumption, 100)] {
      var invoice = try invoice(type, total: total)
      invoice.fiscal?.securityCode = code
      #expect(invoice.verificationAddress?.hasSuffix("&CodigoSeguridad=\(encoded)") == true)
    }
  }

  @Test func withoutABuyersRNCTheNameIsLeftOutToo() throws {
    for type in [FiscalType.minorExpenses, .paymentsAbroad, .exports, .consumption] {
      var abroad = try invoice(type)
      var buyer = Party()
      buyer.foreignID = "EX-55K881"
      abroad.buyer = buyer
      #expect(abroad.verificationAddress?.contains("RncComprador") == false)
      #expect(abroad.verificationAddress?.contains("EX-55K881") == false)
      abroad.buyer = nil
      #expect(abroad.verificationAddress?.contains("RncEmisor=101000001&ENCF=") == true)
    }
  }

  @Test func theTotalIsTheOneInPesosAsItIsStated() throws {
    var invoice = try invoice(.exports)
    var other = OtherCurrency()
    other.currency = "USD"
    other.totals.total = Amount(ExactDecimal(5_000))
    invoice.otherCurrency = other
    invoice.totals.total = Amount(ExactDecimal(coefficient: 6_029_505, scale: 1))
    #expect(invoice.verificationAddress?.contains("&MontoTotal=602950.5&") == true)
  }

  @Test func whatHasNoValidNumberHasNoAddress() throws {
    var paper = try invoice(.fiscalCredit)
    paper.fiscal?.typeCode = "01"
    paper.fiscal?.ncf = "B0100000815"
    #expect(paper.verificationAddress == nil && paper.fiscal?.isPaper == true)
    paper.fiscal?.typeCode = nil
    #expect(paper.verificationAddress == nil)
    var notYet = try invoice(.fiscalCredit)
    notYet.fiscal?.notValid = true
    #expect(notYet.verificationAddress == nil)
    var unsigned = try invoice(.consumption, total: 100)
    unsigned.fiscal?.securityCode = nil
    #expect(unsigned.verificationAddress == nil)
    var unnumbered = try invoice(.consumption, total: 100)
    unnumbered.fiscal?.ncf = nil
    #expect(unnumbered.verificationAddress == nil)
  }
}
