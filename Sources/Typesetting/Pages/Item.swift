package import FacturaDiagnostics
package import FacturaGeometry

/// One thing on a page, or the beginning or end of a group of things that mean something together.
///
/// Text and groups are most of a page: they are stored in place, the rest apart, so that an item stays small.
/// Items stand in reading order. `Drawing` has one `switch` over them; the structure tree is read off the groups.
package enum Item: Sendable {
  /// From here to the matching `close`, everything belongs to one structure element or artifact.
  case open(Group)
  case close
  case text(PlacedRun)
  indirect case path(PlacedPath)
  indirect case image(PlacedImage)
  indirect case symbol(PlacedSymbol)
  /// A line whose words are known only at the end of the document.
  indirect case late(LateText)
  indirect case watermark(PlacedWatermark)
}

extension Item {
  /// Puts the item further along.
  package mutating func move(by offset: Point) {
    switch self {
    case .open, .close: break
    case .text(var run):
      run.baseline = run.baseline + offset
      self = .text(run)
    case .path(var path):
      path.position = path.position + offset
      self = .path(path)
    case .image(var image):
      image.frame.origin = image.frame.origin + offset
      self = .image(image)
    case .symbol(var symbol):
      symbol.frame.origin = symbol.frame.origin + offset
      self = .symbol(symbol)
    case .late(var text):
      text.frame.origin = text.frame.origin + offset
      self = .late(text)
    case .watermark(var watermark):
      watermark.middle = watermark.middle + offset
      self = .watermark(watermark)
    }
  }
}

/// A glyph run at its place.
package struct PlacedRun: Sendable {
  package var run: GlyphRun
  /// Where the pen starts, on the baseline, at the left end of the run.
  package var baseline: Point
  package var color: Color
  package var origin: Origin

  @inlinable
  package init(run: GlyphRun, baseline: Point, color: Color, origin: Origin) {
    self.run = run
    self.baseline = baseline
    self.color = color
    self.origin = origin
  }
}

/// A path, filled or stroked or both. Always an artifact: a path carries no meaning of its own.
package struct PlacedPath: Sendable {
  package var path: Path
  /// Where the path's own (0, 0) stands.
  package var position: Point

  package init(path: Path, position: Point) {
    self.path = path
    self.position = position
  }
}

package struct PlacedImage: Sendable {
  package var image: ImageContent
  package var frame: Rectangle
  package var origin: Origin

  package init(image: ImageContent, frame: Rectangle, origin: Origin) {
    self.image = image
    self.frame = frame
    self.origin = origin
  }
}

/// A QR or bar code, drawn as a stencil mask of one pixel per module.
package struct PlacedSymbol: Sendable {
  package var symbol: ModuleMatrix
  package var frame: Rectangle
  package var color: Color
  package var origin: Origin

  package init(symbol: ModuleMatrix, frame: Rectangle, color: Color, origin: Origin) {
    self.symbol = symbol
    self.frame = frame
    self.color = color
    self.origin = origin
  }
}
