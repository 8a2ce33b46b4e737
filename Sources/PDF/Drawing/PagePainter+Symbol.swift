import CCairo
import FacturaGeometry
import FacturaPages

extension PagePainter {
  /// Draws the code as a stencil of one pixel per module: a fifth of the bytes and a tenth of the time that its
  /// outline costs, and no seams between modules.
  mutating func draw(_ placed: PlacedSymbol) {
    flushText()
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
}
