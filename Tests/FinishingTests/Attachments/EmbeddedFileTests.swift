import FacturaTestSupport
import Foundation
import Testing

@testable import FacturaFinishing

/// What readers find of attached files.
@Suite struct EmbeddedFileTests {
  private static let names = ["zeta.xml", "Ñandú (año).pdf", "alpha.csv", "請求書.xml"]

  private static func document(_ attachments: [AttachedFile]) throws -> [UInt8] {
    BlankDocument.bytes(BlankDocument.metadata(), Enclosures(try AttachmentList(attachments)))
  }

  private static func document() throws -> [UInt8] {
    try document(
      names.map { AttachedFile(name: $0, bytes: Array("of \($0)".utf8), relationship: .supplement) })
  }

  @Test func readersTakeEveryFileOutUnderItsName() throws {
    guard Judge.pdfdetach.isHere else { return }
    let folder = try TemporaryFolder()
    let answer = try Judge.pdfdetach.judge(
      try Self.document(), "-enc", "UTF-8", "-saveall", "-o", folder.path, "{}")
    #expect(answer.status == 0, "\(answer.output)")
    #expect(folder.files == Self.names.sorted())
    for name in Self.names {
      let bytes = try Data(contentsOf: URL(filePath: "\(folder.path)/\(name)"))
      #expect(String(decoding: bytes, as: UTF8.self) == "of \(name)")
    }
  }

  @Test func bytesOfAnyKindComeOutAsTheyWentIn() throws {
    guard Judge.qpdf.isHere else { return }
    var numbers = SeededNumbers(seed: 7)
    let noise = (0..<100_000).map { _ in UInt8.random(in: 0...255, using: &numbers) }
    for bytes in [[], noise, [UInt8](repeating: 13, count: 70_000)] {
      let document = try Self.document([AttachedFile(name: "a.bin", bytes: bytes)])
      #expect(try Judge.qpdf.bytes(from: document, "--show-attachment=a.bin", "{}") == bytes)
    }
  }

  @Test func sizeSumAndDatesAreStated() throws {
    guard Judge.qpdf.isHere else { return }
    var attachment = AttachedFile(name: "a.xml", bytes: Array("abc".utf8), relationship: .source)
    attachment.description = "the original"
    attachment.created = BlankDocument.timestamp(2026, 1, 2, 3, 4, 5)
    let answer = try Judge.qpdf.judge(
      try Self.document([attachment]), "--list-attachments", "--verbose", "{}")
    for line in [
      "description: the original", "preferred name: a.xml", "mime type: text/xml",
      "creation date: D:20260102030405-04'00'", "modification date: D:20260331140509-04'00'",
      "checksum: 900150983cd24fb0d6963f7d28e17f72",
    ] {
      #expect(answer.output.contains(line), "\(line)\n\(answer.output)")
    }
  }

  @Test func theCatalogListsFilesInTheirOrderAndNamesSorted() throws {
    guard Judge.qpdf.isHere else { return }
    let document = try Self.document()
    #expect(try Judge.qpdf.judge(document, "--check", "{}").status == 0)
    let plain = try Judge.qpdf.judge(document, "--qdf", "--object-streams=disable", "{}", "-").output
    let relationships = plain.ranges(of: "/AFRelationship /Supplement").count
    #expect(relationships == 4)
    #expect(plain.contains("/AF [") && plain.contains("/Subtype /text#2fxml"))
    let tree = plain[try #require(plain.firstRange(of: "/Names [")).upperBound...]
    let alpha = try #require(tree.firstRange(of: "(alpha.csv)"))
    let zeta = try #require(tree.firstRange(of: "(zeta.xml)"))
    #expect(alpha.lowerBound < zeta.lowerBound)
    let list = try Judge.qpdf.judge(document, "--list-attachments", "{}").output
    #expect(list.split(separator: "\n").count == 4)
  }

  @Test func namesMayHaveCharactersOutsideTheFirstPlane() throws {
    guard Judge.qpdf.isHere else { return }
    let name = "🧾 (récépissé).xml"
    let document = try Self.document([AttachedFile(name: name, bytes: Array("abc".utf8))])
    let list = try Judge.qpdf.judge(document, "--list-attachments", "{}").output
    #expect(list.hasPrefix("\(name) -> "), "\(list)")
  }

  @Test func withoutFilesTheCatalogSaysNothingOfThem() throws {
    guard Judge.qpdf.isHere else { return }
    let plain = try Judge.qpdf.judge(BlankDocument.bytes(), "--qdf", "{}", "-").output
    #expect(!plain.contains("/AF") && !plain.contains("/EmbeddedFiles"))
  }
}
