import CZint
import Testing

@testable import FacturaSymbols

/// The zint library, which had no part in these codes, makes the same ones.
struct QRCodeTests {
  @Test(arguments: 1...40)
  func everyVersionIsAsZintMakesIt(number: Int) throws {
    let version = QRVersion(number: number)
    // Full to the last byte, or with one byte of padding.
    let most = (version.dataCodewords * 8 - 4 - version.countBits) / 8
    let text = letters(most - number / 8 % 2, seed: UInt64(number))
    let code = try #require(QRCode(text))
    #expect(code.version == version)
    #expect(code.modules(mask: number % 8) == zint(text, mask: number % 8))
  }

  @Test(arguments: 0..<8, [1, 7, 10])
  func everyMaskIsAsZintMakesIt(mask: Int, number: Int) throws {
    let text = letters(QRVersion(number: number).dataCodewords - 3, seed: 7)
    #expect(try #require(QRCode(text)).modules(mask: mask) == zint(text, mask: mask))
  }

  /// As many modules as level M needs, and the highest level that has room in them: capacities of ISO/IEC 18004, table 7.
  @Test(arguments: [
    // Version 4 holds 62 bytes at level M, 46 at Q, 34 at H.
    (62, 4, QRCorrection.medium), (47, 4, .medium), (46, 4, .quarter), (43, 4, .quarter), (42, 3, .medium),
    // Version 1 holds 14, 11 and 7.
    (14, 1, .medium), (11, 1, .quarter), (7, 1, .high), (1, 1, .high),
    // What version 40 doesn't hold at level M, some hold at level L.
    (2331, 40, .medium), (2332, 36, .low), (2953, 40, .low),
  ])
  func theLevelIsTheHighestOfTheSmallestVersion(bytes: Int, number: Int, level: QRCorrection) throws {
    let text = letters(bytes, seed: 3)
    let code = try #require(QRCode(text))
    #expect(code.version == QRVersion(number: number, level))
    #expect(code.modules(mask: 5) == zint(text, mask: 5, level: level, version: number))
  }

  @Test func textBeyondASCIIIsAnnouncedAsUTF8() throws {
    let text = "ñandú, pingüino"
    #expect(
      try #require(QRCode(text)).modules(mask: 2) == zint(text, mask: 2, interpretation: 26, level: .quarter))
  }

  @Test(arguments: [1, 6, 12])
  func theMaskWithTheFewestPointsIsTaken(number: Int) throws {
    for seed in 0..<(number > 5 ? 1 : 4) {
      let code = try #require(
        QRCode(letters(QRVersion(number: number).dataCodewords - 3, seed: UInt64(seed))))
      let candidates = (0..<8).map { code.modules(mask: $0) }
      let points = candidates.map { PenaltyByHand(modules: $0, size: code.version.size).points }
      let fewest = try #require(points.min())
      #expect(code.modules() == candidates[points.firstIndex(of: fewest) ?? 0], "points \(points)")
    }
  }

  /// Every rule at once on noise and on plain areas, in narrow and wide rows.
  @Test(arguments: [21, 57, 61, 65, 177])
  func pointsAreThoseOfTheStandard(size: Int) {
    var random = Noise(state: UInt64(size))
    for density in [1, 4, 7] {
      let modules = (0..<size * size).map { _ in random.next() % 8 < density }
      let byHand = PenaltyByHand(modules: modules, size: size).points
      #expect(points(modules, size, WideRow.self) == byHand)
      if size <= 64 { #expect(points(modules, size, UInt64.self) == byHand) }
    }
  }

  private func points<Row: BitRow>(_ modules: [Bool], _ size: Int, _ type: Row.Type) -> Int? {
    var rows = [Row](repeating: Row(), count: size + 14)
    for (index, module) in modules.enumerated() where module { rows[10 + index / size][index % size] = true }
    return rows.withUnsafeBufferPointer { rows in
      rows.baseAddress.map { QRPenalty<Row>(size: size).points(of: $0 + 10, limit: .max) }
    }
  }

  /// Small letters only: zint would write figures and capitals in shorter modes.
  private func letters(_ count: Int, seed: UInt64) -> String {
    var random = Noise(state: seed)
    let bytes = (0..<count).map { _ in UInt8(ascii: "a") + UInt8(random.next() % 26) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func zint(
    _ text: String, mask: Int, interpretation: Int32 = 0, level: QRCorrection = .medium, version: Int = 0,
  ) -> [Bool] {
    guard let symbol = ZBarcode_Create() else { return [] }
    defer { ZBarcode_Delete(symbol) }
    symbol.pointee.symbology = BARCODE_QRCODE
    symbol.pointee.input_mode = UNICODE_MODE
    symbol.pointee.eci = interpretation
    symbol.pointee.option_1 = Int32(level.rawValue + 1)
    symbol.pointee.option_2 = Int32(version)
    symbol.pointee.option_3 = Int32(mask + 1) << 8
    guard ZBarcode_Encode(symbol, text, 0) < ZINT_ERROR else { return [] }
    return (0..<symbol.pointee.rows).flatMap { row in
      (0..<Int(symbol.pointee.width)).map { column in
        (factura_zint_row(symbol, row)?[column >> 3] ?? 0) >> UInt8(column & 7) & 1 == 1
      }
    }
  }
}

/// A generator whose numbers are the same everywhere (a linear congruential one).
private struct Noise {
  var state: UInt64

  mutating func next() -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33)
  }
}
