import FacturaDiagnostics
import FacturaGeometry
import FacturaPages

/// A glyph run as far as it is read. Its bytes are the page's, which stays meanwhile.
struct DrawnRun {
  var origin: Origin
  var bytes: UnsafeBufferPointer<UInt8>
  /// Of the baseline, in millipoints.
  var height: Int

  /// Whether nothing of it shows.
  var isBlank: Bool {
    var place = 0
    while case let count = DrawnText.blank(at: place, in: bytes), count > 0 { place += count }
    return place == bytes.count
  }
}

/// What of an item is looked at: plain values, so that neither the item nor what it holds is copied.
enum DrawnItem {
  case run(DrawnRun)
  case row(Origin, isContinued: Bool)
  case table(Origin, isContinued: Bool)
  case symbol
  case other
}

extension Item {
  @inline(__always)
  var drawn: DrawnItem {
    // Asked first, and not with the others: what comes next on a page is text or isn't, and a table of jumps is guessed worse.
    if case .text(let run) = self {
      return .run(
        DrawnRun(
          origin: run.origin, bytes: run.run.utf8.elements, height: run.baseline.y.millipoints))
    }
    switch self {
    case .open(let group):
      switch group.role {
      case .row: return .row(group.origin, isContinued: group.isContinued)
      case .table: return .table(group.origin, isContinued: group.isContinued)
      default: return .other
      }
    case .symbol: return .symbol
    case .text, .close, .path, .image, .late, .watermark: return .other
    }
  }
}
