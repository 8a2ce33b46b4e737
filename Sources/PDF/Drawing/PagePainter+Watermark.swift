import CCairo
import FacturaDiagnostics
import FacturaGeometry
import FacturaPages

/// Watermarks are drawn as outlines: letters that lie across a page would come among its words, and tear its lines apart,
/// when somebody copies them or looks for them. A PDF holds the drawing once, however many pages show it.
extension PagePainter {
  mutating func draw(_ placed: PlacedWatermark) throws(DrawingFailure) {
    flushText()
    let content = placed.content
    let extent = try extent(of: content)
    guard extent != .nothing else { return }
    cairo_save(cairo)
    defer { cairo_restore(cairo) }
    cairo_translate(cairo, placed.middle.x.points, placed.middle.y.points)
    var matrix = placed.turn.matrix
    cairo_transform(cairo, &matrix)
    guard target == .pdf else { return try fill(content, on: cairo) }
    let (left, top) = (Double(extent.left) / 1000, Double(extent.top) / 1000)
    var frame = cairo_rectangle_t(
      x: 0, y: 0, width: Double(extent.right) / 1000 - left, height: Double(extent.bottom) / 1000 - top)
    let (images, number, origin) = (session.images, page, placed.origin)
    let surface = try images.surface(of: content) { () throws(DrawingFailure) in
      let handle = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &frame)
      guard let surface = Surface(owning: handle, width: frame.width, height: frame.height),
        let cairo = cairo_create(surface.handle)
      else { return nil }
      defer { cairo_destroy(cairo) }
      cairo_translate(cairo, -left, -top)
      try fill(content, on: cairo)
      // A drawing that was given up would just be missing from the page.
      if let reason = cairoTrouble(cairo_status(cairo)) {
        throw .fact(.pageFailed(page: number, reason: reason), origin: origin)
      }
      return surface
    }
    guard let surface else { return }
    cairo_set_source_surface(cairo, surface.handle, left, top)
    cairo_paint(cairo)
  }

  private mutating func fill(
    _ content: WatermarkContent, on cairo: OpaquePointer,
  ) throws(DrawingFailure) {
    for placed in content.runs {
      let run = placed.run
      let face = try session.face(run.font, page: page, for: target)
      stretch.open(for: run, color: placed.color, face: face)
      stretch.append(run, at: placed.baseline)
      session.select(
        FontScale(font: run.font, size: run.size.millipoints, target: target), face: face, on: cairo)
      setSource(placed.color, opacity: content.opacity, on: cairo)
      stretch.fill(on: cairo)
      stretch.begin()
    }
  }

  /// Room for all letters, those that reach over their line too.
  private func extent(of content: WatermarkContent) throws(DrawingFailure) -> Extent {
    var extent = Extent.nothing
    for placed in content.runs {
      let (x, y) = (placed.baseline.x.millipoints, placed.baseline.y.millipoints)
      let em = placed.run.size.millipoints
      extent.include(
        left: x - em, top: y - 2 * em, right: x + placed.run.width.millipoints + em, bottom: y + em)
    }
    return extent
  }

  private func setSource(_ color: Color, opacity: Int, on cairo: OpaquePointer) {
    func part(_ shift: UInt32) -> Double { Double(color.rgb >> shift & 0xFF) / 255 }
    cairo_set_source_rgba(cairo, part(16), part(8), part(0), Double(opacity) / 100)
  }
}

extension Turn {
  /// Right angles are exact, as Cairo's own sine and cosine aren't.
  fileprivate var matrix: cairo_matrix_t {
    switch self {
    case .degrees(let degrees):
      if let (cosine, sine) = Turn.rightAngles[(degrees % 360 + 360) % 360] {
        return Turn.matrix(cosine: cosine, sine: sine)
      }
      var matrix = cairo_matrix_t()
      cairo_matrix_init_rotate(&matrix, -Double(degrees) * .pi / 180)
      return matrix
    case .diagonal(let size):
      let (width, height) = (size.width.points, size.height.points)
      let length = (width * width + height * height).squareRoot()
      guard length > 0 else { return Turn.matrix(cosine: 1, sine: 0) }
      return Turn.matrix(cosine: width / length, sine: height / length)
    }
  }

  private static let rightAngles: [Int: (cosine: Double, sine: Double)] = [
    0: (1, 0), 90: (0, 1), 180: (-1, 0), 270: (0, -1),
  ]

  /// Against the clock, on a page whose y grows downwards.
  private static func matrix(cosine: Double, sine: Double) -> cairo_matrix_t {
    cairo_matrix_t(xx: cosine, yx: -sine, xy: sine, yy: cosine, x0: 0, y0: 0)
  }
}
