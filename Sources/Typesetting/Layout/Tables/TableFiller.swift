import FacturaDiagnostics
import FacturaGeometry
import FacturaPages

/// A table while it fills one region: header rows, rows, and what stands below them.
struct TableFiller {
  /// A place where the table could be cut, with what stood then.
  struct Mark {
    var itemCount: Int
    var height: Length
    /// Of the next row.
    var cursor: RowCursor
    var totals: RunningTotals
    var section: TableRowStyle.Section?
    var hasSubtotal: Bool

    /// Moves a mark on. Its sums are written over: a list of sums shared with the filler would be copied with every row.
    static func move(_ mark: inout Mark?, to next: Mark) {
      guard var sums = mark?.totals else {
        mark = next
        return
      }
      mark = nil
      sums.become(next.totals)
      mark = next
      mark?.totals = sums
    }
  }

  let layouter: Layouter
  let table: Table
  let columns: ColumnGeometry
  let region: Region
  var reserve: TableReserve

  /// The list that items are added to.
  var items: [Item] = []
  /// Of what stands so far.
  var height = Length.zero
  var totals: RunningTotals
  var section: TableRowStyle.Section?
  /// The page subtotal stands already, above the table's foot rows.
  var hasSubtotal = false
  /// Rows of the flow that stand here.
  var rowCount = 0
  /// What repeats in every region: the header rows.
  var headHeight = Length.zero

  /// The last place for a cut that keeps together what should be; and the last place for any.
  private var best: Mark?
  private var lastResort: Mark?

  /// The kind of row whose cells' places are known, and the places.
  var placedKind: RowKind?
  var cellPlaces: [CellPlace] = []
  var cellSpans: [CellSpan] = []

  init(
    _ layouter: Layouter, _ table: Table, _ columns: ColumnGeometry, in region: Region,
    keeping reserve: TableReserve,
  ) {
    self.layouter = layouter
    self.table = table
    self.columns = columns
    self.region = region
    self.reserve = reserve
    totals = table.totals
  }

  mutating func fill() throws(LayoutError) -> TableAnswer {
    items.append(.open(group(.table, table.attributes)))
    try placeHead()
    guard height <= region.room else {
      return .placed(.nothing(shortfall(.tableHeader, needed: height, origin: table.origin)))
    }
    var cursor = table.cursor
    var next = table.brokenRow
    if next == nil { next = try read(&cursor) }
    while let row = next {
      if region.lastRow != nil, isPlannedElsewhere(row) { return try cutAsPlanned(before: row) }
      let behind = cursor
      next = try read(&cursor)
      switch try add(row, isLast: next == nil) {
      case .stands:
        markBreak(behind: row, before: next, cursor: behind)
      case .cut(let broken):
        return try finish(cursor: behind, broken: broken)
      case .overflows(let needed):
        return try cutBack(needed: needed, row)
      }
    }
    return .placed(.whole(finished(isEnd: true)))
  }

  private func read(_ cursor: inout RowCursor) throws(LayoutError) -> TableRow? {
    guard let (row, next) = try table.rows.row(at: cursor) else { return nil }
    cursor = next
    return row
  }

  /// Remembers the place behind a row, if what the table carries forward has room there. A table's first row is not
  /// left alone where waiting helps, as the first line of a paragraph isn't.
  private mutating func markBreak(behind row: TableRow, before next: TableRow?, cursor: RowCursor) {
    guard let next, height + (reserve.height ?? .zero) <= region.room else { return }
    let mark = Mark(
      itemCount: items.count, height: height, cursor: cursor, totals: totals, section: section,
      hasSubtotal: hasSubtotal)
    let isAlone = rowCount == 1 && !table.isContinued
    if isAlone || row.style.keepsWithNext || next.style.keepsWithPrevious {
      Mark.move(&lastResort, to: mark)
    } else {
      Mark.move(&best, to: mark)
    }
  }

  /// Whether a plan wants the row on a later page. What is left of a broken row was counted where it began.
  private func isPlannedElsewhere(_ row: TableRow) -> Bool {
    guard let last = region.lastRow, row.isCounted, totals.rowCount >= last else { return false }
    return rowCount > 0 || table.brokenRow == nil
  }

  /// As if the row had no room. Behind the last planned row the table may be cut between rows that keep together too,
  /// because the plan knows no other place.
  private mutating func cutAsPlanned(before row: TableRow) throws(LayoutError) -> TableAnswer {
    let last = region.lastRow
    if let mark = [best, lastResort].compactMap({ $0 }).first(where: { $0.totals.rowCount == last }) {
      return try cut(at: mark)
    }
    return try cutBack(needed: region.room + .millipoints(1), row)
  }

  /// The next row has no room: cuts the table at the best place passed.
  private mutating func cutBack(needed: Length, _ row: TableRow) throws(LayoutError) -> TableAnswer {
    guard let mark = best ?? (region.isFresh ? lastResort : nil) else {
      if region.isFresh, rowCount > 0, !reserve.isStrict {
        reserve.isStrict = true
        return .again(reserve)
      }
      return .placed(.nothing(shortfall(.tableRow, needed: needed, origin: row.origin)))
    }
    return try cut(at: mark)
  }

  private mutating func cut(at mark: Mark) throws(LayoutError) -> TableAnswer {
    items.removeLast(items.count - mark.itemCount)
    height = mark.height
    totals = mark.totals
    section = mark.section
    hasSubtotal = mark.hasSubtotal
    return try finish(cursor: mark.cursor, broken: nil)
  }

  /// Ends the table in this region, with rows left for the next.
  private mutating func finish(cursor: RowCursor, broken: TableRow?) throws(LayoutError) -> TableAnswer {
    let rowsEnd = height
    try placeTail()
    guard height <= region.room else {
      let needed = height - rowsEnd
      guard needed > reserve.height ?? .zero else {
        return .placed(.nothing(shortfall(.tableRow, needed: height, origin: table.origin)))
      }
      return .again(TableReserve(height: needed, isStrict: reserve.isStrict))
    }
    var rest = table
    rest.cursor = cursor
    rest.totals = totals
    rest.isContinued = true
    rest.brokenRow = broken
    return .placed(.part(finished(isEnd: false), rest: .table(rest)))
  }

  private mutating func finished(isEnd: Bool) -> Extent {
    enter(nil)
    if isEnd, rowCount > 0, let stroke = table.layout.lines.atEnd { appendLine(stroke, at: height) }
    items.append(.close)
    return Extent(size: Size(width: region.width, height: height), rows: record)
  }

  private var record: RowsRecord? {
    guard table.layout.sumCount > 0 || totals.rowCount > 0 else { return nil }
    let first = table.totals.rowCount + 1
    return RowsRecord(
      rows: first <= totals.rowCount ? first...totals.rowCount : nil, broughtForward: table.totals.sums,
      pageTotals: totals.since(table.totals).sums)
  }

  func shortfall(_ what: LayoutFact.Subject, needed: Length, origin: Origin) -> Shortfall {
    Shortfall(what, needed: needed, available: region.room, origin: origin)
  }

  /// Closes the section that is open and opens another.
  mutating func enter(_ next: TableRowStyle.Section?) {
    guard next != section else { return }
    if section != nil { items.append(.close) }
    if let next { items.append(.open(group(Role(next)))) }
    section = next
  }

  /// The table, or a section of it.
  private func group(_ role: Role, _ attributes: GroupAttributes? = nil) -> Group {
    Group(role: role, origin: table.origin, attributes: attributes, isContinued: table.isContinued)
  }
}

extension Role {
  init(_ section: TableRowStyle.Section) {
    switch section {
    case .head: self = .tableHead
    case .body: self = .tableBody
    case .foot: self = .tableFoot
    }
  }
}
