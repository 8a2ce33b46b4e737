import FacturaTestSupport
import Testing

@testable import FacturaFinishing

/// What readers find of the metadata in a finished file.
@Suite struct BlankDocumentTests {
  @Test func readersFindTheInformationAndThePacket() throws {
    guard Judge.pdfinfo.isHere else { return }
    let bytes = BlankDocument.bytes(BlankDocument.metadata(title: "Nota & crédito (año)"))
    let information = try Judge.pdfinfo.judge(bytes, "-rawdates", "{}").output
    for line in [
      "Title:           Nota & crédito (año)", "Author:          Almacén Ñandú",
      "Creator:         Factura", "Producer:        Factura", "CreationDate:    D:20260331140509-04'00'",
      "ModDate:         D:20260331140509-04'00'", "Metadata Stream: yes",
    ] {
      #expect(information.contains(line), "\(line)\n\(information)")
    }
    let packet = try Judge.pdfinfo.judge(bytes, "-meta", "{}").output
    #expect(packet.contains("pdfaid:part=\"3\""))
    #expect(packet.contains("Nota &amp; crédito (año)"))
  }

  @Test func thePacketStandsReadableInTheFile() {
    let text = String(decoding: BlankDocument.bytes(), as: UTF8.self)
    #expect(text.contains("<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>"))
    #expect(text.contains("<?xpacket end=\"w\"?>"))
  }

  @Test func qpdfFindsNothingWrong() throws {
    guard Judge.qpdf.isHere else { return }
    let answer = try Judge.qpdf.judge(BlankDocument.bytes(), "--check", "{}")
    #expect(answer.status == 0, "\(answer.output)")
  }
}
