import CCairo
import FacturaDiagnostics
import FacturaGeometry
import FacturaPages

extension PagePainter {
  /// Draws the image stretched to its frame.
  mutating func draw(_ placed: PlacedImage) throws(DrawingFailure) {
    flushText()
    let surface: Surface
    do throws(Failure<ImageFact>) {
      surface = try session.images.surface(of: placed.image, for: target)
    } catch {
      throw .fact(.image(error.fact), origin: placed.origin)
    }
    guard placed.frame.size.isVisible else { return }
    cairo_save(cairo)
    cairo_translate(cairo, placed.frame.origin.x.points, placed.frame.origin.y.points)
    cairo_scale(
      cairo, placed.frame.size.width.points / surface.width, placed.frame.size.height.points / surface.height)
    cairo_rectangle(cairo, 0, 0, surface.width, surface.height)
    cairo_clip(cairo)
    cairo_set_source_surface(cairo, surface.handle, 0, 0)
    let pattern = cairo_get_source(cairo)
    // In a PDF the good filters ask the reader to interpolate, which ISO 19005-3, 6.2.8 forbids.
    cairo_pattern_set_filter(pattern, target == .pdf ? CAIRO_FILTER_FAST : CAIRO_FILTER_GOOD)
    // Only pixels need their border repeated; a recorded drawing would be blown up from pixels of its own size.
    if target != .pdf, cairo_surface_get_type(surface.handle) != CAIRO_SURFACE_TYPE_RECORDING {
      cairo_pattern_set_extend(pattern, CAIRO_EXTEND_PAD)
    }
    cairo_paint(cairo)
    cairo_restore(cairo)
  }
}

extension Size {
  /// Cairo refuses to scale to nothing.
  var isVisible: Bool { width > .zero && height > .zero }
}
