import Factura
import FacturaDrawing
import FacturaPrinting
import FacturaTestSupport
import Testing

/// Where on the paper a head stands.
struct HeadPlaceTests {
  private func picture(_ left: Int?) throws -> DotPicture {
    var profile = try PrinterProfile(named: "generic-80mm-203")
    profile.head.left = left
    let folder = try TemporaryFolder()
    let path = try folder.write(
      """
      <layout name="code" lang="es"><pages sizes="roll80" margin="10mm"/>
      <flow><qr value="400718255" size="30mm" quiet-zone="0" alt="código"/></flow></layout>
      """, as: "layout.xml")
    let invoice = try InvoiceFile(path: Repository.path("Layouts/receipt/sample.json")).invoice
    let receipt = try Receipt(of: invoice, with: Layout(path: path), for: profile, using: Renderer())
    return try #require(receipt.pictures.first?.first)
  }

  /// The first dot with ink, in any row.
  private func firstDot(of picture: DotPicture) -> Int? {
    (0..<picture.width).first { dot in
      (0..<picture.height).contains { row in
        picture.bits[row * picture.bytesPerRow + dot / 8] & (0x80 >> UInt8(dot & 7)) != 0
      }
    }
  }

  /// 640 dots of paper, 576 of head: in the middle there are 32 at either side.
  @Test func theDotsMoveWithTheHead() throws {
    let middle = try picture(nil)
    let first = try #require(firstDot(of: middle))
    #expect(try picture(32) == middle)
    #expect(try firstDot(of: picture(24)) == first + 8)
    #expect(try firstDot(of: picture(30)) == first + 2)
    #expect(throws: FacturaError.self) { try picture(200) }
  }
}
