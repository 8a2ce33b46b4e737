import FacturaAmounts
import FacturaArchive
import FacturaTestSupport
import Testing

@Suite struct FindingBillsTests {
  private let test: TestArchive

  init() throws {
    test = try TestArchive()
    try test.add(SmallBill(number: 1, date: "2027-01-04"))
    try test.add(SmallBill(number: 2, date: "2027-03-04"))
    try test.add(SmallBill(number: 3, date: "2027-02-04"))
    try test.add(
      SmallBill(
        number: 4, account: "400719999", phone: "829-555-0177", customer: "52018835", taxID: "101000009"))
  }

  private func find(_ key: String, limit: Int = 20) throws -> [Int64] {
    try test.archive.find(key, limit: limit).map(\.id)
  }

  @Test(arguments: [
    "400718255", "400 718 255", "809-555-0142", "8095550142", "+1 (809) 555-0142", "52018834",
    "001-0000001-8",
  ])
  func whateverNamesTheCustomerFindsAllBillsTheNewestFirst(key: String) throws {
    #expect(try find(key) == [2, 3, 1])
  }

  @Test func aBeginningFindsAllThatGoOnFromIt() throws {
    #expect(try find("40071") == [4, 2, 3, 1])
    #expect(try find("e31000000000") == [4, 2, 3, 1])
    #expect(try find("829") == [4])
  }

  @Test func aWholeKeyIsPreferredToABeginning() throws {
    try test.add(SmallBill(number: 5, account: "4007"))
    #expect(try find("4007") == [5])
  }

  @Test func theLimitKeepsTheNewest() throws {
    #expect(try find("400718255", limit: 1) == [2])
    #expect(try find("40071", limit: 2) == [4, 2])
  }

  @Test func aDocumentIsFoundByItsNumber() throws {
    #expect(try find("E310000000003") == [3])
  }

  @Test(arguments: [
    "https://ecf.dgii.gov.do/ecf/ConsultaTimbre?RncEmisor=101000001&RncComprador=00100000018&ENCF=E310000000002&FechaEmision=04-03-2027",
    "https://fc.dgii.gov.do/ecf/ConsultaTimbreFC?rncemisor=101000001&eNCF=E310000000002&MontoTotal=1234.50",
    // A scanner set to an American keyboard before a computer set to a Spanish one.
    "httpsÑ--ecf.dgii.gov.do-ecf-ConsultaTimbre_RncEmisor¿101000001/ENCF¿E310000000002/FechaEmision¿04'03'2027",
  ])
  func theTextOfTheQRCodeFindsItsDocument(address: String) throws {
    try test.add(SmallBill(number: 2, issuer: "101000002"))
    #expect(try find(address) == [2])
  }

  @Test func nothingIsFoundForNothing() throws {
    #expect(try find("") == [])
    #expect(try find(" - ") == [])
    #expect(try find("999") == [])
    #expect(try find("' OR 1=1 --") == [])
    #expect(try find("40071%") == [4, 2, 3, 1])
  }

  @Test func whatAClerkSeesIsWhatTheBillStates() throws {
    let bill = try #require(try test.archive.find("E310000000004").first)
    #expect(bill.issuer == "101000001")
    #expect(bill.account == "400719999")
    #expect(bill.phone == "829-555-0177")
    #expect(bill.customerName == "Yocasta Peña Núñez")
    #expect(bill.due?.day == 24)
    #expect(bill.currency == .pesos)
    #expect(try test.archive.bill(bill.id) == bill)
    #expect(try test.archive.bill(99) == nil)
  }

  @Test func linesOfACorporateAccountFindItsBill() throws {
    let sample = try Repository.bytes("Layouts/telecom-bill/sample.json")
    _ = try test.archive.add(sample, name: "sample.json")
    #expect(try test.archive.find("E320004718293").count == 1)
  }
}
