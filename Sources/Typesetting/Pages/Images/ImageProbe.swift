package import FacturaDiagnostics
import FacturaGeometry

/// Reads of an image file what layout must know, and refuses what can't be drawn the same everywhere.
///
/// Only the header is read, so it is quick. That the pixels are whole is seen when they are drawn, or by
/// `ImageCheck` in `Drawing`.
package enum ImageProbe {
  /// Millions of pixels: 8,000 × 8,000, more than 300 to the inch on A2.
  static let megapixelLimit = 64
  /// Cairo counts the pixels of a side with 16 bits.
  private static let sideLimit = 32_767

  /// An image from the bytes of a PNG, JPEG or SVG file, told apart by content. `name` is for messages.
  package static func content(bytes: [UInt8], name: String) throws(Failure<ImageFact>) -> ImageContent {
    let header: (format: ImageContent.Format, size: Size)
    do throws(ImageTrouble) {
      header = try probe(bytes)
    } catch {
      throw Failure(error.fact(name: name))
    }
    return ImageContent(format: header.format, bytes: bytes, naturalSize: header.size, name: name)
  }

  private static func probe(_ bytes: [UInt8]) throws(ImageTrouble) -> (ImageContent.Format, Size) {
    if PNGHeader.fits(bytes) { return (.png, try size(ofPixels: PNGHeader.size(bytes))) }
    if JPEGHeader.fits(bytes) { return (.jpeg, try size(ofPixels: JPEGHeader.size(bytes))) }
    if SVGHeader.fits(bytes) { return (.svg, try SVGHeader.size(bytes)) }
    throw .unknownFormat
  }

  /// 96 pixels to the inch.
  private static func size(ofPixels pixels: (width: Int, height: Int)) throws(ImageTrouble) -> Size {
    guard pixels.width <= sideLimit, pixels.height <= sideLimit,
      pixels.width * pixels.height <= megapixelLimit * 1_000_000
    else {
      throw .tooLarge(width: pixels.width, height: pixels.height)
    }
    return Size(width: .millipoints(pixels.width * 750), height: .millipoints(pixels.height * 750))
  }
}

/// What a header says wrong, before the file's name is put to it.
enum ImageTrouble: Error, Hashable {
  case unknownFormat
  case damaged(format: String, detail: String)
  case tooLarge(width: Int, height: Int)
  case cmyk
  case unsupportedJPEG(process: String)
  case unsupportedElement(String)
  case externalReference(String)
  case noSize

  func fact(name: String) -> ImageFact {
    switch self {
    case .unknownFormat: .unknownFormat(name: name)
    case .damaged(let format, let detail): .damaged(name: name, format: format, detail: detail)
    case .tooLarge(let width, let height):
      .tooLarge(name: name, width: width, height: height, limit: ImageProbe.megapixelLimit)
    case .cmyk: .cmyk(name: name)
    case .unsupportedJPEG(let process): .unsupportedJPEG(name: name, process: process)
    case .unsupportedElement(let element): .unsupportedElement(name: name, element: element)
    case .externalReference(let target): .externalReference(name: name, target: target)
    case .noSize: .noSize(name: name)
    }
  }
}

extension [UInt8] {
  /// Two bytes, the higher first; nothing past the end.
  func bigEndian16(at index: Int) -> Int? {
    index + 1 < count ? Int(self[index]) << 8 | Int(self[index + 1]) : nil
  }

  func bigEndian32(at index: Int) -> Int? {
    guard let high = bigEndian16(at: index), let low = bigEndian16(at: index + 2) else { return nil }
    return high << 16 | low
  }
}
