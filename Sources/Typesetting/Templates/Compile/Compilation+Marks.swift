import FacturaDiagnostics
import FacturaGeometry
import FacturaLayout
import FacturaPages
import FacturaXML

/// Where marks stand on pages.
extension Compilation {
  /// As the layout declares them, or else in the lower margin.
  func marks(_ pages: Attributes, for set: PageSetNode, at place: Place) -> MarkStyle {
    let elements = children(pages, at: place).compactMap { $0.element(named: "marks") }
    for other in elements.dropFirst() { report(.duplicate(.element, name: "marks"), at: other.location) }
    guard let element = elements.first, let (attributes, inner) = open(element, at: place) else {
      let style = place.style.applying(StyleSheet.standard(for: "marks"))
        .applying(chain: styles.chain(of: "marks"))
      return markStyle(style, in: set, at: pages.element.location)
    }
    var marks = markStyle(inner.style, in: set, at: element.location)
    marks.distance = attributes.length("edge", em: inner.em) ?? marks.distance
    marks.edge = attributes.word("at").flatMap(MarkStyle.Edge.init(rawValue:)) ?? .bottom
    check(marks, in: set, at: element)
    return marks
  }

  private func markStyle(
    _ style: ResolvedStyle, in set: PageSetNode, at location: SourceLocation,
  ) -> MarkStyle {
    let paragraph = style.paragraphStyle
    return MarkStyle(
      text: textStyle(style, at: location), alignment: paragraph.alignment,
      leading: paragraph.leading ?? style.size * 6 / 5, isRoll: set.size.height == nil)
  }

  /// A line must fit each kind of page; a roll grows.
  private func check(_ marks: MarkStyle, in set: PageSetNode, at element: XMLElement) {
    guard !marks.isRoll, let edge = marks.edge else { return }
    for master in [set.following, set.first, set.last, set.only].compactMap({ $0 }) {
      let margin = edge == .top ? master.margins.top : master.margins.bottom
      guard margin < marks.needed else { continue }
      report(
        .noRoomForMarks(
          edge: edge == .top ? "upper" : "lower", needed: marks.needed.inMillimetres,
          margin: margin.inMillimetres), at: element.location)
    }
  }
}
