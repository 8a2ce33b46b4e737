import FacturaDiagnostics
import Testing

@testable import FacturaFinishing

@Suite struct AttachmentListTests {
  private func message(_ names: [String], mimeType: String? = nil) -> String? {
    do throws(Failure<AttachmentFact>) {
      _ = try AttachmentList(names.map { AttachedFile(name: $0, bytes: [], mimeType: mimeType) })
      return nil
    } catch {
      return Finding(error.fact).description
    }
  }

  @Test func ordinaryNamesOfAnyScriptStand() {
    #expect(message(["a.xml", "Ñandú año 2026.pdf", "請求書🧾", "a", ".hidden", "..."]) == nil)
  }

  @Test(
    arguments: [
      ([""], "an attachment has no name"), (["."], "“.” is the name of a folder, not of an attachment"),
      ([".."], "“..” is the name of a folder"),
      (["a/b.xml"], "the attachment's name “a/b.xml” has a slash, which belongs to a path"),
      (["a\\b.xml"], "has a slash"), (["a\nb"], "“a\u{FFFD}b” has the control character U+000A"),
      (["a.xml", "b", "a.xml"], "two attachments are called “a.xml”"),
      (["Bill.XML", "bill.xml"], "“Bill.XML” and “bill.xml” differ only in the case of letters"),
      (["e\u{301}", "\u{E9}"], "two attachments are called “é”"),
    ] as [([String], String)])
  func namesThatCanNotStandAreToldBefore(names: [String], words: String) throws {
    let message = try #require(self.message(names))
    #expect(message.contains(words), "\(message)")
    #expect(message.contains("\n  hint: "))
  }

  @Test func namesHaveAtMost255Bytes() {
    #expect(message([String(repeating: "a", count: 255)]) == nil)
    #expect(
      message([String(repeating: "ñ", count: 128)])?.contains("has 256 bytes, but 255 are allowed") == true)
  }

  @Test(arguments: ["", "xml", "text/", "/xml", "text/x ml", "text/xml/1", "text/xml; charset=utf-8", "-a/b"])
  func kindsAreMIMETypesWithoutParameters(type: String) {
    #expect(message(["a"], mimeType: type)?.contains("“\(type)” is no MIME type for “a”") == true)
  }

  @Test func theEndingTellsTheKind() {
    for (name, type) in [
      ("a.xml", "text/xml"), ("A.PDF", "application/pdf"), ("b.tar.csv", "text/csv"),
      ("xml", "application/octet-stream"), ("a.", "application/octet-stream"),
      ("a.exe", "application/octet-stream"),
    ] {
      #expect(AttachedFile(name: name, bytes: []).mimeType == type)
    }
  }
}
