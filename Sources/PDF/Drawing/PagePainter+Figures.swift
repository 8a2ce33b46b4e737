import CCairo
import FacturaPages

extension PagePainter {
  /// A figure is the outermost group that is called so, or an image or symbol outside of such groups.
  mutating func open(_ group: Group) {
    depth += 1
    if group.role == .figure, beginFigure() { figureDepth = depth }
  }

  mutating func close() {
    if figureDepth == depth {
      endFigure()
      figureDepth = nil
    }
    depth -= 1
  }

  /// False if there is a figure already, or nobody wants to find it again.
  mutating func beginFigure() -> Bool {
    guard figures == .marked, figureDepth == nil else { return false }
    flushText()
    cairo_tag_begin(cairo, "Figure", nil)
    return true
  }

  mutating func endFigure() {
    flushText()
    cairo_tag_end(cairo, "Figure")
  }
}
