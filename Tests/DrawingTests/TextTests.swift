import FacturaDiagnostics
import FacturaDrawing
import FacturaGeometry
import FacturaPages
import FacturaTestSupport
import Foundation
import Testing

/// What readers make of the text in a file.
@Suite(.enabled(if: Judge.pdftotext.isHere))
struct TextTests {
  private func extracted(_ pages: [Page], _ options: String...) throws -> String {
    let bytes = try pdf(pages)
    return options.contains("-layout")
      ? try Judge.pdftotext.judge(bytes, "-layout", "{}", "-").output
      : try Judge.pdftotext.judge(bytes, "{}", "-").output
  }

  @Test(arguments: [
    "Señor Núñez, ¿qué tal?", "RD$ 1,234.50 – 18 %", "efficient office fl", "“comillas” … • ª º",
    "e\u{301}gal n\u{303}",
    "Καλημέρα κόσμε", "Привет, мир",
  ])
  func textComesOutAsItWentIn(text: String) throws {
    let page = ToyPages.page([ToyPages.text(try TestFonts.run(text), x: 72, y: 72)])
    let output = try extracted([page])
    #expect(output.contains(text) || output.precomposed.contains(text.precomposed), "\(output)")
  }

  @Test func columnsOfATableAreWordsOfTheirOwn() throws {
    var items: [Item] = []
    for row in 0..<30 {
      let cells = [
        "8\(row)", "Llamada a Santiago", "00:0\(row % 10):15", "12.5\(row % 10)", "1,2\(row % 10)4.00",
      ]
      for (cell, x) in zip(cells, [40, 58, 160, 215, 245]) {
        items.append(ToyPages.text(try TestFonts.run(cell, size: .points(9)), x: x, y: 60 + row * 12))
      }
    }
    let words = try extracted([ToyPages.page(items)]).split(whereSeparator: \.isWhitespace)
    #expect(words.filter { $0 == "Llamada" }.count == 30)
    #expect(words.contains("1,224.00") && words.contains("00:02:15") && words.contains("12.52"))
    let lines = try extracted([ToyPages.page(items)], "-layout").split(separator: "\n")
    let row = lines.first { $0.contains("00:02:15") }?.split(whereSeparator: \.isWhitespace)
    #expect(row == ["82", "Llamada", "a", "Santiago", "00:02:15", "12.52", "1,224.00"])
  }

  @Test func runsThatFollowEachOtherOnALineStayOneWord() throws {
    let first = try TestFonts.run("Fac")
    let second = try TestFonts.run("tura", isBold: true)
    let page = ToyPages.page([
      ToyPages.text(first, x: 72, y: 72),
      .text(
        PlacedRun(
          run: second, baseline: Point(x: .points(72) + first.width, y: .points(72)), color: .black,
          origin: .none)),
    ])
    #expect(try extracted([page]).contains("Factura"))
  }

  @Test func rightToLeftTextReadsInItsOrder() throws {
    for (text, family) in [("שלום עולם", "Noto Sans Hebrew"), ("مرحبا بالعالم", "Noto Sans Arabic")] {
      let run = try TestFonts.run(text, family: family)
      #expect(run.isRightToLeft)
      let page = ToyPages.page([
        ToyPages.text(try TestFonts.run("abc"), x: 72, y: 50), ToyPages.text(run, x: 72, y: 72),
        ToyPages.text(try TestFonts.run("xyz"), x: 72, y: 90),
      ])
      let output = try extracted([page])
      #expect(output.contains(text), "\(output)")
      #expect(output.contains("abc") && output.contains("xyz"))
    }
  }

  @Test func charactersThatCairoRefusesAreReplaced() throws {
    // A noncharacter of the first plane, one of another, one of the block, and two controls.
    let scalars: [UInt32] = [0x61, 0xFFFF, 0x62, 0x1FFFE, 0x63, 0xFDD0, 0x64, 0x85, 0x65, 1, 0x66]
    let text = String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
    let glyphs = text.unicodeScalars.map { _ in Glyph(id: 40, advance: 5000) }
    let run = GlyphRun(
      font: FontID(0), size: .points(10), text: text, glyphs: glyphs,
      clusters: text.unicodeScalars.map { Cluster(bytes: UInt16(UTF8.width($0)), glyphs: 1) },
      width: .points(55))
    let plain = ToyPages.text(try TestFonts.run("a\tb"), x: 10, y: 90)
    let output = try extracted([ToyPages.page([ToyPages.text(run, x: 10, y: 50), plain])])
    #expect(output.contains("a\u{FFFD}b") && output.contains("\u{FFFD}d"), "\(Array(output.unicodeScalars))")
  }

  @Test func whatDoesNotShowDoesNotHarm() throws {
    let page = ToyPages.page([ToyPages.text(try TestFonts.run("tele\u{AD}fono\u{200B} fijo"), x: 72, y: 72)])
    let letters = try extracted([page]).unicodeScalars.filter { $0.properties.isAlphabetic || $0 == " " }
    #expect(String(String.UnicodeScalarView(letters)) == "telefono fijo")
  }

  @Test func aRunWhoseGlyphsAndBytesDisagreeIsOneCluster() throws {
    let run = GlyphRun(
      font: FontID(0), size: .points(10), text: "abc", glyphs: [Glyph(id: 40, advance: 5000)],
      width: .points(5))
    #expect(try extracted([ToyPages.page([ToyPages.text(run, x: 72, y: 72)])]).contains("abc"))
  }
}

extension String {
  var precomposed: [Unicode.Scalar] { Array(precomposedStringWithCanonicalMapping.unicodeScalars) }
}
