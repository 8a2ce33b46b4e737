import FacturaDiagnostics
import FacturaPages
import FacturaTypography

/// The fonts that layouts may use: the bundled ones, and those that a caller adds. Never the system's, so that the
/// same bill looks the same everywhere.
public struct Fonts: Sendable {
  let library: FontLibrary

  /// Roboto, Roboto Condensed and Noto Sans, which travel inside the library.
  public static let bundled = Fonts(library: FontLibrary())

  /// The bundled fonts and more: whole TrueType or OpenType files, each with the name that messages call it.
  ///
  /// A layout file names a font by the family name that the file itself states.
  ///
  /// - Throws: `FacturaError` of kind `layout` for a font that can't be read, has no outlines, or stands for a
  ///   typeface that is there already.
  public init(adding files: [(name: String, bytes: [UInt8])]) throws(FacturaError) {
    do {
      library = try FontLibrary(adding: files.map { FontSource(name: $0.name, bytes: $0.bytes) })
    } catch {
      throw FacturaError(.layout, error.fact)
    }
  }

  private init(library: FontLibrary) {
    self.library = library
  }

  /// As layout files name them: `Roboto`, `Roboto Condensed`.
  public var families: [String] {
    var names: [String] = []
    for typeface in library.typefaces where !names.contains(typeface.family) { names.append(typeface.family) }
    return names
  }
}
