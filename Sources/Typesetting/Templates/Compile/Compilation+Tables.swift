import FacturaDiagnostics
import FacturaGeometry
import FacturaLayout
import FacturaPages
import FacturaXML

/// Tables.
extension Compilation {
  /// What the rows of a table share.
  struct TableTraits {
    var columnCount: Int
    /// For each column, if the table says so.
    var alignments: [ParagraphStyle.Alignment]
    var padding: Insets
    var section: TableRowStyle.Section
    /// Of the header rows.
    var standing = StandingCells()
  }

  /// Where steps of rows stand: in which loops, in which part of a table, at which place of the file.
  private struct RowPlace {
    var openLoops: [Int] = []
    let traits: TableTraits
    var place: Place

    func at(_ inner: Place) -> RowPlace {
      var row = self
      row.place = inner
      return row
    }
  }

  func table(_ attributes: Attributes, at place: Place) -> ContentNode.Kind? {
    guard attributes.isGiven("columns") else {
      report(.tableWithoutColumns, at: attributes.element.location)
      return nil
    }
    let tracks = attributes.tracks(
      "columns", em: place.em, style: textStyle(place.style, at: attributes.element.location))
    var traits = TableTraits(
      columnCount: tracks?.count ?? 0, alignments: attributes.alignments("align") ?? [],
      padding: attributes.insets("padding", em: place.em) ?? .zero, section: .body)
    if let tracks, !traits.alignments.isEmpty, traits.alignments.count != tracks.count {
      attributes.reject("align", attributes.raw("align") ?? "")
    }
    let lines = TableLines(
      belowHeader: attributes.stroke("header-rule", em: place.em),
      betweenRows: attributes.stroke("row-rule", em: place.em),
      atEnd: attributes.stroke("end-rule", em: place.em),
      stripe: attributes.color("stripe"))
    var table = TableNode(
      columns: (tracks ?? []).map { $0.padded(by: traits.padding.horizontal) },
      gap: attributes.length("gap", em: place.em) ?? .zero, lines: lines, header: [],
      rows: RowProgram())
    table.attributes = attributes.language.map { GroupAttributes(language: $0) }
    let parts = children(attributes, at: place).compactMap(\.anyElement)
    // Rows come first, whatever the order in the file: they say which sums there are to carry.
    for name in ["caption", "tbody", "tfoot", "thead", "brought-forward", "carried-forward", "page-subtotal"]
    {
      for element in parts where element.name == name {
        guard let (part, inner) = open(element, at: place) else { continue }
        traits.section = name == "thead" || name == "caption" ? .head : name == "tfoot" ? .foot : .body
        add(part, to: &table, traits, at: inner)
      }
    }
    return tracks == nil ? nil : .table(table)
  }

  private func add(_ part: Attributes, to table: inout TableNode, _ traits: TableTraits, at place: Place) {
    switch part.rule.name {
    case "caption": add(caption: part, to: &table, traits, at: place)
    case "tbody", "tfoot":
      steps(children(part, at: place), into: &table.rows, at: RowPlace(traits: traits, place: place))
    case "thead": table.header += headerRows(part, traits, at: place)
    case "brought-forward": table.broughtForward = sumRow(part, traits, at: place)
    case "carried-forward": table.carriedForward = sumRow(part, traits, at: place)
    default: table.pageSubtotal = sumRow(part, traits, at: place)
    }
  }

  private func add(caption: Attributes, to table: inout TableNode, _ traits: TableTraits, at place: Place) {
    if table.caption != nil { report(.duplicate(.element, name: "caption"), at: caption.element.location) }
    let cell = CellNode(
      content: cellContent(caption, at: place), extent: CellExtent(columns: max(1, traits.columnCount)),
      number: node(caption.element))
    let row = RowNode(
      cells: [cell], style: rowStyle(caption, traits, at: place), contributions: [], isCounted: false,
      number: node(caption.element))
    table.caption = CaptionNode(row: row, isRepeated: caption.flag("repeated"))
  }

  private func rows(_ part: Attributes, _ traits: TableTraits, at place: Place) -> [RowNode] {
    children(part, at: place).compactMap { child in child.anyElement.flatMap { row($0, traits, at: place) } }
  }

  /// Rows whose cells may stand over the next of them.
  private func headerRows(_ part: Attributes, _ traits: TableTraits, at place: Place) -> [RowNode] {
    var traits = traits
    let elements = children(part, at: place).compactMap(\.anyElement)
    var rows: [RowNode] = []
    for (index, element) in elements.enumerated() {
      traits.standing.rowsLeft = elements.count - index
      guard let row = row(element, traits, at: place) else { continue }
      if row.cells.isEmpty, traits.standing.free(from: 0) >= traits.columnCount {
        report(.emptyElement(name: "tr", expected: "a cell of its own"), at: element.location)
      }
      traits.standing.pass(row.cells.map(\.extent))
      rows.append(row)
    }
    return rows
  }

  private func sumRow(_ part: Attributes, _ traits: TableTraits, at place: Place) -> RowNode? {
    var place = place
    place.scope.isInSumRow = true
    let rows = rows(part, traits, at: place)
    if rows.count != 1 {
      report(.emptyElement(name: part.rule.name, expected: "one <tr>"), at: part.element.location)
    }
    return rows.first
  }

  // MARK: Steps

  private func steps(_ children: [Child], into program: inout RowProgram, at outer: RowPlace) {
    for child in children {
      guard let element = child.anyElement else { continue }
      guard element.name != "tr" else {
        if let row = row(element, outer.traits, at: outer.place) {
          program.append(.row(row), open: outer.openLoops)
        }
        continue
      }
      guard let (attributes, place) = open(element, at: outer.place) else { continue }
      let inner = outer.at(place)
      switch element.name {
      case "if":
        let start = program.append(
          .unless(test(of: attributes, at: place), target: 0), open: outer.openLoops)
        perhaps { steps(self.children(attributes, at: place), into: &program, at: inner) }
        program.setTarget(of: start)
      case "choose": choose(attributes, into: &program, at: inner)
      default: loop(attributes, into: &program, at: inner)
      }
    }
  }

  private func loop(_ attributes: Attributes, into program: inout RowProgram, at outer: RowPlace) {
    guard let (loop, scope) = loop(attributes, at: outer.place) else { return }
    let number = program.loops.count
    var body = outer
    body.place.scope = scope
    body.openLoops.append(number)
    program.loops.append(loop)
    let start = program.append(.open(number, exit: 0), open: outer.openLoops)
    perhaps { steps(children(attributes, at: body.place), into: &program, at: body) }
    program.append(.close(number, start: start + 1), open: body.openLoops)
    program.setTarget(of: start)
  }

  private func choose(_ attributes: Attributes, into program: inout RowProgram, at outer: RowPlace) {
    var exits: [Int] = []
    let before = headings
    var ends = HeadingLevels.unchecked
    for child in children(attributes, at: outer.place) {
      guard let element = child.anyElement, let (branch, place) = open(element, at: outer.place) else {
        continue
      }
      var start: Int?
      if element.name == "when" {
        start = program.append(.unless(test(of: branch, at: place), target: 0), open: outer.openLoops)
      }
      alternative(after: before, &ends) {
        steps(children(branch, at: place), into: &program, at: outer.at(place))
      }
      exits.append(program.append(.jump(0), open: outer.openLoops))
      if let start { program.setTarget(of: start) }
    }
    headings = ends.union(before)
    for exit in exits { program.setTarget(of: exit) }
  }
}

extension RowProgram {
  /// The number of the step that has been added.
  @discardableResult
  fileprivate mutating func append(_ step: Step, open loops: [Int]) -> Int {
    steps.append(step)
    openLoops.append(loops)
    return steps.count - 1
  }

  /// Lets a step go on behind all that has been added so far.
  fileprivate mutating func setTarget(of step: Int) {
    switch steps[step] {
    case .open(let loop, _): steps[step] = .open(loop, exit: steps.count)
    case .unless(let test, _): steps[step] = .unless(test, target: steps.count)
    case .jump: steps[step] = .jump(steps.count)
    case .row, .close: break
    }
  }
}

extension Compilation.Child {
  var anyElement: XMLElement? {
    if case .element(let element, _) = self { element } else { nil }
  }
}

extension Track {
  /// Cells stand inside the padding of their rows.
  fileprivate func padded(by padding: Length) -> Track {
    guard case .sample(let text, let style, _) = self else { return self }
    return .sample(text, style, padding: padding)
  }
}
