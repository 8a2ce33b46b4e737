import FacturaAmounts
import FacturaDiagnostics
import FacturaFormats
import FacturaInvoices
import FacturaXML
import Testing

@Suite struct ECFReaderTests {
  private func amount(_ text: String) throws -> Amount { Amount(try ExactDecimal(parsing: text)) }

  @Test func thereIsASampleOfEachType() {
    let types = Set(ECFSamples.names.map { $0.prefix(3) })
    #expect(types == ["e31", "e32", "e33", "e34", "e41", "e43", "e44", "e45", "e46", "e47"])
  }

  @Test(arguments: ECFSamples.names) func aSampleIsReadWithoutFindingsAndLoss(_ name: String) throws {
    let document = try XMLDocument(ECFSamples.bytes(name), name: name)
    let (read, findings) = ECFReader.read(document)
    #expect(findings.map(\.description) == [])
    #expect(try document.root.lost(in: try #require(read)) == [])
  }

  @Test func partiesAndDatesStandWhereLayoutsLookForThem() throws {
    let invoice = try #require(ECFSamples.read("e31.xml"))
    #expect(invoice.number == "E310000000118")
    #expect(invoice.currency == "DOP")
    #expect(invoice.issueDate == CalendarDate(year: 2027, month: 3, day: 15))
    #expect(invoice.dueDate == CalendarDate(year: 2027, month: 4, day: 14))
    #expect(invoice.seller.taxID == "123456789")
    #expect(invoice.seller.address?.city == "Santo Domingo de Guzmán")
    #expect(invoice.seller.address?.subdivision == "Distrito Nacional")
    #expect(invoice.seller.phones == ["809-555-0100"])
    #expect(invoice.buyer?.name == "Ferretería Los Robles & Hijos, SRL")
    #expect(invoice.buyer?.address?.cityCode == "250100")
    #expect(invoice.buyer?.address?.city == "Santiago")
    #expect(invoice.buyer?.contact?.name == "Amalia Duvergé")
    #expect(invoice.references?.purchaseOrder == "OC-2027-0345")
    #expect(invoice.references?.customerCode == "C-004512")
    #expect(invoice.payment?.terms == "30 días")
    #expect(invoice.payment?.kindName == "Crédito")
    #expect(invoice.delivery == nil)
    #expect(invoice.shipment == nil)
  }

  @Test func theFiscalBlockIsComplete() throws {
    let fiscal = try #require(ECFSamples.read("e31.xml")?.fiscal)
    #expect(fiscal.typeCode == "31")
    #expect(fiscal.typeName == "Factura de Crédito Fiscal Electrónica")
    #expect(fiscal.sequenceExpiry == CalendarDate(year: 2028, month: 12, day: 31))
    #expect(fiscal.pricesIncludeITBIS == false)
    #expect(fiscal.securityCode == "S/D+q7")
    let signedAt = try Timestamp(parsing: "15-03-2027 10:42:17")
    #expect(fiscal.signedAt == signedAt)
    #expect(fiscal.modified == nil)
    #expect(fiscal.deferred == nil)
  }

  @Test func linesKeepTheirFiguresAsStated() throws {
    let lines = try #require(ECFSamples.read("e31.xml")).lines
    #expect(lines.count == 4)
    #expect(lines[1].product?.codes.map(\.kind) == ["EAN", "Interna"])
    #expect(lines[1].discount == (try amount("1275.15")))
    #expect(lines[1].allowances.first?.percentage == Rate(try ExactDecimal(parsing: "10.00")))
    #expect(lines[3].price == (try amount("38.7525")))
    #expect(lines[3].quantity == Quantity(try ExactDecimal(parsing: "152.5")))
    #expect(lines[3].unit == "26")
    #expect(lines[3].unitName == "Metro")
    #expect(lines[2].billing == "4")
    #expect(lines[2].product == nil)
  }

  @Test func globalDiscountsAreAllowances() throws {
    let invoice = try #require(ECFSamples.read("e31.xml"))
    #expect(invoice.allowances.map(\.reason) == ["Descuento por cliente frecuente"])
    #expect(invoice.allowances.first?.amount == (try amount("500.00")))
    #expect(invoice.charges.isEmpty)
  }

  @Test func aTelephoneInvoiceHasItsTaxesBalanceAndSubtotals() throws {
    let invoice = try #require(ECFSamples.read("e31-telecom.xml"))
    #expect(invoice.lines.count == 24)
    #expect(invoice.lines[0].additionalTaxes == ["002", "004"])
    #expect(invoice.totals.additionalTaxes.map(\.code) == ["002", "004"])
    #expect(invoice.totals.additionalTaxes.map(\.name) == ["CDT", "ISC"])
    #expect(invoice.totals.previousBalance == (try amount("1830.45")))
    #expect(invoice.totals.notBillable == (try amount("1250.00")))
    #expect(invoice.period?.from == CalendarDate(year: 2027, month: 3, day: 1))
    #expect(invoice.fiscal?.subtotals.map(\.description) == ["Planes 5G", "Planes de datos"])
    #expect(invoice.fiscal?.subtotals.first?.lineCount == 10)
  }

  @Test func notesNameWhatTheyModify() throws {
    let modified = try #require(ECFSamples.read("e34.xml")?.fiscal?.modified)
    #expect(modified.ncf == "E310000000118")
    #expect(modified.date == CalendarDate(year: 2027, month: 3, day: 15))
    #expect(modified.sentence == "Corrige montos del NCF modificado")
    #expect(ECFSamples.read("e34.xml")?.fiscal?.afterThirtyDays == false)
    #expect(ECFSamples.read("e34-text.xml")?.totals.total == (try amount("0.00")))
  }

  @Test func withholdingsCurrenciesAndPagesAreRead() throws {
    let purchase = try #require(ECFSamples.read("e41.xml"))
    #expect(purchase.lines[0].withholding?.incomeTax == (try amount("720.00")))
    #expect(purchase.totals.itbisWithheld == (try amount("6480.00")))
    let export = try #require(ECFSamples.read("e46.xml"))
    #expect(export.otherCurrency?.currency == "USD")
    #expect(export.otherCurrency?.exchangeRate == Quantity(try ExactDecimal(parsing: "61.2500")))
    #expect(export.lines[0].otherCurrency?.price == (try amount("118.50")))
    #expect(export.buyer?.address?.countryName == "Puerto Rico")
    #expect(export.shipment?.terms == "FOB")
    #expect(export.transport?.voyage == "V-114")
    let paged = try #require(ECFSamples.read("e45.xml")?.fiscal)
    #expect(paged.pageCount == 2)
    #expect(paged.pages.map(\.lastLine) == [18, 32])
  }

  @Test func paymentFormsHaveCodeAndWords() throws {
    let means = try #require(ECFSamples.read("e32.xml")?.payment?.means)
    #expect(means.map(\.code) == ["1", "3"])
    #expect(means.map(\.name) == ["Efectivo", "Tarjeta de Débito/Crédito"])
  }

  @Test func aDocumentWithoutBuyerHasNone() throws {
    #expect(try #require(ECFSamples.read("e43.xml")).buyer == nil)
  }

  @Test func verificationAddressesFollowTypeAndTotal() throws {
    func address(_ name: String) -> String { ECFSamples.read(name)?.verificationAddress ?? "none" }
    #expect(
      address("e32.xml").hasPrefix("https://fc.dgii.gov.do/ecf/ConsultaTimbreFC?RncEmisor=123456789&ENCF="))
    #expect(address("e32.xml").hasSuffix("&CodigoSeguridad=gK%2F4%2Bz"))
    #expect(
      address("e32-large.xml").hasPrefix("https://ecf.dgii.gov.do/ecf/ConsultaTimbre?RncEmisor=123456789"))
    #expect(address("e31.xml").contains("&FechaFirma=15-03-2027%2010:42:17&CodigoSeguridad=S%2FD%2Bq7"))
    #expect(!address("e47.xml").contains("RncComprador"))
  }
}

@Suite struct ECFToleranceTests {
  @Test func emptyElementsStateNothing() {
    let empty = "<Sucursal></Sucursal><Municipio/>"
    #expect(ECFSamples.findings(replacing: "<Sucursal>Principal</Sucursal>", with: empty) == [])
    #expect(
      ECFSamples.findings(
        replacing: "<Comprador>", with: "<Transporte><Placa> </Placa></Transporte><Comprador>") == [])
  }

  @Test func orderAndWhiteSpaceDoNotMatter() throws {
    let text = ECFSamples.text("e31.xml") { text in
      text = text.replacing("      <TipoeCF>31</TipoeCF>\n", with: "", maxReplacements: 1)
      text = text.replacing(
        "<TipoIngresos>01", with: "<TipoeCF>\n 31 </TipoeCF><TipoIngresos>  01\n", maxReplacements: 1)
    }
    let (invoice, findings) = ECFReader.read(Array(text.utf8), name: "a.xml")
    #expect(findings == [])
    #expect(invoice?.fiscal?.typeCode == "31")
    #expect(invoice?.fiscal?.incomeType == "01")
  }

  @Test func amountsWithOneDecimalOrNoneAreKept() throws {
    let text = ECFSamples.text("e31.xml") { $0 = $0.replacing("51355.61", with: "51355.6") }
    let total = ECFReader.read(Array(text.utf8), name: "a.xml").invoice?.totals.total
    #expect(total == Amount(try ExactDecimal(parsing: "51355.6")))
  }

  @Test func anElementMayStandTwiceIfItSaysTheSame() {
    #expect(
      ECFSamples.findings(
        replacing: "<Version>1.0</Version>", with: "<Version>1.0</Version><Version>1.0</Version>") == [])
  }

  @Test func otherEncodingsAreRead() throws {
    let text = ECFSamples.text("e31.xml") { $0 = $0.replacing("utf-8", with: "ISO-8859-1") }
    let latin = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    let (invoice, findings) = ECFReader.read(latin, name: "a.xml")
    #expect(findings == [])
    #expect(invoice?.buyer?.contact?.name == "Amalia Duvergé")
  }

  @Test func threeThousandLinesAreRead() throws {
    let text = ECFSamples.text("e33.xml") { text in
      guard let start = text.firstRange(of: "    <Item>"), let end = text.firstRange(of: "</Item>\n") else {
        return
      }
      let item = text[start.lowerBound..<end.upperBound]
      text.replaceSubrange(
        start.lowerBound..<end.upperBound, with: String(repeating: String(item), count: 3000))
    }
    let (invoice, findings) = ECFReader.read(Array(text.utf8), name: "a.xml")
    #expect(findings == [])
    #expect(invoice?.lines.count == 3000)
  }

  @Test(arguments: ECFSamples.names) func damagedSamplesNeverTrap(_ name: String) {
    let bytes = ECFSamples.bytes(name)
    for cut in 1...50 {
      let (invoice, findings) = ECFReader.read(Array(bytes.prefix(bytes.count * cut / 51)), name: name)
      #expect(invoice == nil && findings.contains { $0.severity == .error })
    }
    var seed = UInt64(bytes.count)
    for _ in 0..<50 {
      var damaged = bytes
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      damaged[Int(seed >> 33) % bytes.count] = UInt8(truncatingIfNeeded: seed >> 20)
      let (invoice, findings) = ECFReader.read(damaged, name: name)
      #expect(invoice != nil || findings.contains { $0.severity == .error })
    }
  }
}
