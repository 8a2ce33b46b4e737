import FacturaArchive
import FacturaDiagnostics
import FacturaTestSupport
import Foundation
import GRDB
import Testing

@Suite struct InvoiceArchiveTests {
  private let folder: TemporaryFolder
  private var path: String { "\(folder.path)/archive.db" }

  init() throws {
    folder = try TemporaryFolder()
  }

  private func failure(_ access: InvoiceArchive.Access) -> ArchiveError? {
    do throws(ArchiveError) {
      _ = try InvoiceArchive(path: path, access: access)
      return nil
    } catch { return error }
  }

  @Test func onlyItsOwnerMayReadAnyOfItsFiles() throws {
    let archive = try InvoiceArchive(path: path, access: .create)
    _ = try archive.add(SmallBill().json, name: "bill.json")
    #expect(folder.files == ["archive.db", "archive.db-shm", "archive.db-wal"])
    for file in folder.files {
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/\(file)")
      #expect(attributes[.posixPermissions] as? Int == 0o600, "\(file)")
    }
  }

  @Test func nothingStaysBesideAClosedArchive() throws {
    do {
      let archive = try InvoiceArchive(path: path, access: .create)
      _ = try archive.add(SmallBill().json, name: "bill.json")
    }
    #expect(folder.files == ["archive.db"])
  }

  @Test func aMissingFileIsMadeOnlyOnDemand() {
    #expect(failure(.readWrite)?.kind == .notFound)
    #expect(failure(.readOnly)?.finding.message == "there is no archive “\(path)”")
    #expect(failure(.create) == nil)
    #expect(failure(.readOnly) == nil)
  }

  @Test func aFileThatWasOnlyBegunIsAnEmptyArchive() throws {
    try folder.write([], as: "archive.db")
    #expect(failure(.readWrite)?.kind == .unusable)
    #expect(failure(.create) == nil)
  }

  @Test func filesOfOthersAreRefusedUntouched() throws {
    _ = try folder.write(
      "The quick brown fox jumps over the lazy dog. \(String(repeating: "-", count: 2000))", as: "archive.db")
    let before = try folder.bytes(of: "archive.db")
    for access in [InvoiceArchive.Access.readOnly, .readWrite, .create] {
      #expect(failure(access)?.finding.code == "archive.foreign")
    }
    #expect(try folder.bytes(of: "archive.db") == before)
  }

  @Test func databasesOfOthersAreRefusedUntouched() throws {
    let other = try DatabaseQueue(path: path)
    try other.write { try $0.execute(sql: "CREATE TABLE song(title TEXT)") }
    try other.close()
    let before = try folder.bytes(of: "archive.db")
    for access in [InvoiceArchive.Access.readOnly, .readWrite, .create] {
      #expect(failure(access)?.finding.code == "archive.foreign")
    }
    #expect(try folder.bytes(of: "archive.db") == before)
  }

  @Test func aLaterVersionIsRefusedWithBothNumbers() throws {
    do {
      let archive = try InvoiceArchive(path: path, access: .create)
      _ = try archive.find("1")
    }
    let other = try DatabaseQueue(path: path)
    try other.write { try $0.execute(sql: "PRAGMA user_version = 99") }
    try other.close()
    #expect(failure(.readWrite)?.finding.code == "archive.newer")
    #expect(
      failure(.readWrite)?.finding.message.contains("has version 99, but this program knows versions up to 3")
        == true)
  }

  @Test func aFileThatLostItsEndIsDamaged() throws {
    do {
      let archive = try InvoiceArchive(path: path, access: .create)
      for number in 1...200 { _ = try archive.add(SmallBill(number: number).json, name: "bill.json") }
    }
    let bytes = try folder.bytes(of: "archive.db")
    try folder.write(Array(bytes.prefix(bytes.count / 2)), as: "archive.db")
    #expect(failure(.readWrite)?.finding.code == "archive.damaged")
  }

  @Test func damagedContentIsNeverGivenOut() throws {
    let archive = try InvoiceArchive(path: path, access: .create)
    guard case .added(let id) = try archive.add(SmallBill().json, name: "bill.json") else { return }
    let other = try DatabaseQueue(path: path)
    try other.write { database in
      var json = try #require(try Data.fetchOne(database, sql: "SELECT json FROM content"))
      json[json.count / 2] ^= 4
      try database.execute(sql: "UPDATE content SET json = ?", arguments: [json])
    }
    do throws(ArchiveError) {
      _ = try archive.invoice(id)
      Issue.record("damaged bytes were expanded")
    } catch {
      #expect(error.finding.message.hasSuffix("is damaged: the content of bill 1 can't be expanded"))
    }
  }

  /// A damaged or changed file ends no program, and what is said of it names nobody.
  @Test(arguments: [
    ("bill", "issued = 'someday'", "issued"), ("bill", "issuer = x'FF00FE'", "issuer"),
    ("bill", "total = x'FF00FE'", "total"), ("content", "json_codec = 'none'", "json_codec"),
    ("content", "format = x'FF00FE'", "format"), ("content", "xml_codec = 'none'", "xml_codec"),
    ("content", "json = 7", "json"),
  ])
  func aValueOfAnotherKindIsDamage(table: String, change: String, column: String) throws {
    let archive = try InvoiceArchive(path: path, access: .create)
    guard case .added(let id) = try archive.add(SmallBill().json, name: "bill.json") else { return }
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let other = try DatabaseQueue(path: path, configuration: configuration)
    try other.write { try $0.execute(sql: "UPDATE \(table) SET \(change)") }
    do throws(ArchiveError) {
      _ = try archive.invoice(id)
      Issue.record("it was read")
    } catch {
      #expect(error.kind == .unusable)
      let said = error.finding.message
      #expect(said.hasSuffix("is damaged: a value of the column “\(column)” can't be read"), "\(said)")
    }
    if table == "bill" { #expect(throws: ArchiveError.self) { try archive.find("400718255") } }
  }

  @Test func othersReadWhileOneWrites() throws {
    let writer = try InvoiceArchive(path: path, access: .create)
    _ = try writer.add(SmallBill().json, name: "bill.json")
    let till = try InvoiceArchive(path: path, access: .readOnly)
    let other = try DatabaseQueue(path: path)
    try other.inTransaction(.immediate) { database in
      try database.execute(sql: "DELETE FROM source")
      #expect(try till.find("400718255").count == 1)
      return .rollback
    }
  }

  @Test func severalProcessesMayBeginOneArchive() async throws {
    let path = path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 1...6 {
        group.addTask {
          let archive = try InvoiceArchive(path: path, access: .create)
          _ = try archive.add(SmallBill(number: number).json, name: "bill.json")
        }
      }
      try await group.waitForAll()
    }
    let archive = try InvoiceArchive(path: path, access: .readOnly)
    #expect(try archive.find("E31").count == 6)
  }
}
