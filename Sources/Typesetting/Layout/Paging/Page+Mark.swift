import FacturaDiagnostics
import FacturaGeometry
package import FacturaPages

extension Page {
  /// Adds words in a margin. Everything else on the page stays as it is.
  ///
  ///     │ flow     │
  ///     │ margin   │   in the middle of what the distance leaves of it
  ///     │ distance │
  ///
  /// Words that don't fit are set smaller, down to seven tenths.
  ///
  /// - Parameter meaning: nothing for an artifact.
  /// - Throws: `noRoomForMark`; what the fonts lack.
  package mutating func mark(
    _ words: String, _ style: MarkStyle, meaning: Role? = nil, typesetter: any Typesetter,
  ) throws(LayoutError) {
    let layouter = Layouter(typesetter: typesetter)
    let width = max(.zero, size.width - margins.horizontal)
    var shortage = LayoutError(.noRoomForMark(needed: style.needed, available: .zero))
    for percent in [100, 90, 80, 70] {
      let style = style.scaled(percent)
      let fragment = try MarkStyle.place(style.paragraph(words), width: width, layouter)
      if style.isRoll { return addBelow(fragment, style, meaning) }
      for edge in style.edge.map({ [$0] }) ?? [.bottom, .top] {
        let margin = edge == .top ? margins.top : margins.bottom
        if fragment.size.height <= margin - style.distance { return add(fragment, at: edge, style, meaning) }
        let needed = fragment.size.height + style.distance
        shortage = LayoutError(.noRoomForMark(needed: needed, available: margin))
      }
    }
    throw shortage
  }

  private mutating func add(
    _ fragment: Fragment, at edge: MarkStyle.Edge, _ style: MarkStyle, _ meaning: Role?,
  ) {
    // Half of what the margin has left is kept between mark and text, the other half towards the paper's edge.
    let margin = edge == .top ? margins.top : margins.bottom
    let away = style.distance + (margin - style.distance - fragment.size.height) / 2
    let y = edge == .top ? away : size.height - away - fragment.size.height
    append(fragment, at: y, meaning ?? (edge == .top ? .headerArtifact : .footerArtifact))
  }

  private mutating func addBelow(_ fragment: Fragment, _ style: MarkStyle, _ meaning: Role?) {
    append(fragment, at: size.height - margins.bottom + style.leading, meaning ?? .footerArtifact)
    size.height = size.height + style.leading + fragment.size.height
  }

  private mutating func append(_ fragment: Fragment, at y: Length, _ role: Role) {
    var added = fragment.items
    if role.isArtifact {
      added.makeArtifact(from: 0, role)
    } else {
      added = [.open(Group(role: role, origin: .none))] + added + [.close]
    }
    added.move(from: 0, by: Point(x: margins.left, y: y))
    items += added
  }
}

extension MarkStyle {
  fileprivate static func place(
    _ box: Box, width: Length, _ layouter: Layouter,
  ) throws(LayoutError) -> Fragment {
    switch try layouter.place(box, in: .unbounded(width: width)) {
    case .whole(let fragment), .part(let fragment, _): return fragment
    case .nothing(let shortfall):
      throw LayoutError(.noRoomForMark(needed: shortfall.needed, available: shortfall.available))
    }
  }
}
