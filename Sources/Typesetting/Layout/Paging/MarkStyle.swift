package import FacturaGeometry
package import FacturaPages

/// How marks stand on pages: what is printed besides the document, such as which copy a paper is, who printed it and
/// when. They stand in a margin, where no item of the document is.
package struct MarkStyle: Sendable, Hashable {
  package enum Edge: String, Sendable, CaseIterable {
    case top, bottom
  }

  package var text: TextStyle
  package var alignment: ParagraphStyle.Alignment
  /// Distance from baseline to baseline.
  package var leading: Length
  /// From the edge of the paper.
  package var distance: Length
  /// Nothing for the lower one, or the upper one if that has no room.
  package var edge: Edge?
  /// On a roll the page gets as much longer as the marks need.
  package var isRoll: Bool

  package init(
    text: TextStyle = TextStyle(size: .points(7)), alignment: ParagraphStyle.Alignment = .center,
    leading: Length = .millipoints(8400), distance: Length = .millimetres(5), edge: Edge? = nil,
    isRoll: Bool = false,
  ) {
    self.text = text
    self.alignment = alignment
    self.leading = leading
    self.distance = distance
    self.edge = edge
    self.isRoll = isRoll
  }

  /// What a line takes of the margin.
  package var needed: Length { distance + leading }

  /// Smaller, for a text that would not fit.
  func scaled(_ percent: Int) -> MarkStyle {
    var style = self
    style.text.size = text.size * percent / 100
    style.leading = leading * percent / 100
    return style
  }

  func paragraph(_ words: String) -> Box {
    .paragraph(
      Paragraph(
        .run(TextRun(words, style: text)), style: ParagraphStyle(alignment: alignment, leading: leading)))
  }
}
