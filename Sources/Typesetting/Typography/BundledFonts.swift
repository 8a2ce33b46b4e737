import FacturaFonts
import FacturaPages

/// The font files that travel inside the library, with the typefaces that they are.
///
/// The names are written here so that nothing has to be parsed at start; a test compares them with the files'
/// own name tables, and the order with that of `Fonts/fonts.c`.
enum BundledFonts {
  static let typefaces: [Typeface] = [
    Typeface(family: "Roboto"),
    Typeface(family: "Roboto", isBold: true),
    Typeface(family: "Roboto", isItalic: true),
    Typeface(family: "Roboto", isBold: true, isItalic: true),
    Typeface(family: "Roboto Condensed"),
    Typeface(family: "Roboto Condensed", isBold: true),
    Typeface(family: "Noto Sans"),
    Typeface(family: "Noto Sans", isBold: true),
    Typeface(family: "Noto Sans Arabic"),
    Typeface(family: "Noto Sans Hebrew"),
  ]

  /// The fonts, ready to shape. Their bytes stay where the program was loaded to.
  static func load() -> [FontFile] {
    typefaces.indices.map { number in
      let font = factura_bundled_font(number)
      return FontFile(
        name: String(cString: font.file),
        bytes: UnsafeRawBufferPointer(start: font.bytes, count: font.length),
        owner: .program,
        typeface: typefaces[number])
    }
  }
}
