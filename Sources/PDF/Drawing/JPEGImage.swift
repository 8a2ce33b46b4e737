import CCairo
import FacturaDiagnostics
import FacturaPages

/// JPEG files (ISO/IEC 10918-1): passed through byte for byte into a PDF, decoded for pixels.
enum JPEGImage {
  static func surface(of image: ImageContent, isVector: Bool) throws(Failure<ImageFact>) -> Surface {
    throw Failure(.damaged(name: image.name, format: "JPEG", detail: "not read yet"))
  }
}
