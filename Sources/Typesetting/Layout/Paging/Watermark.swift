import FacturaDiagnostics
import FacturaGeometry
import FacturaPages

/// Words across the pages of a master.
package struct Watermark: Sendable {
  package enum Slant: Hashable, Sendable {
    /// From the page's lower left corner to its upper right one.
    case diagonal
    /// Whole degrees, against the clock.
    case degrees(Int)
  }

  package var paragraph: Paragraph
  package var slant: Slant
  /// Whether it stands before the page's content, and not behind it.
  package var isInFront: Bool
  /// In per cent.
  package var opacity: Int

  package init(_ paragraph: Paragraph, slant: Slant, isInFront: Bool = false, opacity: Int = 100) {
    self.paragraph = paragraph
    self.slant = slant
    self.isInFront = isInFront
    self.opacity = opacity
  }
}

/// A watermark whose lines are set.
struct SetWatermark {
  let content: WatermarkContent
  let watermark: Watermark

  /// Nothing if there are no words to be seen.
  init?(_ watermark: Watermark, on master: PageMaster, _ layouter: Layouter) throws(LayoutError) {
    let room = watermark.slant.room(on: master)
    let region = Region.unbounded(width: room)
    guard case .whole(var fragment) = try layouter.place(.paragraph(watermark.paragraph), in: region) else {
      return nil
    }
    fragment.items.move(from: 0, by: Point(x: .zero - room / 2, y: .zero - fragment.size.height / 2))
    let runs = fragment.items.compactMap { if case .text(let run) = $0 { run } else { nil } }
    if runs.isEmpty { return nil }
    content = WatermarkContent(runs: runs, opacity: watermark.opacity)
    self.watermark = watermark
  }

  func placed(on size: Size) -> Item {
    let turn: Turn =
      switch watermark.slant {
      case .diagonal: .diagonal(size)
      case .degrees(let degrees): .degrees(degrees)
      }
    return .watermark(
      PlacedWatermark(
        content: content, middle: Point(x: size.width / 2, y: size.height / 2), turn: turn,
        origin: watermark.paragraph.origin))
  }
}

extension Watermark.Slant {
  /// How long its lines may be. Along the diagonal a tenth is left free at either end, where the corners would cut the
  /// letters. The height of a roll's page isn't known before its end: there its width counts.
  fileprivate func room(on master: PageMaster) -> Length {
    guard let height = master.height else { return master.width }
    switch self {
    case .diagonal: return Length.diagonal(of: Size(width: master.width, height: height)) * 4 / 5
    case .degrees(let degrees) where degrees % 180 == 0: return master.width
    case .degrees(let degrees) where degrees % 90 == 0: return height
    case .degrees: return min(master.width, height)
    }
  }
}

extension Length {
  /// Rounded down, by Newton's method from above.
  fileprivate static func diagonal(of size: Size) -> Length {
    let (width, height) = (size.width.millipoints, size.height.millipoints)
    let square = width * width + height * height
    var root = max(1, width + height)
    while root > square / root { root = (root + square / root) / 2 }
    return .millipoints(root)
  }
}
