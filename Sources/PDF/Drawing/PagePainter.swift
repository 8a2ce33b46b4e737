import CCairo
import FacturaDiagnostics
import FacturaGeometry
import FacturaPages

/// Draws the items of a page on a Cairo context whose unit is the point.
struct PagePainter: ~Copyable {
  let cairo: OpaquePointer
  let session: DrawingSession
  let target: Target
  /// For messages.
  let page: Int
  var stretch: TextStretch

  enum Target: Hashable {
    case pdf
    /// Dots to the inch.
    case pixels(Int)
  }

  static func paint(
    _ page: Page, on cairo: OpaquePointer, target: Target, session: DrawingSession,
  ) throws(DrawingFailure) {
    var painter = PagePainter(
      cairo: cairo, session: session, target: target, page: page.record.number, stretch: session.takeStretch()
    )
    try painter.paint(page)
    session.putBack(painter.stretch)
  }

  private mutating func paint(_ page: Page) throws(DrawingFailure) {
    cairo_save(cairo)
    // Cairo 1.16 loses tagged documents when something paints without a clip; so there always is one.
    cairo_rectangle(cairo, 0, 0, page.size.width.points, page.size.height.points)
    cairo_clip(cairo)
    stretch.begin()
    for item in page.items {
      switch item {
      case .open, .close: break
      case .text(let run): try draw(run)
      case .path(let path): draw(path)
      case .image(let image): try draw(image)
      case .symbol(let symbol): draw(symbol)
      case .late(let text): throw .fact(.lateTextLeft(page: self.page), origin: text.origin)
      }
    }
    flushText()
    cairo_restore(cairo)
  }

  func setSource(_ color: Color) {
    let red = Double(color.rgb >> 16 & 0xFF)
    let green = Double(color.rgb >> 8 & 0xFF)
    let blue = Double(color.rgb & 0xFF)
    cairo_set_source_rgb(cairo, red / 255, green / 255, blue / 255)
  }
}
