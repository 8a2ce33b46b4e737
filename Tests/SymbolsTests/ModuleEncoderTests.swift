import FacturaDiagnostics
import FacturaPages
import FacturaSymbols
import Testing

struct ModuleEncoderTests {
  /// ISO/IEC 18004, table 7, byte mode at level M, beyond 2331 at level L; the lengths are those of verification addresses.
  @Test(arguments: [
    (1, 21), (14, 21), (15, 25), (125, 49), (142, 49), (177, 53), (205, 57), (217, 61), (237, 61),
    (2331, 177), (2332, 161), (2953, 177),
  ])
  func aCodeIsAsSmallAsItsTextAllows(bytes: Int, modules: Int) throws {
    let text = String((0..<bytes).map { "abcdefghijklmnopqrstuvwxyz"[$0 * 7 % 26] })
    let matrix = try ModuleEncoder().encode(.qr, text)
    #expect(matrix.columns == modules)
    #expect(matrix.rows == modules)
    #expect(matrix.modules.count == modules * modules)
    #expect(matrix.text == text)
  }

  @Test func aCodeHasFindersInThreeCorners() throws {
    let matrix = try ModuleEncoder().encode(.qr, "hola")
    let last = matrix.columns - 7
    for (column, row) in [(0, 0), (last, 0), (0, last)] {
      for step in 0..<7 {
        #expect(matrix.isDark(column + step, row) && matrix.isDark(column, row + step))
      }
      #expect(!matrix.isDark(column + 1, row + 1) && matrix.isDark(column + 3, row + 3))
    }
    #expect(!matrix.isDark(last + 3, last + 3) || !matrix.isDark(last + 1, last))
  }

  /// Start B, A (33), check (104 + 33) mod 103 = 34, stop: ISO/IEC 15417, table 1.
  @Test func aBarCodeHasTheBarsOfTheStandard() throws {
    let matrix = try ModuleEncoder().encode(.code128, "A")
    #expect(matrix.rows == 1)
    let bars = matrix.modules.map { $0 ? "1" : "0" }.joined()
    #expect(bars == "11010010000" + "10100011000" + "10001011000" + "1100011101011")
  }

  @Test func figuresInABarCodeShareASymbol() throws {
    #expect(try ModuleEncoder().encode(.code128, "00123456").columns == 35 + 4 * 11)
  }

  @Test(arguments: [
    (Symbology.qr, "", SymbolFact.empty(symbol: "QR code")),
    (.code128, "", .empty(symbol: "Code 128")),
    (.qr, String(repeating: "a", count: 2954), .tooLong(symbol: "QR code", bytes: 2954, limit: 2953)),
    (.qr, String(repeating: "ñ", count: 1477), .tooLong(symbol: "QR code", bytes: 2954, limit: 2952)),
    (.code128, String(repeating: "a", count: 61), .tooLong(symbol: "Code 128", bytes: 61, limit: 60)),
    (
      .code128, String(repeating: "a\u{1}", count: 30),
      .refused(symbol: "Code 128", reason: "its text needs more than 60 symbol characters")
    ),
    (.code128, "año", .character(symbol: "Code 128", scalar: "ñ")),
  ])
  func whatCannotBeEncodedIsTold(symbology: Symbology, text: String, fact: SymbolFact) {
    let failure = #expect(throws: Failure<SymbolFact>.self) { try ModuleEncoder().encode(symbology, text) }
    #expect(failure?.fact == fact)
  }

  @Test func everyTextWithinTheLimitsHasACode() throws {
    #expect(try ModuleEncoder().encode(.qr, String(repeating: "ñ", count: 1476)).columns == 177)
    for text in [String(repeating: "a", count: 60), String(repeating: "7", count: 60), "\u{0}\u{7F}~"] {
      #expect(try ModuleEncoder().encode(.code128, text).rows == 1)
    }
  }
}

extension ModuleMatrix {
  func isDark(_ column: Int, _ row: Int) -> Bool { modules[row * columns + column] }
}

extension String {
  fileprivate subscript(_ offset: Int) -> Character { self[index(startIndex, offsetBy: offset)] }
}
