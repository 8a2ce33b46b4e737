import FacturaDiagnostics
package import FacturaGeometry
package import FacturaPages

/// Pages made by hand, for rooms that take finished pages.
package enum ToyPages {
  /// A run of ASCII text in which the glyph of a letter is its code, and every glyph is half an em wide.
  package static func run(_ text: String, font: Int = 0, size: Length = .points(10)) -> GlyphRun {
    let advance = size.millipoints / 2
    let glyphs = text.utf8.map { Glyph(id: UInt32($0), advance: Int32(advance)) }
    return GlyphRun(
      font: FontID(UInt16(font)), size: size, text: text, glyphs: glyphs,
      width: .millipoints(advance * glyphs.count))
  }

  /// The run at (x, y) in points.
  package static func text(_ run: GlyphRun, x: Int, y: Int, color: Color = .black) -> Item {
    .text(PlacedRun(run: run, baseline: Point(x: .points(x), y: .points(y)), color: color, origin: .none))
  }

  /// A filled rectangle, in points.
  package static func fill(x: Int, y: Int, width: Int, height: Int, color: Color) -> Item {
    let size = Size(width: .points(width), height: .points(height))
    let path = Path(steps: [.rectangle(Rectangle(origin: .zero, size: size))], fill: color)
    return .path(PlacedPath(path: path, position: Point(x: .points(x), y: .points(y))))
  }

  /// A4, or as given in points.
  package static func page(_ items: [Item], number: Int = 1, width: Int = 595, height: Int = 842) -> Page {
    Page(
      size: Size(width: .points(width), height: .points(height)), items: items,
      record: PageRecord(number: number))
  }
}

extension ToyPages {
  /// The image in a frame, in points.
  package static func image(_ image: ImageContent, x: Int, y: Int, width: Int, height: Int) -> Item {
    .image(PlacedImage(image: image, frame: frame(x, y, width, height), origin: .none))
  }

  package static func symbol(_ symbol: ModuleMatrix, x: Int, y: Int, width: Int, height: Int) -> Item {
    .symbol(PlacedSymbol(symbol: symbol, frame: frame(x, y, width, height), color: .black, origin: .none))
  }

  private static func frame(_ x: Int, _ y: Int, _ width: Int, _ height: Int) -> Rectangle {
    Rectangle(
      origin: Point(x: .points(x), y: .points(y)), size: Size(width: .points(width), height: .points(height)))
  }
}
