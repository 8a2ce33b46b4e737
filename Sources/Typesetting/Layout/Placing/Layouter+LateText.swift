import FacturaDiagnostics
import FacturaGeometry
import FacturaPages

extension Layouter {
  /// One line whose room is reserved; its words are set at the end of the document.
  func placeLate(
    _ line: (parts: [LateText.Part], style: TextStyle), of paragraph: Paragraph, in region: Region,
    onto items: inout [Item],
  ) throws(LayoutError) -> Outcome {
    let heights = LineHeights(try typesetter.metrics(of: line.style), leading: paragraph.style.leading)
    guard heights.leading <= region.room else {
      return .nothing(
        Shortfall(.line, needed: heights.leading, available: region.room, origin: paragraph.origin))
    }
    let size = Size(width: region.width, height: heights.leading)
    let text = LateText(
      parts: line.parts, style: line.style, alignment: LateText.Alignment(paragraph.style.alignment),
      frame: Rectangle(origin: region.origin, size: size), ascent: heights.baseline, origin: paragraph.origin)
    items.append(.late(text))
    return .whole(Extent(size: size, baseline: heights.baseline))
  }
}

extension LateText.Alignment {
  init(_ alignment: ParagraphStyle.Alignment) {
    switch alignment {
    case .start, .left: self = .left
    case .right, .decimal: self = .right
    case .center: self = .center
    }
  }
}
