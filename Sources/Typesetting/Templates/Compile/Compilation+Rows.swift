import FacturaDiagnostics
import FacturaGeometry
import FacturaLayout
import FacturaPages
import FacturaXML

/// Rows and cells.
extension Compilation {
  func row(_ element: XMLElement, _ traits: TableTraits, at outer: Place) -> RowNode? {
    guard let (attributes, place) = open(element, at: outer) else { return nil }
    let style = rowStyle(attributes, traits, at: place)
    var cells: [CellNode] = []
    var column = 0
    for child in children(attributes, at: place) {
      guard case .element(let element, _) = child,
        let cell = cell(element, behind: column, traits, at: place)
      else { continue }
      cells.append(cell)
      column += cell.extent.skipped + cell.extent.columns
    }
    column = traits.standing.free(from: column)
    if column != traits.columnCount, traits.columnCount > 0 {
      report(.cellCount(cells: column, columns: traits.columnCount), at: element.location)
    }
    let isCounted = attributes.flag("counted")
    if isCounted { countsRows = true }
    return RowNode(
      cells: cells, style: style, contributions: contributions(attributes, at: place), isCounted: isCounted,
      number: node(element))
  }

  func rowStyle(_ attributes: Attributes, _ traits: TableTraits, at place: Place) -> TableRowStyle {
    let padding =
      attributes.isGiven("padding")
      ? attributes.insets("padding", em: place.em) ?? traits.padding : traits.padding
    return TableRowStyle(
      section: traits.section, padding: padding, fill: attributes.color("fill"),
      lineAbove: attributes.stroke("rule-above", em: place.em),
      lineBelow: attributes.stroke("rule-below", em: place.em), alignment: attributes.verticalAlignment,
      mayBreak: attributes.flag("may-break"), keepsWithNext: attributes.flag("keep-with-next"),
      keepsWithPrevious: attributes.flag("keep-with-previous"))
  }

  private func cell(
    _ element: XMLElement, behind taken: Int, _ traits: TableTraits, at outer: Place,
  ) -> CellNode? {
    var outer = outer
    let column = traits.standing.free(from: taken)
    if traits.alignments.indices.contains(column) { outer.style.alignment = traits.alignments[column] }
    // Headings stand over the figures, not over their decimal mark.
    if element.name == "th", case .decimal = outer.style.alignment { outer.style.alignment = .right }
    guard let (attributes, place) = open(element, at: outer) else { return nil }
    var extent = extent(attributes, at: column, traits)
    extent.skipped = column - taken
    let group = groupAttributes(attributes, extent, traits)
    return CellNode(
      content: cellContent(attributes, at: place), extent: extent, isHeader: group?.scope != nil,
      attributes: group, number: node(element))
  }

  /// A cell with a scope is a heading. A `<th>` in a header row is one of its column, elsewhere one of its row, if the
  /// layout doesn't say otherwise.
  private func groupAttributes(
    _ attributes: Attributes, _ extent: CellExtent, _ traits: TableTraits,
  ) -> GroupAttributes? {
    let language = attributes.language
    var scope = attributes.word("scope").flatMap { GroupAttributes.Scope(rawValue: $0) }
    if attributes.rule.name == "th" { scope = scope ?? (traits.section == .head ? .column : .row) }
    guard language != nil || extent.columns > 1 || extent.rows > 1 || scope != nil else { return nil }
    return GroupAttributes(
      language: language, columnSpan: extent.columns, rowSpan: extent.rows, scope: scope)
  }

  func cellContent(_ attributes: Attributes, at place: Place) -> CellNode.Content {
    let nodes = blocks(children(attributes, at: place), in: attributes.element, at: place)
    if nodes.isEmpty { return .empty }
    let gap = attributes.length("gap", em: place.em) ?? .zero
    guard nodes.count == 1, case .paragraph(let paragraph) = nodes[0].kind, paragraph.role == .paragraph,
      paragraph.language == nil, case .text(let template, let style) = paragraph.content
    else { return .boxes(StackNode(children: nodes, gap: gap)) }
    return .text(TextCell(template, style: style, paragraphStyle: paragraph.style))
  }

  /// What a row adds to the layout's sums. A sum is known from the first row that adds to it.
  private func contributions(_ attributes: Attributes, at place: Place) -> [Expression?] {
    guard let attribute = attributes.element.attribute("sums") else { return [] }
    var contributions: [Expression?] = []
    do throws(SyntaxProblem) {
      for (name, offset, tree) in try ExpressionParser.named(attribute.value) {
        guard
          let (expression, kind) = compile(tree, of: WrittenText(attribute), in: place.scope)
        else { continue }
        guard let sum = sum(name, kind, attribute, offset: offset) else { continue }
        while contributions.count <= sum { contributions.append(nil) }
        contributions[sum] = expression
      }
    } catch {
      report(error, in: WrittenText(attribute))
    }
    return contributions
  }

  private func sum(_ name: String, _ kind: ValueKind, _ attribute: XMLAttribute, offset: Int) -> Int? {
    guard let numeric = kind.numeric else {
      let message = "\(kind.words) can't be summed"
      report(
        .kind(message: message, expression: attribute.value.collapsed), at: attribute.location(at: offset))
      return nil
    }
    guard let index = sums.firstIndex(where: { $0.name == name }) else {
      sums.append(Sum(name: name, kind: numeric))
      return sums.count - 1
    }
    guard sums[index].kind == numeric else {
      let message = "the sum “\(name)” adds \(sums[index].kind.kind.words) elsewhere, and here \(kind.words)"
      report(
        .kind(message: message, expression: attribute.value.collapsed), at: attribute.location(at: offset))
      return nil
    }
    return index
  }
}
