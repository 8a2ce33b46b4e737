import FacturaDiagnostics
import FacturaGeometry
package import FacturaPages

extension Page {
  /// Whether words of this page wait for the end of the document.
  package var isWaiting: Bool {
    items.contains { if case .late = $0 { true } else { false } }
  }

  /// The page with its late text set.
  package func resolved(pageCount: Int, typesetter: any Typesetter) throws(LayoutError) -> Page {
    var page = self
    try page.resolve(pageCount: pageCount, typesetter: typesetter)
    return page
  }

  /// Sets the late text of the page. Nothing else moves: the words stand in the room reserved for them.
  package mutating func resolve(pageCount: Int, typesetter: any Typesetter) throws(LayoutError) {
    for index in items.indices.reversed() {
      guard case .late(let text) = items[index] else { continue }
      items.replaceSubrange(index...index, with: try text.set(pageCount: pageCount, typesetter))
    }
  }
}

extension LateText {
  /// The words, aligned in their frame. What is wider than the frame reaches over its right edge, or the left if it
  /// is aligned right.
  func set(pageCount: Int, _ typesetter: any Typesetter) throws(LayoutError) -> [Item] {
    let words = parts.map { part in
      switch part {
      case .text(let text): text
      case .pageCount: String(pageCount)
      }
    }
    let run = TextRun(words.joined(), style: style, origin: origin)
    guard !run.text.isEmpty else { return [] }
    let layouter = Layouter(typesetter: typesetter)
    let width = try layouter.width(of: run.text, in: style)
    let room = max(width, frame.size.width)
    let paragraph = Paragraph(
      .run(run), style: ParagraphStyle(alignment: alignment.inParagraph, isSingleLine: true), origin: origin)
    guard case .whole(var line) = try layouter.place(.paragraph(paragraph), in: .unbounded(width: room))
    else {
      return []
    }
    let left = alignment == .right ? frame.size.width - room : .zero
    let top = ascent - (line.baseline ?? .zero)
    line.items.move(from: 0, by: frame.origin + Point(x: left, y: top))
    return line.items
  }
}

extension LateText.Alignment {
  var inParagraph: ParagraphStyle.Alignment {
    switch self {
    case .left: .left
    case .right: .right
    case .center: .center
    }
  }
}
