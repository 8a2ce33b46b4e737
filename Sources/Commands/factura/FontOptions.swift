import ArgumentParser
import Factura

/// Fonts besides those that are built in.
struct FontOptions: ParsableArguments {
  @Option(
    name: .customLong("font"),
    help: ArgumentHelp(
      """
      A TrueType or OpenType font that layouts may name, and that has characters which the built-in fonts lack; may be \
      repeated.
      """, valueName: "file"))
  var paths: [String] = []

  func fonts() throws(FacturaError) -> Fonts {
    try Fonts(paths: paths)
  }
}
