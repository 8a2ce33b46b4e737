import FacturaArchive
import FacturaTestSupport

/// Invented bills of a telephone company, of few lines.
struct SmallBill {
  var number = 1
  var account = "400718255"
  var phone = "809-555-0142"
  var customer = "52018834"
  var name = "Yocasta Peña Núñez"
  var taxID = "001-0000001-8"
  var date = "2027-03-04"
  var total = "1234.50"
  var issuer = "101000001"

  var ncf: String { "E31" + String(10_000_000_000 + number).dropFirst() }

  var json: [UInt8] {
    Array(
      """
      {"layout":"telecom-bill","currency":"DOP","number":"\(ncf)","issueDate":"\(date)","dueDate":"2027-03-24",\
      "seller":{"name":"Telefonía Caribe Azul, S.A.","taxID":"\(issuer)"},\
      "buyer":{"name":"\(name)","taxID":"\(taxID)"},\
      "lines":[{"name":"Plan Hogar \(number)","net":\(total)}],"totals":{"total":\(total)},\
      "fiscal":{"typeCode":"31","ncf":"\(ncf)"},\
      "telephone":{"account":"\(account)","customer":"\(customer)","phone":"\(phone)"}}
      """.utf8)
  }

  /// So many bills, one in a line, each of another account.
  static func lines(_ numbers: Range<Int>) -> [UInt8] {
    numbers.flatMap { number in
      SmallBill(number: number, account: "\(400_000_000 + number)", phone: "809555\(1000 + number % 9000)")
        .json
        + [UInt8(ascii: "\n")]
    }
  }
}

/// An archive of its own, gone when the test is over.
struct TestArchive {
  let folder: TemporaryFolder
  let archive: InvoiceArchive
  var path: String { "\(folder.path)/archive.db" }

  init() throws {
    folder = try TemporaryFolder()
    archive = try InvoiceArchive(path: "\(folder.path)/archive.db", access: .create)
  }

  @discardableResult
  func add(_ bill: SmallBill) throws -> Addition { try archive.add(bill.json, name: "bill.json") }
}
