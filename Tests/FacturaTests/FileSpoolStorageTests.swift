import FacturaDiagnostics
import Foundation
import Testing

@testable import Factura

struct FileSpoolStorageTests {
  private let folder = FileManager.default.temporaryDirectory.path

  @Test func bytesComeBackFromWhereTheyWerePut() throws {
    var storage = try FileSpoolStorage(folder: folder, limit: 100)
    try [1, 2, 3].withUnsafeBytes { try storage.append($0) }
    try Array("xyz".utf8).withUnsafeBytes { try storage.append($0) }
    var back = [UInt8](repeating: 0, count: 2)
    try back.withUnsafeMutableBytes { try storage.read(at: 25, into: $0) }
    #expect(back == Array("yz".utf8))
  }

  @Test func theFileHasNoName() throws {
    let place = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    var storage = try FileSpoolStorage(folder: place.path, limit: 100)
    try [UInt8](repeating: 7, count: 50).withUnsafeBytes { try storage.append($0) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path).isEmpty)
  }

  @Test func theLimitIsAFact() throws {
    let failure = #expect(throws: Failure<SpoolFact>.self) {
      var storage = try FileSpoolStorage(folder: folder, limit: 3 << 20)
      let bytes = [UInt8](repeating: 0, count: 2 << 20)
      try bytes.withUnsafeBytes { try storage.append($0) }
      try bytes.withUnsafeBytes { try storage.append($0) }
    }
    #expect(failure?.fact.code == "spool.full")
    #expect(
      SpoolFact.full(page: 9, limitInMegabytes: 3).message
        == "page 9 makes the temporary file larger than 3 MB")
  }

  @Test func aFolderThatIsNotThereIsAFact() {
    let failure = #expect(throws: Failure<SpoolFact>.self) {
      _ = try FileSpoolStorage(folder: "/nowhere/at/all", limit: 1)
    }
    #expect(
      failure?.fact.message
        == "no temporary file can be made in “/nowhere/at/all”: No such file or directory")
  }

  @Test func readingPastTheEndIsAFact() {
    let failure = #expect(throws: Failure<SpoolFact>.self) {
      var storage = try FileSpoolStorage(folder: folder, limit: 100)
      var back = [UInt8](repeating: 0, count: 2)
      try back.withUnsafeMutableBytes { try storage.read(at: 0, into: $0) }
    }
    #expect(failure?.fact.message == "the temporary file can't be read: it ends too early")
  }
}
