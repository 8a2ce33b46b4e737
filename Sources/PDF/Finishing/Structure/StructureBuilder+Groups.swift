import FacturaDiagnostics
import FacturaGeometry
import FacturaPages

extension StructureBuilder {
  @inline(__always)
  mutating func open(_ group: Group, at item: Int) {
    guard closed == nil else {
      closedDepth += 1
      return
    }
    if let artifact = group.role.artifact {
      closed = .artifact(artifact)
      return
    }
    var entry = OpenGroup(
      item: Int32(truncatingIfNeeded: item), saysLanguage: group.attributes?.language != nil)
    switch group.role {
    case .cell, .headerCell:
      // Also an empty cell is a cell.
      open.append(entry)
      open[open.count - 1].element = makeElement(of: group, at: open.count - 1)
    case .figure:
      open.append(entry)
      openFigure()
    case .span where !isInAnotherLanguage(group), .link where group.attributes?.target ?? "" == "":
      entry.isTransparent = true
      open.append(entry)
    case .link:
      check(target: group)
      open.append(entry)
      openLink = open.count - 1
    default:
      open.append(entry)
    }
  }

  @inline(__always)
  mutating func close() {
    if let inner = closed {
      guard closedDepth == 0 else {
        closedDepth -= 1
        return
      }
      closed = nil
      guard case .figure(let element, let frame) = inner else { return }
      frames.append((element, PageFrame(frame ?? Rectangle(origin: .zero, size: .zero), on: pageHeight)))
    }
    if openLink == open.count - 1 { openLink = nil }
    if !open.isEmpty { open.removeLast() }
  }

  /// A language is only worth a word where another is spoken around.
  private func isInAnotherLanguage(_ group: Group) -> Bool {
    guard let own = group.attributes?.language else { return false }
    return own != languageAround
  }

  private var languageAround: String? {
    for entry in open.reversed() where entry.saysLanguage {
      if let language = group(of: entry)?.attributes?.language { return language }
    }
    return language
  }

  func group(of entry: OpenGroup) -> Group? {
    if case .open(let group) = items[Int(entry.item)] { group } else { nil }
  }

  // MARK: Elements

  /// The group around the one at `depth` that means something; nothing for the document.
  private func around(_ depth: Int) -> Int? {
    var depth = depth - 1
    while depth >= 0, open[depth].isTransparent { depth -= 1 }
    return depth >= 0 ? depth : nil
  }

  /// The innermost group that means something.
  var innermost: Int? { around(open.count) }

  /// The element of an open group. It is made when something comes into it.
  @inline(__always)
  mutating func element(at depth: Int?) -> Int32 {
    guard let depth else { return 0 }
    let element = open[depth].element
    return element >= 0 ? element : makeElement(at: depth)
  }

  @inline(never)
  private mutating func makeElement(at depth: Int) -> Int32 {
    guard let group = group(of: open[depth]) else { return 0 }
    let element = makeElement(of: group, at: depth)
    open[depth].element = element
    return element
  }

  private mutating func makeElement(of group: Group, at depth: Int) -> Int32 {
    let outer = around(depth)
    let around = element(at: outer)
    let element = known(group, in: around) ?? add(group, at: depth, in: outer, around)
    touched.append(
      TouchedElement(element: element, parent: around, role: group.role, origin: group.origin))
    return element
  }

  /// The element that a group goes on: one of the page before, or a link or span in the line above.
  private func known(_ group: Group, in parent: Int32) -> Int32? {
    guard group.origin.node != 0 else { return nil }
    if group.role.isInline, let last = find(group, in: parent, among: touched.suffix(4)) { return last }
    return group.isContinued ? find(group, in: parent, among: touchedBefore[...]) : nil
  }

  private func find(_ group: Group, in parent: Int32, among touched: ArraySlice<TouchedElement>) -> Int32? {
    var index = touched.endIndex
    while index > touched.startIndex {
      index -= 1
      if touched[index].role == group.role, touched[index].parent == parent,
        touched[index].origin == group.origin
      {
        return touched[index].element
      }
    }
    return nil
  }

  private mutating func add(_ group: Group, at depth: Int, in outer: Int?, _ around: Int32) -> Int32 {
    let parent = place(for: group.role, in: outer, around, group.origin)
    let element = append(group.role, in: parent)
    if let attributes = group.attributes { set(attributes, of: element, at: depth) }
    switch group.role {
    case .row: countStandingColumns(of: element, in: parent)
    case .cell, .headerCell: countColumns(of: element, in: parent)
    case .heading1, .heading2, .heading3, .heading4, .heading5, .heading6:
      headings.append((element, group.origin))
    case .note: notes.append(element)
    default: break
    }
    return element
  }

  /// The element in which something with a role may stand.
  private mutating func place(for role: Role, in depth: Int?, _ parent: Int32, _ origin: Origin) -> Int32 {
    let around = elements[Int(parent)].role
    if around.takes(role) {
      if let depth { open[depth].wrapper = -1 } else { documentWrapper = -1 }
      return parent
    }
    if around.isGrouping, role.isInline { return wrapper(.paragraph, in: depth, parent) }
    if around == .listItem { return wrapper(.listBody, in: depth, parent) }
    fail(.misplaced(element: "\(role.structureType)", parent: "\(around.structureType)"), origin)
    return parent
  }

  /// The element that stands around loose words in a group.
  mutating func wrapper(_ role: Role, in depth: Int?, _ parent: Int32) -> Int32 {
    let known = depth.map { open[$0].wrapper } ?? documentWrapper
    if known >= 0 { return known }
    let element = append(role, in: parent)
    if let depth { open[depth].wrapper = element } else { documentWrapper = element }
    return element
  }

  private mutating func append(_ role: Role, in parent: Int32) -> Int32 {
    let number = Int32(truncatingIfNeeded: elements.count)
    elements.append(StructureElement(role: role, parent: parent))
    append(Kid(element: number), to: parent)
    return number
  }

  @inline(__always)
  mutating func append(_ kid: Kid, to parent: Int32) {
    let index = Int(parent)
    let last = elements[index].lastKid
    if let element = last.element {
      elements[element].next = kid
    } else if let content = last.content {
      contents[content].next = kid
    } else {
      elements[index].firstKid = kid
    }
    elements[index].lastKid = kid
  }

  private mutating func set(_ group: GroupAttributes, of element: Int32, at depth: Int) {
    // Cells of one element of the layout share their attributes.
    if attributes.last !== group { attributes.append(group) }
    elements[Int(element)].attributes = Int32(truncatingIfNeeded: attributes.count - 1)
    guard group.language != nil else { return }
    elements[Int(element)].saysLanguage =
      group.language != language
      || open[..<depth].contains(where: \.saysLanguage)
  }

  /// Adds a cell to its row, and remembers the widest row of the table.
  private mutating func countColumns(of cell: Int32, in row: Int32) {
    let span = attributes(of: Int(cell))?.columnSpan ?? 1
    elements[Int(cell)].columns = UInt16(clamping: span)
    if let rows = attributes(of: Int(cell))?.rowSpan, rows > 1 {
      standing.append(
        StandingColumns(
          section: elements[Int(row)].parent, columns: UInt16(clamping: span), rows: rows - 1))
    }
    elements[Int(row)].columns = UInt16(clamping: Int(elements[Int(row)].columns) + span)
    var table = Int(elements[Int(row)].parent)
    if elements[table].role != .table { table = Int(elements[table].parent) }
    elements[table].columns = max(elements[table].columns, elements[Int(row)].columns)
  }

  /// Columns of a row that cells of rows above fill: they are filled already.
  private mutating func countStandingColumns(of row: Int32, in section: Int32) {
    for index in standing.indices where standing[index].section == section && standing[index].rows > 0 {
      standing[index].rows -= 1
      elements[Int(row)].columns = UInt16(
        clamping: Int(elements[Int(row)].columns) + Int(standing[index].columns))
    }
    standing.removeAll { $0.rows == 0 }
  }

  func attributes(of element: Int) -> GroupAttributes? {
    let index = Int(elements[element].attributes)
    return index >= 0 ? attributes[index] : nil
  }

  /// The first problem counts.
  mutating func fail(_ fact: StructureFact, _ origin: Origin) {
    if problem == nil { problem = Failure(fact, origin: origin) }
  }
}
