import CCairo
import CFreeType
import FacturaDrawing
import FacturaGeometry
import FacturaPages
import Foundation

/// The bundled fonts, shaped letter by letter: enough to see what drawing does with glyphs.
enum TestFonts {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let names = ["Roboto-Regular.ttf", "Roboto-Bold.ttf"]
  static let files: [[UInt8]] = names.map { name in
    (try? Data(contentsOf: root.appendingPathComponent("Fonts/\(name)"))).map(Array.init) ?? []
  }

  static func session() -> DrawingSession {
    DrawingSession { font in
      files.indices.contains(Int(font.number)) ? files[Int(font.number)] : nil
    }
  }

  /// One glyph for each character.
  static func run(_ text: String, font: Int = 0, size: Length = .points(10), rightToLeft: Bool = false)
    -> GlyphRun
  {
    var library: FT_Library?
    var face: FT_Face?
    FT_Init_FreeType(&library)
    defer { FT_Done_FreeType(library) }
    let file = files[font]
    return file.withUnsafeBufferPointer { bytes in
      FT_New_Memory_Face(library, bytes.baseAddress, FT_Long(bytes.count), 0, &face)
      let em = Int(face?.pointee.units_per_EM ?? 1000)
      var glyphs: [Glyph] = []
      for scalar in text.unicodeScalars {
        let id = FT_Get_Char_Index(face, FT_ULong(scalar.value))
        FT_Load_Glyph(face, id, FT_Int32(FT_LOAD_NO_SCALE))
        let advance = (face?.pointee.glyph.pointee.advance.x ?? 0) * size.millipoints / em
        glyphs.append(Glyph(id: id, advance: Int32(advance)))
      }
      let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
      let clusters =
        isASCII && !rightToLeft
        ? [] : text.unicodeScalars.map { Cluster(bytes: UInt16(UTF8.width($0)), glyphs: 1) }
      return GlyphRun(
        font: FontID(UInt16(font)), size: size, text: text, glyphs: rightToLeft ? glyphs.reversed() : glyphs,
        clusters: clusters, isRightToLeft: rightToLeft,
        width: .millipoints(glyphs.reduce(0) { $0 + Int($1.advance) }))
    }
  }
}
