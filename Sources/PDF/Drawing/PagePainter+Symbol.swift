import CCairo
import FacturaDiagnostics
import FacturaGeometry
import FacturaPages

extension PagePainter {
  /// Draws the code as a stencil of one pixel per module: a fifth of the bytes and a tenth of the time that its
  /// outline costs, and no seams between modules.
  mutating func draw(_ placed: PlacedSymbol) throws(DrawingFailure) {
    flushText()
    if case .dots(let resolution) = target { return try drawDots(placed, resolution) }
    let symbol = placed.symbol
    guard placed.frame.size.isVisible, let stencil = session.images.stencil(of: symbol) else {
      return
    }
    cairo_save(cairo)
    cairo_translate(cairo, placed.frame.origin.x.points, placed.frame.origin.y.points)
    cairo_scale(
      cairo, placed.frame.size.width.points / Double(symbol.columns),
      placed.frame.size.height.points / Double(symbol.rows))
    cairo_rectangle(cairo, 0, 0, Double(symbol.columns), Double(symbol.rows))
    cairo_clip(cairo)
    setSource(placed.color)
    let pattern = cairo_pattern_create_for_surface(stencil.handle)
    cairo_pattern_set_filter(pattern, CAIRO_FILTER_NEAREST)
    cairo_mask(cairo, pattern)
    cairo_pattern_destroy(pattern)
    cairo_restore(cairo)
  }

  /// Every module is as many whole dots wide as every other; what is over is left free around the code.
  private func drawDots(_ placed: PlacedSymbol, _ resolution: Int) throws(DrawingFailure) {
    let symbol = placed.symbol
    guard symbol.columns > 0, symbol.rows > 0, symbol.modules.count == symbol.columns * symbol.rows else {
      return
    }
    let frame = DotFrame(placed.frame, resolution)
    // The one row of a bar code is as high as its frame.
    let height = symbol.rows == 1 ? frame.height : frame.height / symbol.rows
    var width = frame.width / symbol.columns
    if symbol.rows > 1 { width = min(width, height) }
    guard width > 0, height > 0 else {
      throw .fact(
        .codeTooFine(modules: symbol.columns, dots: frame.width), origin: placed.origin)
    }
    let side = symbol.rows == 1 ? height : width
    let left = frame.left + (frame.width - width * symbol.columns) / 2
    let top = frame.top + (frame.height - side * symbol.rows) / 2
    cairo_save(cairo)
    defer { cairo_restore(cairo) }
    cairo_identity_matrix(cairo)
    setSource(placed.color)
    for row in 0..<symbol.rows {
      for column in 0..<symbol.columns where symbol.modules[row * symbol.columns + column] {
        cairo_rectangle(
          cairo, Double(left + column * width), Double(top + row * side), Double(width), Double(side))
      }
    }
    cairo_fill(cairo)
  }
}

/// A frame on whole dots: those that it covers wholly.
private struct DotFrame {
  let left: Int
  let top: Int
  let width: Int
  let height: Int

  init(_ frame: Rectangle, _ resolution: Int) {
    func dots(_ length: Length) -> Double { length.points * Double(resolution) / 72 }
    left = Int(dots(frame.origin.x).rounded(.up))
    top = Int(dots(frame.origin.y).rounded(.up))
    width = Int(dots(frame.origin.x + frame.size.width).rounded(.down)) - left
    height = Int(dots(frame.origin.y + frame.size.height).rounded(.down)) - top
  }
}
