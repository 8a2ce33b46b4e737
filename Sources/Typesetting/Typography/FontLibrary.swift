package import FacturaDiagnostics
package import FacturaPages

/// A font that a caller hands in.
package struct FontSource: Sendable {
  /// What messages call it: the file's name.
  package var name: String
  /// The whole TrueType or OpenType file.
  package var bytes: [UInt8]
  /// How layouts name it; nothing for what the file says itself.
  package var typeface: Typeface?

  package init(name: String, bytes: [UInt8], typeface: Typeface? = nil) {
    self.name = name
    self.bytes = bytes
    self.typeface = typeface
  }
}

/// The fonts that text may be set in: those of the program and those that a caller handed in, never the machine's.
///
/// Immutable, made once and shared by all threads. `typefaces`, `FontID` and `TypefaceID` count alike: the
/// bundled fonts first, in the order of `Fonts/README.md`, then the caller's in theirs.
package final class FontLibrary: Sendable {
  /// Number `n` is what `TypefaceID(n)` means.
  package let typefaces: [Typeface]
  let fonts: [FontFile]
  /// For each typeface, the fonts to look for a character in.
  private let fallbacks: [[FontID]]

  /// The bundled fonts alone.
  package convenience init() {
    self.init(BundledFonts.load())
  }

  /// The bundled fonts and more.
  ///
  /// - Throws: the first font that can't be used, by its name and why.
  package convenience init(adding sources: [FontSource]) throws(Failure<FontFact>) {
    var fonts = BundledFonts.load()
    for source in sources {
      let font = try FontCheck.load(source)
      if let twin = fonts.first(where: { $0.typeface == font.typeface }) {
        throw Failure(.duplicate(font: source.name, typeface: twin.typeface.name))
      }
      fonts.append(font)
    }
    self.init(fonts)
  }

  private init(_ fonts: [FontFile]) {
    self.fonts = fonts
    typefaces = fonts.map(\.typeface)
    fallbacks = fonts.indices.map { Self.fallbacks(of: $0, in: fonts) }
  }

  /// Of names and files, by which libraries are told apart. The table directory at the beginning of a font file has
  /// checksums of all that follows (OpenType 1.9, Table Directory), so that no more must be read.
  package var fingerprint: Fingerprint {
    var fingerprint = Fingerprint()
    for font in fonts {
      fingerprint.add(font.typeface.name)
      fingerprint.add(UInt64(font.bytes.count))
      fingerprint.add(UnsafeRawBufferPointer(rebasing: font.bytes.prefix(Self.directoryLength)))
    }
    return fingerprint
  }

  /// Of a font with 31 tables.
  private static let directoryLength = 12 + 31 * 16

  package var fontCount: Int { fonts.count }

  /// The whole file of a font, for a program that makes faces of its own from it. Valid as long as the library
  /// lives; nothing for a number that the library doesn't have.
  package func bytes(of font: FontID) -> UnsafeRawBufferPointer? {
    fonts.indices.contains(Int(font.number)) ? fonts[Int(font.number)].bytes : nil
  }

  /// The fonts to look for a character in, the typeface's own first; none for a number that the library doesn't
  /// have.
  func fallbacks(for typeface: TypefaceID) -> [FontID] {
    fallbacks.indices.contains(Int(typeface.number)) ? fallbacks[Int(typeface.number)] : []
  }

  /// The typeface's own font, then the upright fonts of its weight, then the other upright ones, each in the
  /// library's order.
  private static func fallbacks(of number: Int, in fonts: [FontFile]) -> [FontID] {
    let own = fonts[number].typeface
    let others = fonts.indices.filter { $0 != number && !fonts[$0].typeface.isItalic }
    let sameWeight = others.filter { fonts[$0].typeface.isBold == own.isBold }
    let otherWeight = others.filter { fonts[$0].typeface.isBold != own.isBold }
    return ([number] + sameWeight + otherWeight).map { FontID(UInt16(clamping: $0)) }
  }
}

extension Typeface {
  /// `Roboto Bold Italic`
  package var name: String { family + (isBold ? " Bold" : "") + (isItalic ? " Italic" : "") }
}
