import Factura
import FacturaDiagnostics
import FacturaTestSupport
import Foundation
import GRDB
import Testing

@testable import FacturaArchive

/// Archives of every version that there was, as SQL: each is brought up to date, and what it holds stays.
@Suite struct SchemaTests {
  private let folder: TemporaryFolder
  private var path: String { "\(folder.path)/archive.db" }

  init() throws {
    folder = try TemporaryFolder()
  }

  private func make(version: Int) throws {
    let queue = try DatabaseQueue(path: path)
    let sql = try Repository.text("Tests/ArchiveTests/Versions/\(version).sql")
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
  }

  @Test(arguments: 1..<ArchiveSchema.version)
  func anEarlierVersionIsBroughtUpToDate(version: Int) throws {
    try make(version: version)
    do {
      let archive = try InvoiceArchive(path: path, access: .readWrite)
      let bill = try #require(try archive.find("400718255").first)
      let kept = try archive.invoice(bill.id)
      #expect(kept.json == SmallBill().json)
      #expect(kept.bill.customerName == "Yocasta Peña Núñez")
      #expect(try archive.find("nunez yocasta") == [bill])
      #expect(try archive.add(SmallBill().json, name: "bill.json") == .known(bill.id))
      var intent = PrintIntent(of: bill, base: "", printer: "bandeja", sheets: 1)
      intent.clerk = "marta"
      #expect(try archive.journal.intend(intent).state == .original)
      #expect(try archive.journal.verify() == [])
    }
    try expectSchemaOfANewArchive()
  }

  /// Whichever way it came to its version, its tables are the same.
  private func expectSchemaOfANewArchive() throws {
    let other = "\(folder.path)/new.db"
    do { _ = try InvoiceArchive(path: other, access: .create) }
    #expect(try schema(path) == schema(other))
  }

  private func schema(_ path: String) throws -> [String] {
    try DatabaseQueue(path: path).read { database in
      try String.fetchAll(database, sql: "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name")
        + [String(try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0)]
    }
  }

  @Test func anEarlierVersionThatIsOnlyReadSaysSo() throws {
    try make(version: 1)
    do throws(ArchiveError) {
      _ = try InvoiceArchive(path: path, access: .readOnly)
      Issue.record("it was opened")
    } catch {
      #expect(error.finding.code == "archive.older")
      #expect(error.finding.hints == ["“factura archive info --update” brings it up to date"])
    }
  }

  /// Whoever adds a version leaves one of the last behind: `.dump` of an archive with `SmallBill()`.
  @Test func everyEarlierVersionIsKept() {
    for version in 1..<ArchiveSchema.version {
      let path = Repository.path("Tests/ArchiveTests/Versions/\(version).sql")
      #expect(FileManager.default.fileExists(atPath: path), "\(path) is missing")
    }
  }
}
