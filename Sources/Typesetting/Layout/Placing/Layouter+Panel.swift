import FacturaDiagnostics
import FacturaGeometry
import FacturaPages

extension Layouter {
  func place(
    _ panel: Panel, in region: Region, onto items: inout [Item],
  ) throws(LayoutError) -> Outcome {
    let style = panel.style
    let width = style.width ?? region.width
    guard width <= region.width, style.padding.horizontal <= width else {
      let needed = max(width, style.padding.horizontal)
      throw LayoutError(.tooWide(what: .panel, needed: needed, available: region.width), origin: panel.origin)
    }
    let minimum = panel.isContinued ? .zero : style.minimumHeight
    let needed = max(style.padding.vertical, minimum)
    guard needed <= region.room else {
      return .nothing(Shortfall(.panel, needed: needed, available: region.room, origin: panel.origin))
    }
    var offered = region.inset(by: style.padding)
    offered.width = width - style.padding.horizontal
    let first = items.count
    switch try place(panel.child, in: offered, onto: &items) {
    case .whole(let content):
      let height = max(minimum, content.size.height + style.padding.vertical)
      return .whole(
        frame(
          content, panel, Size(width: width, height: height), cut: [], from: first, at: region.origin, &items)
      )
    case .part(let content, let rest):
      var restPanel = panel
      restPanel.child = rest
      // A page break at the panel's very beginning: all of it stands in the next region.
      guard items.count > first || content.size.height > .zero else {
        return .part(.zero, rest: .panel(restPanel))
      }
      restPanel.isContinued = true
      let size = Size(width: width, height: content.size.height + style.padding.vertical)
      return .part(
        frame(content, panel, size, cut: .bottom, from: first, at: region.origin, &items),
        rest: .panel(restPanel))
    case .nothing(let shortfall):
      return .nothing(shortfall)
    }
  }

  /// Puts fill and border under the content that was placed from the given item on.
  private func frame(
    _ content: Extent, _ panel: Panel, _ size: Size, cut: Panel.Edges, from first: Int, at place: Point,
    _ items: inout [Item],
  ) -> Extent {
    let shape = PanelShape(panel.style, size: size, cut: panel.isContinued ? cut.union(.top) : cut)
    let paths = shape.paths.map { Item.path(PlacedPath(path: $0, position: place)) }
    if !paths.isEmpty { items.insert(contentsOf: paths, at: first) }
    var extent = Extent(size: size)
    extent.adopt(content, down: panel.style.padding.top)
    return extent
  }
}
