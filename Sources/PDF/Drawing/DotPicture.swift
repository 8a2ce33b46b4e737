import CCairo
import FacturaDiagnostics
import FacturaGeometry
package import FacturaPages

/// What prints dots, black or none, in rows of one width.
package struct DotHead: Hashable, Sendable {
  /// In a row.
  package var dots: Int
  /// Dots to the inch.
  package var resolution: Int
  /// How many dots' room there is between the left edge of the paper and the first of them; nothing if the head stands over
  /// the middle of the paper.
  package var left: Int?

  package init(dots: Int, resolution: Int, left: Int? = nil) {
    self.dots = dots
    self.resolution = resolution
    self.left = left
  }
}

/// A page as dots, in rows of whole bytes: the first dot is the highest bit, and 1 is black.
package struct DotPicture: Hashable, Sendable {
  package var width: Int
  package var height: Int
  package var bits: [UInt8]

  package var bytesPerRow: Int { (width + 7) / 8 }

  package init(width: Int, height: Int, bits: [UInt8]) {
    self.width = width
    self.height = height
    self.bits = bits
  }
}

extension DotPicture {
  /// Longer than any roll; Cairo's pictures end there (16 bits, signed).
  private static let longest = 32_766

  /// The page drawn at the head's own dots: letters fitted to them, no shade between black and white.
  ///
  /// - Throws: `beyondHead` if there is ink beside it, `codeTooFine`; what stops drawing.
  package init(of page: Page, head: DotHead, session: DrawingSession) throws(DrawingFailure) {
    let number = page.record.number
    let width = (page.size.width.points * Double(head.resolution) / 72).rounded(.up)
    let height = (page.size.height.points * Double(head.resolution) / 72).rounded(.up)
    guard head.dots > 0, head.resolution > 0, max(width, height) <= Double(Self.longest), width >= 1 else {
      throw .fact(.pageFailed(page: number, reason: "too many dots at \(head.resolution) to the inch"))
    }
    // Eight bits a colour, so that light letters on dark ground and pictures come out as they are; with hard edges
    // only black and white are in it where the layout has them.
    let handle = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(max(1, height)))
    guard let surface = Surface(owning: handle, width: width, height: max(1, height)) else {
      throw .fact(.pageFailed(page: number, reason: "no memory for its dots"))
    }
    try Self.paint(page, on: surface, resolution: head.resolution, session: session)
    self.init(width: head.dots, height: Int(max(1, height)), bits: [])
    guard read(surface, from: head.left) else { throw .fact(.beyondHead(page: number, dots: head.dots)) }
  }

  private static func paint(
    _ page: Page, on surface: Surface, resolution: Int, session: DrawingSession,
  ) throws(DrawingFailure) {
    guard let cairo = cairo_create(surface.handle) else { return }
    defer { cairo_destroy(cairo) }
    cairo_set_source_rgb(cairo, 1, 1, 1)
    cairo_paint(cairo)
    cairo_scale(cairo, Double(resolution) / 72, Double(resolution) / 72)
    try PagePainter(on: cairo, target: .dots(resolution), session: session).paint(page)
    if let reason = cairoTrouble(cairo_status(cairo)) {
      throw .fact(.pageFailed(page: page.record.number, reason: reason))
    }
  }

  /// Takes the dots under the head; false if there are others.
  ///
  /// - Parameter left: where the head begins; nothing for one over the middle.
  private mutating func read(_ surface: Surface, from left: Int?) -> Bool {
    cairo_surface_flush(surface.handle)
    guard let pixels = cairo_image_surface_get_data(surface.handle) else { return false }
    let stride = Int(cairo_image_surface_get_stride(surface.handle))
    let paper = Int(surface.width)
    // Where the paper is wider than the head, this many dots are beyond its left end.
    let beyond = left ?? (paper - width) / 2
    bits = [UInt8](repeating: 0, count: bytesPerRow * height)
    for row in 0..<height {
      let line = UnsafeRawPointer(pixels + row * stride)
      for dot in 0..<paper where Self.isBlack(line.loadUnaligned(fromByteOffset: dot * 4, as: UInt32.self)) {
        let place = dot - beyond
        guard place >= 0, place < width else { return false }
        bits[row * bytesPerRow + place / 8] |= 0x80 >> UInt8(place & 7)
      }
    }
    return true
  }

  /// Less than half as light as white (ITU-R BT.601, in 256ths).
  private static func isBlack(_ pixel: UInt32) -> Bool {
    if pixel & 0xFF_FFFF == 0xFF_FFFF { return false }
    return (pixel >> 16 & 0xFF) * 77 + (pixel >> 8 & 0xFF) * 150 + (pixel & 0xFF) * 29 < 128 << 8
  }
}

extension DotPicture {
  /// As a PNG file, for looking at it and for programs that read codes.
  package var png: [UInt8] {
    let handle = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
    guard let surface = Surface(owning: handle, width: Double(width), height: Double(height)),
      let pixels = cairo_image_surface_get_data(surface.handle)
    else { return [] }
    let stride = Int(cairo_image_surface_get_stride(surface.handle))
    for row in 0..<height {
      let line = UnsafeMutableRawPointer(pixels + row * stride)
      for dot in 0..<width {
        let isBlack = bits[row * bytesPerRow + dot / 8] & 0x80 >> UInt8(dot & 7) != 0
        line.storeBytes(of: isBlack ? 0 : 0xFF_FFFF, toByteOffset: dot * 4, as: UInt32.self)
      }
    }
    cairo_surface_mark_dirty(surface.handle)
    return (try? PNGPicture.encoded(surface, page: 1)) ?? []
  }
}
