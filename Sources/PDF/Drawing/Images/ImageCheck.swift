package import FacturaDiagnostics
package import FacturaPages

/// Reads an image to its last pixel, so that damage is found when a layout is checked and not when a bill is
/// printed.
package enum ImageCheck {
  package static func verify(_ image: ImageContent) throws(Failure<ImageFact>) {
    switch image.format {
    case .png: _ = try PNGImage.surface(of: image)
    case .jpeg: _ = try JPEGImage.pixels(of: image)
    case .svg: _ = try SVGImage.surface(of: image)
    }
  }
}
