import FacturaDiagnostics
import FacturaGeometry
import FacturaPages

extension StructureBuilder {
  @inline(__always)
  mutating func add(_ placed: PlacedRun) {
    let count = placed.run.glyphs.count
    guard count > 0 else { return }
    switch closed {
    case .artifact(let artifact)?: addGlyphs(count, of: .artifact(artifact))
    case .figure?: include(PageFrame.box(of: placed))
    case nil:
      let owner = textOwner(placed.origin)
      addGlyphs(count, of: .element(ElementNumber(owner)))
      if let link = openLink { addLink(element(at: link), PageFrame.box(of: placed)) }
    }
  }

  /// The element to which words here belong.
  @inline(__always)
  private mutating func textOwner(_ origin: Origin) -> Int32 {
    let depth = innermost
    let around = element(at: depth)
    if around != 0, elements[Int(around)].role.takesText { return around }
    return ownerOfLooseText(in: depth, around, origin)
  }

  private mutating func ownerOfLooseText(in depth: Int?, _ around: Int32, _ origin: Origin) -> Int32 {
    let role = elements[Int(around)].role
    if role.isGrouping { return wrapper(.paragraph, in: depth, around) }
    if role == .listItem { return wrapper(.listBody, in: depth, around) }
    fail(.misplaced(element: "text", parent: "\(role.structureType)"), origin)
    return around
  }

  @inline(__always)
  private mutating func addGlyphs(_ count: Int, of owner: Mark.Owner) {
    if let last = marks.last, last.owner == owner, case .glyphs(let before) = last.extent {
      marks[marks.count - 1].extent = .glyphs(before + count)
      return
    }
    marks.append(Mark(extent: .glyphs(count), owner: owner))
    if case .element(let element) = owner { addContent(of: element.value) }
  }

  private mutating func addContent(of element: Int32) {
    owners.append(element)
    append(Kid(content: contents.count), to: element)
    contents.append(
      StructureContent(
        page: Int32(truncatingIfNeeded: pages.count - 1), number: StructureContent.unknown))
  }

  // MARK: Figures

  /// An image or symbol: part of a figure, or decoration.
  mutating func addPicture(_ frame: Rectangle) {
    switch closed {
    case .figure?: include(frame)
    case .artifact(let artifact)?: marks.append(Mark(extent: .figure, owner: .artifact(artifact)))
    case nil: marks.append(Mark(extent: .figure, owner: .artifact(.layout)))
    }
  }

  mutating func openFigure() {
    let depth = open.count - 1
    let figure = element(at: depth)
    if attributes(of: Int(figure))?.alternativeText ?? "" == "" {
      fail(.figureWithoutWords, group(of: open[depth])?.origin ?? .none)
    }
    marks.append(Mark(extent: .figure, owner: .element(ElementNumber(figure))))
    addContent(of: figure)
    closed = .figure(figure, nil)
  }

  mutating func include(_ path: PlacedPath) {
    guard case .figure? = closed, let box = PageFrame.box(of: path) else { return }
    include(box)
  }

  private mutating func include(_ box: Rectangle) {
    guard case .figure(let element, let frame)? = closed else { return }
    closed = .figure(element, frame?.union(box) ?? box)
  }
}
