import FacturaAmounts
import FacturaBinding
import FacturaDiagnostics
import FacturaInvoices
import FacturaLayout
import FacturaPages
import FacturaTemplates
import Testing

@Test func headingsSayWhatTheyHead() throws {
  let bound = try Bound(
    """
    <table columns="1fr 1fr 1fr"><thead><tr><th>a</th><th colspan="2">b</th></tr></thead>
      <tbody><tr><th>c</th><th scope="both" lang="en">d</th><td>e</td></tr></tbody></table>
    """, to: .sample)
  let table = try bound.table
  let cells = try (table.layout.header + Bound.rows(of: table)).flatMap(\.kind.cells)
  #expect(cells.map { $0.attributes?.scope } == [.column, .column, .row, .both, nil])
  #expect(cells.map { $0.attributes?.columnSpan } == [1, 2, 1, 1, nil])
  #expect(cells[3].attributes?.language == "en")
}

@Test func aCellWithAScopeIsAHeadingThatLooksLikeACell() throws {
  let bound = try Bound(
    """
    <table columns="1fr 1fr"><tbody><tr><td scope="row">a</td><td>b</td></tr></tbody></table>
    """, to: .sample)
  let row = try #require(Bound.rows(of: bound.table).first)
  #expect(row.kind.cells.map(\.isHeader) == [true, false])
  #expect(row.kind.cells.map { $0.attributes?.scope } == [.row, nil])
  #expect(try Set(Bound.runs(of: row).map(\.style.typeface)).count == 1)
}

private let statement = """
  <table columns="1fr 20mm">
    <thead><tr><th>Destino</th><th>Valor</th></tr></thead>
    <brought-forward><tr><td>Viene</td><td>{carried.amount}</td></tr></brought-forward>
    <tbody>
      <for each="telephone.usage" as="group" number="n">
        <tr keep-with-next="yes"><td colspan="2">{n}. {group.name}</td></tr>
        <for each="group.records" as="record">
          <if test="record.amount != 1">
            <tr counted="yes" sums="amount: record.amount"><td>{record.place}</td><td>{record.amount}</td></tr>
          </if>
        </for>
        <choose>
          <when test="exists(group.amount)"><tr><td colspan="2">{group.amount}</td></tr></when>
          <when test="exists(group.records)"><tr><td colspan="2">sin total</td></tr></when>
          <otherwise><tr><td colspan="2">vacío</td></tr></otherwise>
        </choose>
      </for>
    </tbody>
    <tfoot><tr keep-with-previous="yes"><td colspan="2">Fin</td></tr></tfoot>
  </table>
  """

private func texts(_ row: TableRow) throws -> String {
  try Bound.runs(of: row).map(\.text).joined(separator: " ")
}

@Test func rowsFollowLoopsConditionsAndChoices() throws {
  let table = try Bound(statement, to: .statement(groups: [3, 0, 1])).table
  #expect(
    try Bound.rows(of: table).map(texts) == [
      "1. Grupo 0", "0.0 0.00", "0.2 2.00", "sin total", "2. Grupo 1", "vacío", "3. Grupo 2", "2.0 0.00",
      "sin total", "Fin",
    ])
}

@Test func aRowReadAgainInAnyOrderIsTheSame() throws {
  let table = try Bound(statement, to: .statement(groups: [3, 0, 40, 20])).table
  var cursors = [table.cursor]
  var rows: [String] = []
  while let (row, next) = try table.rows.row(at: cursors[cursors.count - 1]) {
    rows.append(try texts(row))
    cursors.append(next)
  }
  #expect(try table.rows.row(at: cursors[cursors.count - 1]) == nil)
  for index in rows.indices.reversed() {
    let row = try #require(try table.rows.row(at: cursors[index])).row
    #expect(try texts(row) == rows[index])
    #expect(try Bound.runs(of: row).allSatisfy { $0.origin.turns == row.origin.turns })
  }
}

@Test func anErrorInARowIsToldWhenTheRowIsAskedFor() throws {
  let table = try Bound(
    """
    <table columns="1fr"><tbody>
      <for each="lines" as="line"><tr><td>{line.quantity | quantity}</td></tr></for>
    </tbody></table>
    """, to: .sample
  ).table
  let (_, second) = try #require(try table.rows.row(at: table.cursor))
  for _ in 0..<2 {
    let error = #expect(throws: LayoutError.self) { try table.rows.row(at: second) }
    #expect(error?.origin.turns[0] == 1)
  }
  #expect(try table.rows.row(at: table.cursor)?.next == second)
}

@Test func aRowKnowsWhatItAddsAndWhereItComesFrom() throws {
  let bound = try Bound(statement, to: .statement(groups: [3]))
  let rows = try Bound.rows(of: try bound.table)
  let row = rows[2]
  #expect(row.isCounted)
  #expect(row.contributions == [ExactDecimal(coefficient: 200, scale: 2)])
  let run = try #require(try Bound.runs(of: row).last)
  #expect(bound.template.dataPath(of: run.origin)?.text == "/telephone/usage/0/records/2/amount")
  #expect(bound.template.location(of: run.origin)?.description == "layout.xml:10:81")
  #expect(rows[0].style.keepsWithNext)
  #expect(rows[rows.count - 1].style.section == .foot)
}

@Test func sumRowsSayWhatIsCarried() throws {
  let table = try Bound(statement, to: .statement(groups: [1])).table
  var totals = RunningTotals(count: 1)
  totals.sums[0] = ExactDecimal(coefficient: 12345, scale: 2)
  let row = try #require(try table.layout.broughtForward?(totals))
  #expect(try texts(row) == "Viene 123.45")
  #expect(try table.layout.header.map(texts) == ["Destino Valor"])
}

@Test func aTableWithoutItsListHasOnlyItsFoot() throws {
  let table = try Bound(statement, to: .sample).table
  #expect(try Bound.rows(of: table).map(texts) == ["Fin"])
}
