import Factura
import FacturaTestSupport
import Foundation
import Testing

/// PDFs that are there, through the door: attachments taken out, signatures put on.
@Suite struct PDFFileTests {
  private func bill() throws -> [UInt8] {
    let file = try InvoiceFile(path: Repository.path("Layouts/receipt-example/sample.json"))
    return try Shared.renderer.render(file.invoice, with: Shared.layout(named: "receipt-example")).bytes
  }

  private func withAttachments(_ folder: TemporaryFolder) throws -> [UInt8] {
    try folder.write(bill(), as: "in.pdf")
    try folder.write(Array("<invoice/>".utf8), as: "factur-x.xml")
    let answer = try Judge.qpdf.run(
      "\(folder.path)/in.pdf", "--add-attachment", "\(folder.path)/factur-x.xml", "--mimetype=text/xml",
      "--creationdate=D:20260101000000Z", "--moddate=D:20260102000000Z", "--", "\(folder.path)/out.pdf")
    #expect(answer.status == 0, "\(answer.output)")
    return try folder.bytes(of: "out.pdf")
  }

  @Test func attachmentsAreListedAndRead() throws {
    guard Judge.qpdf.isHere else { return }
    let file = try PDFFile(bytes: withAttachments(TemporaryFolder()))
    let attachments = try file.attachments
    #expect(attachments.map(\.name) == ["factur-x.xml"])
    #expect(attachments.first?.mimeType == "text/xml" && attachments.first?.statedSize == 10)
    #expect(attachments.first?.modified == "2026-01-02T00:00:00Z")
    #expect(try file.contents(of: file.attachment(named: "Factur-X.XML")) == Array("<invoice/>".utf8))
    let error = #expect(throws: FacturaError.self) { try file.attachment(named: "factur-y.xml") }
    #expect(error?.kind == .argument)
    #expect(
      error?.description == """
        file.pdf: error: there is no attachment “factur-y.xml”
          hint: did you mean “factur-x.xml”?
        """)
  }

  @Test func attachmentsAreWrittenWholeAndNotOverOthers() throws {
    guard Judge.qpdf.isHere else { return }
    let folder = try TemporaryFolder()
    let file = try PDFFile(bytes: withAttachments(folder))
    let attachment = try file.attachment(named: "factur-x.xml")
    let inbox = "\(folder.path)/new/inbox"
    #expect(try file.extract(attachment, into: inbox) == "\(inbox)/factur-x.xml")
    let again = #expect(throws: FacturaError.self) { try file.extract(attachment, into: inbox) }
    #expect(again?.kind == .output)
    #expect(
      again?.description.contains("factur-x.xml” is there already\n  hint: replace it with --force") == true)
    try file.extract(attachment, into: inbox, onCollision: .replace)
    // A link to elsewhere is never followed.
    let outside = try folder.write("mine", as: "outside.txt")
    try FileManager.default.removeItem(atPath: "\(inbox)/factur-x.xml")
    try FileManager.default.createSymbolicLink(
      atPath: "\(inbox)/factur-x.xml", withDestinationPath: outside)
    let link = #expect(throws: FacturaError.self) {
      try file.extract(attachment, into: inbox, onCollision: .replace)
    }
    #expect(link?.description.contains("is a link, and may lead out of the folder") == true)
    #expect(try String(contentsOfFile: outside, encoding: .utf8) == "mine")
  }

  @Test func whatIsNoPDFOrNotThereIsSaidWithItsName() {
    let none = #expect(throws: FacturaError.self) { try PDFFile(path: "nowhere.pdf") }
    #expect(none?.kind == .notFound)
    let text = #expect(throws: FacturaError.self) { try PDFFile(bytes: Array("text".utf8), name: "bill.pdf") }
    #expect(text?.kind == .data)
    #expect(
      text?.description == "bill.pdf: error: this is not a PDF: its first 1,024 bytes don't say “%PDF-”")
  }

  /// What stands in a damaged file of ours is read, or said to be damaged.
  @Test(.timeLimit(.minutes(2))) func damagedFilesGiveFindings() throws {
    let bytes = try bill()
    var numbers = SmallRandom(seed: 31)
    for round in 0..<200 {
      var damaged = round % 4 == 0 ? Array(bytes.prefix(numbers.next(below: bytes.count))) : bytes
      for _ in 0..<(damaged.isEmpty ? 0 : 4) {
        damaged[numbers.next(below: damaged.count)] ^= 1 << UInt8(numbers.next(below: 8))
      }
      do {
        let file = try PDFFile(bytes: damaged)
        for attachment in try file.attachments { _ = try file.contents(of: attachment) }
      } catch {
        #expect(error.kind == .data && !error.findings.isEmpty)
      }
    }
  }

  // MARK: Signatures

  @Test func aRenderingIsSignedAndSignedAgain() async throws {
    guard Judge.pdfsig.isHere, let signer = try OpenSSLSigner() else { return }
    let bytes = try bill()
    var signature = PDFSignature(
      reason: "Emisión",
      date: CalendarDate(year: 2026, month: 1, day: 31).map { Timestamp(date: $0, time: .midnight) })
    signature.zone = .dominican
    let once = try await PDFFile(bytes: bytes).signed(signature) { try signer.cms(of: $0) }
    #expect(once.starts(with: bytes))
    #expect(
      String(decoding: once, as: UTF8.self).contains("/M<443A32303236303133313030303030302D303427303027>"))
    let twice = try await PDFFile(bytes: once).signed { try signer.cms(of: $0) }
    let answer = try Judge.pdfsig.judge(twice, "-nocert", "{}").output
    #expect(answer.split(separator: "Signature is Valid.").count == 3, "\(answer)")
    guard Judge.qpdf.isHere else { return }
    #expect(try Judge.qpdf.judge(twice, "--check", "{}").status == 0)
  }

  @Test func whatTheSignerThrowsReachesTheCallerAndSizesAreNamed() async throws {
    struct KeyStoreClosed: Error {}
    let file = try PDFFile(bytes: bill())
    await #expect(throws: KeyStoreClosed.self) { try await file.signed { _ in throw KeyStoreClosed() } }
    let error = await #expect(throws: FacturaError.self) {
      try await file.signed { _ in [0x30, 0x82] + [UInt8](repeating: 0, count: 9000) }
    }
    #expect(error?.kind == .argument)
    #expect(
      error?.description.hasPrefix("file.pdf: error: the CMS has 9002 bytes, but 8192 are reserved") == true)
  }
}
