import CHarfBuzz
import FacturaDiagnostics
import FacturaGeometry
import FacturaLayout
import FacturaPages
import Foundation
import Testing

@testable import FacturaTypography

/// Shaping cases, one a line in `shaping.tests`: typeface; size in points; features; text; what it is shaped to.
///
/// A run is written `Font[glyph+advance|…]`, with `@shift,rise` where a glyph is off the pen, `<` before the bracket
/// if it runs from right to left, and its clusters as `{bytes:glyphs …}` unless each glyph is one ASCII byte.
/// `FACTURA_RECORD=1` writes the file anew and fails.
@Suite struct ShapingTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var line: Int
    var fields: [String]

    var testDescription: String { "\(line): \(fields[3])" }
  }

  static let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "shaping.tests")
  static let library = FontLibrary()
  static let cases: [Case] = {
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap {
      number, line in
      guard !line.isEmpty, !line.hasPrefix("#") else { return nil }
      let fields = line.split(separator: ";", maxSplits: 4, omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      return fields.count == 5 ? Case(line: number + 1, fields: fields) : nil
    }
  }()

  @Test func theFileHasCases() {
    #expect(Self.cases.count > 30)
  }

  @Test(arguments: cases)
  func shaped(test: Case) throws {
    let actual = try Self.answer(to: test)
    #expect(actual == test.fields[4], "line \(test.line)")
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["FACTURA_RECORD"] == "1"))
  func record() throws {
    var lines = try String(contentsOf: Self.file, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    for test in Self.cases {
      lines[test.line - 1] = (test.fields.prefix(4) + [try Self.answer(to: test)]).joined(separator: "; ")
    }
    try lines.joined(separator: "\n").write(to: Self.file, atomically: true, encoding: .utf8)
    Issue.record("recorded; run again without FACTURA_RECORD")
  }

  private static func answer(to test: Case) throws -> String {
    let number = try #require(library.typefaces.firstIndex { $0.name == test.fields[0] })
    var features: FeatureSet = []
    for word in test.fields[2].split(separator: " ") {
      switch word {
      case "liga": features.insert(.ligatures)
      case "tnum": features.insert(.tabularFigures)
      case "smcp": features.insert(.smallCapitals)
      case "-kern": features.insert(.noKerning)
      default: Issue.record("unknown feature \(word)")
      }
    }
    let size = try #require(Int(test.fields[1]))
    let style = TextStyle(typeface: TypefaceID(UInt16(number)), size: .points(size), features: features)
    let text = TextRun(unescaped(test.fields[3]), style: style)
    let shaped = try FontTypesetter(library).shape([text])
    return shaped.runs.map { written($0.glyphs) }.joined(separator: " ")
  }

  private static func written(_ run: GlyphRun) -> String {
    let file = library.fonts[Int(run.font.number)]
    let glyphs = run.glyphs.map { glyph in
      var name = [CChar](repeating: 0, count: 64)
      hb_font_glyph_to_string(file.font, glyph.id, &name, 64)
      let place = glyph.shift != 0 || glyph.rise != 0 ? "@\(glyph.shift),\(glyph.rise)" : ""
      let text = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      return "\(text)+\(glyph.advance)\(place)"
    }
    let clusters = run.clusters.map { "\($0.bytes):\($0.glyphs)" }.joined(separator: " ")
    return file.typeface.name + (run.isRightToLeft ? "<" : "") + "[" + glyphs.joined(separator: "|") + "]"
      + (clusters.isEmpty ? "" : "{\(clusters)}")
  }

  /// `\u{303}` stands for the character.
  private static func unescaped(_ text: String) -> String {
    text.replacing(/\\u\{([0-9A-Fa-f]+)\}/) { match in
      UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map { String($0) } ?? ""
    }
  }
}
