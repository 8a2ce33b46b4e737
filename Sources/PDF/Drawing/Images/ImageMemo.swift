import CCairo
import FacturaDiagnostics
import FacturaPages

/// Images as Cairo draws them, kept so that a logo is decoded once for a thread and stands once in a file.
///
/// Bounded: it starts again from nothing when it holds more pixels than `limit`.
final class ImageMemo {
  /// Bytes of decoded pixels.
  private static let limit = 64 << 20

  /// An image drawn to PDF and to pixels is two surfaces: a JPEG goes into a PDF undecoded.
  private struct Key: Hashable {
    var object: ObjectIdentifier
    var isForPDF: Bool
  }

  /// Holds the object as well, so that its identity isn't given to another.
  private struct Entry {
    var owner: AnyObject
    var surface: Surface
  }

  private var entries: [Key: Entry] = [:]
  private var size = 0

  func surface(of image: ImageContent, for target: PagePainter.Target) throws(Failure<ImageFact>) -> Surface {
    let key = Key(object: ObjectIdentifier(image), isForPDF: target == .pdf)
    if let entry = entries[key] { return entry.surface }
    let surface: Surface =
      switch image.format {
      case .png: try PNGImage.surface(of: image)
      case .jpeg: try target == .pdf ? JPEGImage.carrier(of: image) : JPEGImage.pixels(of: image)
      case .svg: try SVGImage.surface(of: image)
      }
    let isDecoded = image.format == .png || target != .pdf
    let pixels = isDecoded ? Int(surface.width * surface.height) * 4 : 0
    keep(surface, for: key, owner: image, bytes: pixels + image.bytes.count)
    return surface
  }

  /// One bit for each module.
  func stencil(of symbol: ModuleMatrix) -> Surface? {
    let key = Key(object: ObjectIdentifier(symbol), isForPDF: true)
    if let entry = entries[key] { return entry.surface }
    guard let surface = Stencil.surface(of: symbol) else { return nil }
    keep(surface, for: key, owner: symbol, bytes: symbol.modules.count)
    return surface
  }

  /// The drawing that `record` makes of it the first time.
  func surface(
    of watermark: WatermarkContent, _ record: () throws(DrawingFailure) -> Surface?,
  ) throws(DrawingFailure) -> Surface? {
    let key = Key(object: ObjectIdentifier(watermark), isForPDF: true)
    if let entry = entries[key] { return entry.surface }
    guard let surface = try record() else { return nil }
    keep(surface, for: key, owner: watermark, bytes: 0)
    return surface
  }

  private func keep(_ surface: Surface, for key: Key, owner: AnyObject, bytes: Int) {
    if size + bytes > ImageMemo.limit || entries.count >= 256 {
      entries.removeAll(keepingCapacity: true)
      size = 0
    }
    entries[key] = Entry(owner: owner, surface: surface)
    size += bytes
  }
}
