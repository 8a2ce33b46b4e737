import Factura
import FacturaDiagnostics
import FacturaInvoices
import FacturaTestSupport
import Foundation
import GRDB
import Testing

@testable import FacturaArchive

@Suite struct ImportTests {
  private let test: TestArchive
  private var folder: TemporaryFolder { test.folder }

  init() throws {
    test = try TestArchive()
  }

  private func add(_ paths: String...) throws -> (summary: ImportSummary, findings: [Finding]) {
    var findings: [Finding] = []
    var work = try InvoiceImport(into: test.archive) { findings.append($0) }
    for path in paths { _ = try work.add(path: path) }
    return (try work.finish(), findings)
  }

  @Test func linesAreInvoices() throws {
    let path = "\(folder.path)/bills.ndjson"
    try folder.write(SmallBill.lines(0..<300) + Array("\n\n".utf8), as: "bills.ndjson")
    #expect(try add(path).summary == ImportSummary(added: 300))
    #expect(try add(path).summary == ImportSummary(known: 300))
    #expect(try test.archive.find("400000299").count == 1)
  }

  @Test func aLineThatIsNoInvoiceIsToldAndTheOthersAreAdded() throws {
    let bad = Array("{\"number\":\"X\", \"oops\": 1}\nnonsense\n".utf8)
    try folder.write(SmallBill.lines(0..<2) + bad + SmallBill.lines(2..<3), as: "bills.ndjson")
    let (summary, findings) = try add("\(folder.path)/bills.ndjson")
    #expect(summary == ImportSummary(added: 3, refused: 2))
    #expect(findings.map { $0.location?.line } == [3, 4])
    #expect(findings.first?.message.contains("oops") == true)
  }

  @Test func foldersAreWalkedThrough() throws {
    let inner = "\(folder.path)/inbox/march"
    try FileManager.default.createDirectory(atPath: inner, withIntermediateDirectories: true)
    try Data(SmallBill(number: 8).json).write(to: URL(filePath: "\(inner)/bill.json"))
    try Data(try Repository.bytes("Layouts/ecf/samples/e31.xml")).write(to: URL(filePath: "\(inner)/e31.xml"))
    try Data("not for us".utf8).write(to: URL(filePath: "\(inner)/readme.txt"))
    try Data("hidden".utf8).write(to: URL(filePath: "\(inner)/.bill.json"))
    #expect(try add("\(folder.path)/inbox").summary == ImportSummary(added: 2))
  }

  @Test func whatIsNotThereIsTold() throws {
    try FileManager.default.createDirectory(atPath: "\(folder.path)/empty", withIntermediateDirectories: true)
    let (summary, findings) = try add("\(folder.path)/nothing.json", "\(folder.path)/empty")
    #expect(summary.documents == 0)
    #expect(findings.map(\.code) == ["file.missing", "archive.no-documents"])
  }

  @Test func aFileThatCannotBeReadDoesNotStopItsFolder() throws {
    let inner = "\(folder.path)/inbox"
    try FileManager.default.createDirectory(atPath: inner, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: "\(inner)/a.json", withDestinationPath: "nowhere")
    try Data(SmallBill(number: 8).json).write(to: URL(filePath: "\(inner)/b.json"))
    let (summary, findings) = try add(inner)
    #expect(summary == ImportSummary(added: 1))
    #expect(findings.map(\.code) == ["file.missing"])
  }

  @Test func eachDocumentIsCountedAsItIsTakenUp() throws {
    try folder.write(SmallBill.lines(0..<3) + Array("nonsense\n".utf8), as: "bills.ndjson")
    var counts: [Int] = []
    var work = try InvoiceImport(
      into: test.archive, progress: { counts.append($0) }, report: { _ in })
    _ = try work.add(path: "\(folder.path)/bills.ndjson")
    #expect(try work.finish() == ImportSummary(added: 3, refused: 1))
    #expect(counts == [1, 2, 3, 4])
  }

  @Test func anIndentedFileIsOneDocument() throws {
    let sample = Repository.path("Layouts/telecom-bill/sample.json")
    #expect(try add(sample).summary == ImportSummary(added: 1))
  }

  @Test(arguments: [
    ("{}", true), (" {\"a\":[{}]} ", true), ("{\"a\":{}", false), ("{\"a\":\"}\"", false),
    ("{\"a\":\"\\\\\"}", true), ("[{}]", false), ("<a/>", false), ("", false),
  ])
  func aLineIsADocumentIfItIsClosed(line: String, isOne: Bool) {
    #expect(DocumentReader.isDocument(Array(line.utf8)[...]) == isOne)
  }

  @Test func manyBillsTrainADictionary() throws {
    try folder.write(SmallBill.lines(0..<1000), as: "bills.ndjson")
    _ = try add("\(folder.path)/bills.ndjson")
    try folder.write(SmallBill.lines(1000..<1010), as: "more.ndjson")
    _ = try add("\(folder.path)/more.ndjson")
    try test.archive.queue.read { database in
      #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM codec WHERE medium = 'json'") == 1)
      let plain = try Int.fetchOne(database, sql: "SELECT count(*) FROM content WHERE json_codec = 1")
      #expect(plain == 0)
      let size = try #require(try Double.fetchOne(database, sql: "SELECT avg(length(json)) FROM content"))
      #expect(size < 150, "\(size) bytes for a bill of about 600")
    }
    let again = try InvoiceArchive(path: test.path, access: .readOnly)
    let bill = try #require(try again.find("400001005").first)
    #expect(try again.invoice(bill.id).file().invoice.telephone?.account == "400001005")
  }

  @Test func aConflictNamesItsLine() throws {
    let lines = SmallBill(number: 1).json + [10] + SmallBill(number: 1, total: "9.00").json
    try folder.write(lines, as: "bills.ndjson")
    let (summary, findings) = try add("\(folder.path)/bills.ndjson")
    #expect(summary == ImportSummary(added: 1, refused: 1))
    #expect(findings.first?.location == SourceLocation(file: "\(folder.path)/bills.ndjson", line: 2))
  }
}
