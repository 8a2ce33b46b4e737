import CCairo
import FacturaDiagnostics
import FacturaGeometry
package import FacturaPages

/// A page as pixels on white, as a PNG file.
package enum PNGPicture {
  /// More than any page needs, and less than would exhaust memory: a roll can be long.
  private static let pixelLimit = 200_000_000

  /// - Parameter resolution: pixels to the inch.
  package static func bytes(
    of page: Page, resolution: Int, session: DrawingSession,
  ) throws(DrawingFailure) -> [UInt8] {
    let number = page.record.number
    let scale = Double(resolution) / 72
    // Multiplied first: 11 inches at 300 to the inch are 3300 pixels, and not a trace more.
    let width = max(1, (page.size.width.points * Double(resolution) / 72).rounded(.up))
    let height = max(1, (page.size.height.points * Double(resolution) / 72).rounded(.up))
    guard resolution > 0, width * height <= Double(pixelLimit), max(width, height) < 32767 else {
      throw .fact(.pageFailed(page: number, reason: "too many pixels at \(resolution) to the inch"))
    }
    let handle = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
    guard let surface = Surface(owning: handle, width: width, height: height) else {
      throw .fact(.pageFailed(page: number, reason: "no memory for its pixels"))
    }
    try paint(page, on: surface, scale: scale, session: session)
    return try encoded(surface, page: number)
  }

  private static func paint(
    _ page: Page, on surface: Surface, scale: Double, session: DrawingSession,
  ) throws(DrawingFailure) {
    let number = page.record.number
    guard let cairo = cairo_create(surface.handle) else { return }
    defer { cairo_destroy(cairo) }
    cairo_rectangle(cairo, 0, 0, surface.width, surface.height)
    cairo_set_source_rgb(cairo, 1, 1, 1)
    cairo_fill(cairo)
    cairo_scale(cairo, scale, scale)
    try PagePainter(on: cairo, target: .pixels(Int((scale * 72).rounded())), session: session).paint(page)
    if let reason = cairoTrouble(cairo_status(cairo)) {
      throw .fact(.pageFailed(page: number, reason: reason))
    }
  }

  static func encoded(_ surface: Surface, page: Int) throws(DrawingFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    let status = withUnsafeMutablePointer(to: &bytes) { bytes in
      cairo_surface_write_to_png_stream(
        surface.handle,
        { closure, data, count in
          let bytes = closure?.assumingMemoryBound(to: [UInt8].self)
          bytes?.pointee.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
          return CAIRO_STATUS_SUCCESS
        }, bytes)
    }
    if let reason = cairoTrouble(status) { throw .fact(.pageFailed(page: page, reason: reason)) }
    return bytes
  }
}
