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
  private(set) var page = 0
  let figures: FigureMarks
  var stretch: TextStretch
  /// Items whose text left no ink, and so nothing in the file.
  var invisible: [Range<Int>] = []
  /// How many groups are open, and at which of them the figure began.
  var depth = 0
  var figureDepth: Int?
  /// The item that is drawn now, and the first in the stretch.
  var item = 0
  var firstInStretch = 0

  enum Target: Hashable {
    case pdf
    /// Dots to the inch.
    case pixels(Int)
    /// Dots to the inch of a head that knows black and nothing else.
    case dots(Int)

    var isDots: Bool { if case .dots = self { true } else { false } }
  }

  init(
    on cairo: OpaquePointer, target: Target, figures: FigureMarks = .plain, session: DrawingSession,
  ) {
    self.cairo = cairo
    self.target = target
    self.figures = figures
    self.session = session
    stretch = session.takeStretch()
  }

  /// Draws the page; answers the ranges of items whose text isn't in the file, because it has no ink.
  @discardableResult
  consuming func paint(_ page: Page) throws(DrawingFailure) -> [Range<Int>] {
    try draw(page)
    let (invisible, session) = (invisible, session)
    session.putBack(takeStretch())
    return invisible
  }

  private consuming func takeStretch() -> TextStretch { stretch }

  private mutating func draw(_ page: Page) throws(DrawingFailure) {
    self.page = page.record.number
    cairo_save(cairo)
    // Cairo 1.16 loses tagged documents when something paints without a clip; so there always is one.
    cairo_rectangle(cairo, 0, 0, page.size.width.points, page.size.height.points)
    cairo_clip(cairo)
    if target.isDots { cairo_set_antialias(cairo, CAIRO_ANTIALIAS_NONE) }
    stretch.begin()
    for item in page.items {
      switch item {
      case .open(let group): open(group)
      case .close: close()
      case .text(let run): try draw(run)
      case .path(let path): draw(path)
      case .image(let image):
        let isFigure = beginFigure()
        try draw(image)
        if isFigure { endFigure() }
      case .symbol(let symbol):
        let isFigure = beginFigure()
        try draw(symbol)
        if isFigure { endFigure() }
      case .watermark(let watermark):
        let isFigure = beginFigure()
        try draw(watermark)
        if isFigure { endFigure() }
      case .late(let text): throw .fact(.lateTextLeft(page: self.page), origin: text.origin)
      }
      self.item &+= 1
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

/// How figures stand in what Cairo writes.
package enum FigureMarks: Sendable {
  case plain
  /// Each is one marked content, so that finishing finds it again.
  case marked
}
