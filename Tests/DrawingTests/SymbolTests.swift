import FacturaDiagnostics
import FacturaDrawing
import FacturaGeometry
import FacturaPages
import FacturaSymbols
import FacturaTestSupport
import Foundation
import Testing

struct SymbolTests {
  private func pages() throws -> [Page] {
    let bars = try ModuleEncoder().encode(.code128, "E310000000001")
    return [
      ToyPages.page(
        [
          ToyPages.symbol(try Samples.code(), x: 20, y: 20, width: 90, height: 90),
          ToyPages.symbol(bars, x: 20, y: 150, width: 160, height: 40),
        ], width: 200, height: 220)
    ]
  }

  @Test(.enabled(if: Judge.zbarimg.isHere))
  func codesAreReadFromThePicture() throws {
    let png = try PNGPicture.bytes(of: try pages()[0], resolution: 200, session: TestFonts.session())
    #expect(try Judge.codes(in: png) == ["QR-Code:\(Samples.address)", "CODE-128:E310000000001"])
  }

  @Test(.enabled(if: Judge.zbarimg.isHere && Judge.pdftoppm.isHere))
  func codesAreReadFromThePrintedPage() throws {
    let picture = try Judge.pdftoppm.bytes(from: try pdf(try pages()), "-r", "200", "-png", "{}")
    #expect(try Judge.codes(in: picture) == ["QR-Code:\(Samples.address)", "CODE-128:E310000000001"])
  }

  @Test func aCodeIsAStencilAndStandsInTheFileOnce() throws {
    let page = ToyPages.page([ToyPages.symbol(try Samples.code(), x: 20, y: 20, width: 90, height: 90)])
    let bytes = Data(try pdf([page, page]))
    #expect(bytes.components(of: "/ImageMask true") == 1)
    #expect(bytes.count < 2500, "\(bytes.count) bytes")
  }
}
