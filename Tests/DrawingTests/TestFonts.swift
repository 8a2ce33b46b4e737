import FacturaDrawing
import FacturaGeometry
import FacturaLayout
import FacturaPages
import FacturaTypography
import Synchronization
import Testing

/// Text set in the bundled fonts.
enum TestFonts {
  static let library = FontLibrary()

  /// Tests run on many threads and share one.
  private static let typesetter = Mutex(FontTypesetter(library))

  static func session() -> DrawingSession { DrawingSession(fonts: library) }

  /// One run of one font and direction.
  static func run(_ text: String, family: String = "Roboto", isBold: Bool = false, size: Length = .points(10))
    throws -> GlyphRun
  {
    let typeface = Typeface(family: family, isBold: isBold)
    let number = try #require(library.typefaces.firstIndex(of: typeface))
    let style = TextStyle(typeface: TypefaceID(UInt16(number)), size: size)
    let shaped = try typesetter.withLock { typesetter in try typesetter.shape([TextRun(text, style: style)]) }
    return try #require(shaped.runs.first).glyphs
  }
}
