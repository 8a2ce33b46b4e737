import FacturaDiagnostics
import FacturaGeometry
import FacturaPages

extension Layouter {
  func place(_ panel: Panel, in region: Region) throws(LayoutError) -> Placement {
    let style = panel.style
    let width = style.width ?? region.width
    guard width <= region.width, style.padding.horizontal <= width else {
      let needed = max(width, style.padding.horizontal)
      throw LayoutError(.tooWide(what: .panel, needed: needed, available: region.width))
    }
    let minimum = panel.isContinued ? .zero : style.minimumHeight
    let needed = max(style.padding.vertical, minimum)
    guard needed <= region.room else {
      return .nothing(Shortfall(.panel, needed: needed, available: region.room))
    }
    var offered = region.inset(by: style.padding)
    offered.width = width - style.padding.horizontal
    switch try place(panel.child, in: offered) {
    case .whole(let content):
      return .whole(frame(content, panel, width: width, minimumHeight: minimum, cut: []))
    case .part(let content, let rest):
      var restPanel = panel
      restPanel.child = rest
      guard !content.isEmpty else { return .part(.empty, rest: .panel(restPanel)) }
      restPanel.isContinued = true
      return .part(
        frame(content, panel, width: width, minimumHeight: .zero, cut: .bottom), rest: .panel(restPanel))
    case .nothing(let shortfall):
      return .nothing(shortfall)
    }
  }

  /// The content with the panel around it; fill and border lie under the content.
  private func frame(
    _ content: Fragment, _ panel: Panel, width: Length, minimumHeight: Length, cut: Panel.Edges,
  ) -> Fragment {
    let padding = panel.style.padding
    let height = max(minimumHeight, content.size.height + padding.vertical)
    let size = Size(width: width, height: height)
    let shape = PanelShape(panel.style, size: size, cut: panel.isContinued ? cut.union(.top) : cut)
    var fragment = Fragment(
      size: size, items: shape.paths.map { .path(PlacedPath(path: $0, position: .zero)) })
    fragment.append(content, at: Point(x: padding.left, y: padding.top))
    return fragment
  }
}
