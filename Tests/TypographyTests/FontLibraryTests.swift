import FacturaDiagnostics
import FacturaGeometry
import FacturaLayout
import FacturaPages
import Testing

@testable import FacturaTypography

/// Fonts that a caller hands in: what is taken and what is refused, and why.
@Suite struct FontLibraryTests {
  private let roboto = Array(FontLibrary().fonts[0].bytes)

  private func refusal(of bytes: [UInt8], typeface: Typeface? = Typeface(family: "Casa")) -> FontFact? {
    do throws(Failure<FontFact>) {
      _ = try FontLibrary(adding: [FontSource(name: "casa.ttf", bytes: bytes, typeface: typeface)])
      return nil
    } catch {
      return error.fact
    }
  }

  /// Where the record of a table stands in the file's directory.
  private func record(of table: String) throws -> Int {
    let count = Int(roboto[4]) << 8 | Int(roboto[5])
    return try #require(
      (0..<count).map { 12 + 16 * $0 }.first { Array(roboto[$0..<$0 + 4]) == Array(table.utf8) })
  }

  private func place(of table: String) throws -> Int {
    let record = try record(of: table)
    return roboto[record + 8..<record + 12].reduce(0) { $0 << 8 | Int($1) }
  }

  private func robotoRenaming(_ table: String, to name: String) throws -> [UInt8] {
    var bytes = roboto
    let record = try record(of: table)
    bytes.replaceSubrange(record..<record + 4, with: Array(name.utf8))
    return bytes
  }

  @Test func aFontHandedInComesAfterTheBundledOnes() throws {
    let source = FontSource(name: "casa.ttf", bytes: roboto, typeface: Typeface(family: "Casa", isBold: true))
    let library = try FontLibrary(adding: [source])
    #expect(library.fontCount == 11)
    #expect(library.typefaces.last == Typeface(family: "Casa", isBold: true))
    #expect(library.bytes(of: FontID(10)).map(Array.init) == roboto)
    #expect(library.bytes(of: FontID(11)) == nil)
    #expect(library.bytes(of: FontID(0)).map(Array.init) == roboto)
  }

  @Test func aSecondRobotoIsRefused() {
    #expect(refusal(of: roboto, typeface: nil) == .duplicate(font: "casa.ttf", typeface: "Roboto"))
  }

  @Test func whatIsNoFontIsRefused() {
    let notAFont = FontFact.unreadable(font: "casa.ttf", reason: .notAFont(error: 2))
    #expect(refusal(of: []) == notAFont)
    #expect(refusal(of: Array("%PDF-1.7".utf8)) == notAFont)
    #expect(refusal(of: Array(roboto.prefix(20))) == notAFont)
    #expect(refusal(of: Array("ttcf".utf8) + [UInt8](repeating: 0xFF, count: 40)) == notAFont)
  }

  @Test func aTruncatedFontIsRefusedByTheTableThatIsCut() {
    guard
      case .unreadable("casa.ttf", .truncated(_, let needed, 100_000)) = refusal(
        of: Array(roboto.prefix(100_000)))
    else {
      Issue.record("not refused as truncated")
      return
    }
    #expect(needed > 100_000)
  }

  @Test func colourBitmapsAreRefused() throws {
    let bytes = try robotoRenaming("GDEF", to: "CBDT")
    #expect(refusal(of: bytes) == .unreadable(font: "casa.ttf", reason: .withoutOutlines))
  }

  @Test func aFontWithoutOutlinesIsRefused() throws {
    guard case .unreadable("casa.ttf", .withoutOutlines) = refusal(of: try robotoRenaming("glyf", to: "nope"))
    else {
      Issue.record("not refused")
      return
    }
  }

  @Test func aFontWithoutCharactersIsRefused() throws {
    let bytes = try robotoRenaming("cmap", to: "nope")
    guard case .unreadable("casa.ttf", _) = refusal(of: bytes) else {
      Issue.record("not refused")
      return
    }
  }

  @Test func aFontThatForbidsEmbeddingIsRefused() throws {
    var bytes = roboto
    bytes[try place(of: "OS/2") + 9] = 2
    #expect(refusal(of: bytes) == .embeddingForbidden(font: "casa.ttf"))
  }

  @Test func damageNeverTraps() throws {
    var random = SplitMix(seed: 7)
    for _ in 0..<40 {
      var bytes = roboto
      for _ in 0..<20 { bytes[Int(random.next() % 4000)] = UInt8(truncatingIfNeeded: random.next()) }
      let source = FontSource(name: "casa.ttf", bytes: bytes, typeface: Typeface(family: "Casa"))
      guard let library = try? FontLibrary(adding: [source]) else { continue }
      let style = TextStyle(typeface: TypefaceID(10), size: .points(9))
      _ = try? FontTypesetter(library).shape([TextRun("Factura ñ 1,234.50 שלום", style: style)])
    }
  }

  @Test(arguments: [
    (
      FontFact.unreadable(font: "casa.ttf", reason: .notAFont(error: 2)),
      "font “casa.ttf” can't be used: it is damaged or no font file (FreeType error 2)"
    ),
    (
      .unreadable(font: "casa.ttf", reason: .truncated(table: "glyf", needed: 900, length: 100)),
      "font “casa.ttf” can't be used: its table “glyf” ends at byte 900, but the file has 100 bytes"
    ),
    (
      .unreadable(font: "casa.ttf", reason: .withoutOutlines),
      "font “casa.ttf” can't be used: its glyphs are bitmaps, not outlines"
    ),
    (
      .unreadable(font: "casa.ttf", reason: .withoutUnicode),
      "font “casa.ttf” can't be used: it has no Unicode character map"
    ),
    (
      .unreadable(font: "casa.ttf", reason: .unitsPerEm(8)),
      "font “casa.ttf” can't be used: it has 8 units per em, where 16 to 16384 are allowed"
    ),
    (
      .embeddingForbidden(font: "casa.ttf"),
      "font “casa.ttf” may not be embedded in a document, says its own licence field"
    ),
    (.duplicate(font: "casa.ttf", typeface: "Roboto Bold"), "font “casa.ttf” is a second “Roboto Bold”"),
    (.unknownTypeface(number: 99), "typeface 99 is not in the font library"),
    (.shapingFailed(text: "a"), "“a” can't be shaped"),
  ])
  func messages(fact: FontFact, message: String) {
    #expect(fact.message == message)
    #expect(fact.code.hasPrefix("font."))
  }
}
