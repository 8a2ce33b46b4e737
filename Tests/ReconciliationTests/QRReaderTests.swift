import CZint
import FacturaPages
import FacturaSymbols
import FacturaTestSupport
import Testing

@testable import FacturaReconciliation

/// Codes of this library and of zint, which had no part in the reader.
struct QRReaderTests {
  @Test(arguments: 1...40)
  func everyVersionOfOurOwnIsRead(number: Int) throws {
    let text = letters(mostBytes[number - 1], seed: UInt64(number))
    let matrix = try ModuleEncoder().encode(.qr, text)
    let reading = try read(matrix)
    #expect(reading.text == text)
    #expect(reading.version == number)
    #expect(reading.level == .medium)
  }

  @Test(arguments: [1, 2, 5, 7, 9, 14, 23, 27, 33, 40], QRLevel.allCases)
  func everyLevelOfZintIsRead(number: Int, level: QRLevel) throws {
    let text = "aB1 \(number)"
    let code = zint(text, version: number, level: level, mask: number % 8)
    let zint = try #require(code)
    let reading = try QRReader().read(zint.modules, columns: zint.size, rows: zint.size)
    #expect(reading == QRReader.Reading(version: number, level: level, mask: number % 8, text: text))
  }

  @Test(arguments: ["0123456789012345", "HTTPS://A.B/C?D=12:30", "7", "A", "12345678ABCDEF$%*+-./: abcdefgh"])
  func figuresAndCapitalsInTheirOwnModesAreRead(text: String) throws {
    let code = zint(text, version: 3, level: .low, mask: 4)
    let zint = try #require(code)
    #expect(try QRReader().read(zint.modules, columns: zint.size, rows: zint.size).text == text)
  }

  @Test func textBeyondASCIIIsRead() throws {
    #expect(try read(ModuleEncoder().encode(.qr, "ñandú, 你好")).text == "ñandú, 你好")
  }

  @Test(arguments: [20, 130, 205])
  func noModuleMayBeWrong(count: Int) throws {
    let matrix = try ModuleEncoder().encode(.qr, letters(count, seed: 3))
    var random = SmallRandom(seed: UInt64(count))
    var missed = 0
    for _ in 0..<300 {
      var modules = matrix.modules
      modules[random.next(below: modules.count)].toggle()
      if (try? QRReader().read(modules, columns: matrix.columns, rows: matrix.rows)) != nil { missed += 1 }
    }
    // Up to seven modules at the end belong to no codeword.
    #expect(missed <= 2)
  }

  @Test func whatIsNoCodeSaysWhy() {
    #expect(throws: QRProblem.size(columns: 22, rows: 22)) {
      try QRReader().read(Array(repeating: true, count: 484), columns: 22, rows: 22)
    }
    #expect(throws: QRProblem.format) {
      try QRReader().read(Array(repeating: true, count: 441), columns: 21, rows: 21)
    }
    #expect(QRProblem.size(columns: 3, rows: 4).words == "3 × 4 modules are no size of a QR code")
    #expect(
      QRProblem.pattern(column: 0, row: 1).words == "the module in column 1, row 2 breaks a fixed pattern")
    #expect(QRProblem.damagedBlock(number: 2).words == "the error correction of block 2 doesn't hold")
    #expect(QRProblem.format.words == "its format information is damaged")
    #expect(QRProblem.version.words == "its version information is damaged")
    #expect(QRProblem.segment.words == "its data end within a segment")
    #expect(QRProblem.notUTF8.words == "its bytes are no UTF-8")
  }

  private func read(_ matrix: ModuleMatrix) throws -> QRReader.Reading {
    try QRReader().read(matrix.modules, columns: matrix.columns, rows: matrix.rows)
  }

  private func letters(_ count: Int, seed: UInt64) -> String {
    var random = SmallRandom(seed: seed)
    let bytes = (0..<count).map { _ in UInt8(ascii: "a") + UInt8(random.next(below: 26)) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// At level M, in byte mode (ISO/IEC 18004, table 7).
  private let mostBytes = [
    14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666, 711, 779,
    857, 911, 997, 1059, 1125, 1190, 1264, 1370, 1452, 1538, 1628, 1722, 1809, 1911, 1989, 2099, 2213, 2331,
  ]

  private func zint(_ text: String, version: Int, level: QRLevel, mask: Int) -> (modules: [Bool], size: Int)?
  {
    guard let symbol = ZBarcode_Create() else { return nil }
    defer { ZBarcode_Delete(symbol) }
    symbol.pointee.symbology = BARCODE_QRCODE
    symbol.pointee.input_mode = UNICODE_MODE
    symbol.pointee.option_1 = Int32(level.rawValue + 1)
    symbol.pointee.option_2 = Int32(version)
    symbol.pointee.option_3 = Int32((mask + 1) << 8)
    guard ZBarcode_Encode(symbol, text, 0) < ZINT_ERROR else { return nil }
    let size = Int(symbol.pointee.width)
    let modules = (0..<size * size).map { index in
      let (row, column) = (index / size, index % size)
      return (factura_zint_row(symbol, Int32(row))?[column >> 3] ?? 0) >> UInt8(column & 7) & 1 == 1
    }
    return (modules, size)
  }
}
