import FacturaDiagnostics
import FacturaGeometry
import FacturaLayout
import FacturaXML

/// What pages give up to save paper.
extension Compilation {
  func thrift(
    _ pages: Attributes, for set: PageSetNode, at place: Place,
  ) -> (thrift: Thrift?, summaryLimit: Int?) {
    let elements = children(pages, at: place).compactMap { $0.element(named: "eco") }
    for other in elements.dropFirst() { report(.duplicate(.element, name: "eco"), at: other.location) }
    guard let element = elements.first, let (attributes, inner) = open(element, at: place) else {
      return (nil, nil)
    }
    let limit = attributes.number("summary")
    let thrift = Thrift(
      bottom: attributes.length("bottom", em: inner.em), gap: attributes.number("gap") ?? 100)
    if element.attribute("summary") != nil, thrift == Thrift() { return (nil, limit) }
    check(thrift, in: set, at: element)
    return (thrift, limit)
  }

  /// Marks must have room in what is left of the margin.
  private func check(_ thrift: Thrift, in set: PageSetNode, at element: XMLElement) {
    guard set.size.height != nil else { return }
    let masters = [set.following, set.first, set.last, set.only].compactMap { $0 }
    let bottom = thrift.bottom
    let lowers = bottom.map { bottom in masters.contains { $0.margins.bottom > bottom } } ?? false
    if !lowers, thrift.gap == 100 { report(.nothingGivenUp, at: element.location) }
    guard let bottom, lowers, set.marks.edge != .top, bottom < set.marks.needed else { return }
    report(
      .noRoomForMarks(
        edge: "lower", needed: set.marks.needed.inMillimetres, margin: bottom.inMillimetres),
      at: element.location)
  }
}
