import FacturaPages
import FacturaSymbols
import FacturaTestSupport
import Testing

/// A scanner that had no part in making the codes reads them back.
@Suite(.enabled(if: Judge.zbarimg.isHere))
struct ReadingBackTests {
  private static let address =
    "https://ecf.dgii.gov.do/ecf/ConsultaTimbre?RncEmisor=101000001&RncComprador=131000002&ENCF=E310000000001"
    + "&FechaEmision=27-01-2025&MontoTotal=154003.47&FechaFirma=27-01-2025%2018:24:07&CodigoSeguridad=S%2FDQdu"

  @Test(arguments: [
    "a", "hola", Self.address, "Ñandú, pingüino y 你好", String(repeating: "factura ", count: 100),
  ])
  func aScannerReadsTheQRCode(text: String) throws {
    let matrix = try ModuleEncoder().encode(.qr, text)
    #expect(try Scanner.read(matrix, barHeight: 1) == ["QR-Code:" + text])
  }

  @Test(arguments: ["A", "8095550100", "E310000000001", "Ab-12/34 $%", "000123456789012345678901234567890"])
  func aScannerReadsTheBarCode(text: String) throws {
    let matrix = try ModuleEncoder().encode(.code128, text)
    #expect(try Scanner.read(matrix, barHeight: 40) == ["CODE-128:" + text])
  }
}

private enum Scanner {
  /// What zbarimg says about a picture of the modules, 4 pixels each, with a quiet zone of 10 modules.
  static func read(_ matrix: ModuleMatrix, barHeight: Int) throws -> Set<String> {
    let picture = pgm(matrix, barHeight: barHeight)
    return try Judge.codes(in: picture, named: "modules.pgm")
  }

  private static func pgm(_ matrix: ModuleMatrix, barHeight: Int) -> [UInt8] {
    let scale = 4
    let quiet = 10
    let width = (matrix.columns + 2 * quiet) * scale
    let height = (matrix.rows * barHeight + 2 * quiet) * scale
    var bytes = Array("P5 \(width) \(height) 255\n".utf8)
    for y in 0..<height {
      for x in 0..<width {
        let column = x / scale - quiet
        let row = (y / scale - quiet) / barHeight
        let isInside =
          (0..<matrix.columns).contains(column) && (0..<matrix.rows).contains(row) && y / scale >= quiet
        bytes.append(isInside && matrix.isDark(column, row) ? 0 : 255)
      }
    }
    return bytes
  }
}
