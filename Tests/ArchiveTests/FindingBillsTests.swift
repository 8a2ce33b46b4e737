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

  /// Numbers are each issuer's own: a bill of ours isn't another's because it has the same one.
  @Test func aCodeOfAnotherIssuerFindsNoBillOfOurs() throws {
    #expect(
      try find("https://ecf.dgii.gov.do/ecf/ConsultaTimbre?RncEmisor=999999999&ENCF=E310000000002") == [])
    try test.add(SmallBill(number: 2, issuer: "1-31-12345-6"))
    #expect(try find("RncEmisor=131123456&ENCF=E310000000002") == [5])
    #expect(try find("ENCF=E310000000002").sorted() == [2, 5])
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

  @Test(
    arguments: [
      ("perez ana", [6, 5]), ("Ana Pérez", [6, 5]), ("ANA", [6, 5]), ("pere", [6, 5]), ("aná, p.", [6, 5]),
      ("anab", [7]), ("peña yocasta", [4, 2, 3, 1]), ("PENA NUNEZ", [4, 2, 3, 1]), ("ana gomez", []),
      ("o'neill", [8]), ("neill", [8]), ("\" OR ana", []), ("ana*", [6, 5]), ("-", []),
      ("NEAR(ana perez)", []),
      ("a", [6, 5, 8, 7]), ("\u{0301}a", [6, 5, 8, 7]),
    ] as [(String, [Int64])])
  func wordsOfANameFindItsBills(key: String, bills: [Int64]) throws {
    try test.add(SmallBill(number: 5, account: "5", name: "Ana Pérez", date: "2027-05-04"))
    try test.add(SmallBill(number: 6, account: "5", name: "Ana Pérez", date: "2027-06-04"))
    try test.add(SmallBill(number: 7, account: "7", name: "Anabel Rosario"))
    try test.add(SmallBill(number: 8, account: "8", name: "Aoife O'Neill"))
    #expect(try find(key) == bills)
  }

  /// A key that begins so isn't hidden by a name, nor a name by a key.
  @Test func namesAndKeysStandBesideEachOther() throws {
    try test.add(SmallBill(number: 5, account: "ANA-7", date: "2027-05-04"))
    try test.add(SmallBill(number: 6, account: "6", name: "Ana Pérez", date: "2027-06-04"))
    #expect(try find("ana") == [6, 5])
    #expect(try find("ana7") == [5])
  }

  @Test func linesOfACorporateAccountFindItsBill() throws {
    let sample = try Repository.bytes("Layouts/telecom-bill/sample.json")
    _ = try test.archive.add(sample, name: "sample.json")
    #expect(try test.archive.find("E320004718293").count == 1)
  }
}
