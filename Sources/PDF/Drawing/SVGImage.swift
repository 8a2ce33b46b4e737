import CCairo
import FacturaDiagnostics
import FacturaPages

/// SVG files as vectors, through librsvg.
enum SVGImage {
  static func surface(of image: ImageContent) throws(Failure<ImageFact>) -> Surface {
    throw Failure(.damaged(name: image.name, format: "SVG", detail: "not read yet"))
  }
}
