import FacturaPages
import FacturaSymbols
import Foundation
import Testing

/// A scanner that had no part in making the codes reads them back.
@Suite(.enabled(if: Scanner.isInstalled, "zbarimg is not installed"))
struct ReadingBackTests {
  private static let address =
    "https://ecf.dgii.gov.do/ecf/ConsultaTimbre?RncEmisor=101000001&RncComprador=131000002&ENCF=E310000000001"
    + "&FechaEmision=27-01-2025&MontoTotal=154003.47&FechaFirma=27-01-2025%2018:24:07&CodigoSeguridad=S%2FDQdu"

  @Test(arguments: [
    "a", "hola", Self.address, "Ñandú, pingüino y 你好", String(repeating: "factura ", count: 100),
  ])
  func aScannerReadsTheQRCode(text: String) throws {
    let matrix = try ModuleEncoder().encode(.qr, text)
    #expect(try Scanner.read(matrix, barHeight: 1) == "QR-Code:" + text)
  }

  @Test(arguments: ["A", "8095550100", "E310000000001", "Ab-12/34 $%", "000123456789012345678901234567890"])
  func aScannerReadsTheBarCode(text: String) throws {
    let matrix = try ModuleEncoder().encode(.code128, text)
    #expect(try Scanner.read(matrix, barHeight: 40) == "CODE-128:" + text)
  }
}

private enum Scanner {
  static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: "/usr/bin/zbarimg") }

  /// What zbarimg says about a picture of the modules, 4 pixels each, with a quiet zone of 10 modules.
  static func read(_ matrix: ModuleMatrix, barHeight: Int) throws -> String {
    let picture = FileManager.default.temporaryDirectory
      .appendingPathComponent("modules-\(UUID().uuidString).pgm")
    defer { try? FileManager.default.removeItem(at: picture) }
    try pgm(matrix, barHeight: barHeight).write(to: picture)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/zbarimg")
    process.arguments = ["-q", picture.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .newlines)
  }

  private static func pgm(_ matrix: ModuleMatrix, barHeight: Int) -> Data {
    let scale = 4
    let quiet = 10
    let width = (matrix.columns + 2 * quiet) * scale
    let height = (matrix.rows * barHeight + 2 * quiet) * scale
    var data = Data("P5 \(width) \(height) 255\n".utf8)
    for y in 0..<height {
      for x in 0..<width {
        let column = x / scale - quiet
        let row = (y / scale - quiet) / barHeight
        let isInside =
          (0..<matrix.columns).contains(column) && (0..<matrix.rows).contains(row) && y / scale >= quiet
        data.append(isInside && matrix.isDark(column, row) ? 0 : 255)
      }
    }
    return data
  }
}
