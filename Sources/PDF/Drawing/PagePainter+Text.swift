import CCairo
import FacturaDiagnostics
import FacturaGeometry
import FacturaPages

extension PagePainter {
  /// Adds the run to the stretch, after drawing the stretch if the run can't join it.
  mutating func draw(_ placed: PlacedRun) throws(DrawingFailure) {
    let run = placed.run
    if !stretch.takes(run, color: placed.color) {
      flushText()
      let face: FontFace
      do { face = try session.face(run.font, page: page, for: target) } catch {
        if case .fact(let failure) = error { throw .fact(failure.fact, origin: placed.origin) }
        throw error
      }
      stretch.open(for: run, color: placed.color, face: face)
      firstInStretch = item
    }
    stretch.append(run, at: placed.baseline)
  }

  /// Draws the stretch, in one call: that is less than half of the cost of a call for each cell.
  mutating func flushText() {
    guard let face = stretch.face, !stretch.isEmpty else { return }
    let scale = FontScale(font: stretch.font, size: stretch.size.millipoints, target: target)
    session.select(scale, face: face, on: cairo)
    setSource(stretch.color)
    switch target {
    case .pdf where figures == .marked && stretch.isInvisible(on: cairo):
      invisible.append(firstInStretch..<item)
    case .pdf: stretch.show(on: cairo)
    case .pixels: stretch.fill(on: cairo)
    case .dots: stretch.put(on: cairo)
    }
    stretch.begin()
  }
}
