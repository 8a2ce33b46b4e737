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
    let frame = PanelFrame(panel: panel, place: region.origin, firstItem: items.count)
    switch try place(panel.child, in: offered, onto: &items) {
    case .whole(let content):
      let height = max(minimum, content.size.height + style.padding.vertical)
      return .whole(frame.put(under: content, Size(width: width, height: height), cut: [], &items))
    case .part(let content, let rest):
      var restPanel = panel
      restPanel.child = rest
      // A page break at the panel's very beginning: all of it stands in the next region.
      guard items.count > frame.firstItem || content.size.height > .zero else {
        return .part(.zero, rest: .panel(restPanel))
      }
      restPanel.isContinued = true
      let size = Size(width: width, height: content.size.height + style.padding.vertical)
      return .part(frame.put(under: content, size, cut: .bottom, &items), rest: .panel(restPanel))
    case .nothing(let shortfall):
      return .nothing(shortfall)
    }
  }
}

/// Where a panel's fill and border go: under the content that is placed from an item on.
private struct PanelFrame {
  let panel: Panel
  let place: Point
  let firstItem: Int

  /// Answers what the panel is with its content.
  func put(under content: Extent, _ size: Size, cut: Panel.Edges, _ items: inout [Item]) -> Extent {
    let shape = PanelShape(panel.style, size: size, cut: panel.isContinued ? cut.union(.top) : cut)
    let paths = shape.paths.map { Item.path(PlacedPath(path: $0, position: place)) }
    if !paths.isEmpty { items.insert(contentsOf: paths, at: firstItem) }
    var extent = Extent(size: size)
    extent.adopt(content, down: panel.style.padding.top)
    return extent
  }
}
