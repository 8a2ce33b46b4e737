import FacturaDiagnostics
import FacturaGeometry
import FacturaInvoices
import FacturaPages

/// The lines of a specimen.
extension SpecimenReading {
  private static let place = PrintedField.Block.details

  func demand(_ code: String, _ name: String) -> RepresentationFact.Demand {
    RepresentationFact.Demand(code: code, name: name, place: Self.place.place, clause: Self.place.clause)
  }

  /// Each column that some line needs has its heading, on each page with lines.
  mutating func readColumns() {
    for (index, page) in pages.enumerated() where page.record.rows != nil {
      for column in columns(of: invoice.lines) where texts[index].find(Wanted(column.heading)) == nil {
        let demand = RepresentationFact.Demand(
          code: "column-heading", name: "the heading “\(column.heading)”",
          place: "above the lines on each page",
          clause: Self.place.clause)
        note(nil) { .missing(demand, page: index + 1, types: $0) }
      }
    }
  }

  private func columns(of lines: [Line]) -> [LineField] {
    let taxation = LineTaxation(invoice)
    return LineField.columns.filter { column in
      type.obligation(in: column.obligations) != .forbidden
        && lines.contains { Wanted(column.value($0, taxation)) != nil }
    }
  }

  /// What stands in the rows of the first two lines, which differ in everything.
  mutating func readLines() {
    for line in invoice.lines.prefix(2) { read(line) }
  }

  private mutating func read(_ line: Line) {
    let row = row(of: line)
    let taxation = LineTaxation(invoice)
    for column in LineField.columns where type.obligation(in: column.obligations) != .forbidden {
      guard let wanted = wanted(column, line, taxation) else { continue }
      if row?.pieces.contains(where: { wanted.isFound(in: $0.words) }) ?? false { continue }
      let demand = demand(column.code, "\(column.element) ({\(column.path)})")
      note(row?.name.origin) { .missing(demand, page: nil, types: $0) }
    }
    guard let row else { return }
    checkOrder(of: line, in: row.pieces)
    let isMarked =
      row.pieces.contains { $0.words == "e" }
      || row.name.words.hasPrefix("e" + PageText.folded(line.name ?? ""))
    guard isMarked != line.isExempt else { return }
    let demand = demand("exempt-mark", "the “E” of exempt lines")
    note(row.name.origin) {
      isMarked ? .superfluous(demand, types: $0) : .missing(demand, page: nil, types: $0)
    }
  }

  /// The columns of the models, in their order; on a roll, in which they read from one row to the next, without those of
  /// goods with excise.
  private mutating func checkOrder(of line: Line, in pieces: [PageText.Piece]) {
    let taxation = LineTaxation(invoice)
    var before: (index: Int, element: String)?
    for column in LineField.columns where column.isInModels && !(isRoll && column.isOfExcise) {
      guard let wanted = wanted(column, line, taxation),
        let index = pieces.firstIndex(where: { wanted.isFound(in: $0.words) })
      else { continue }
      if let before, index < before.index {
        var demand = demand(column.code, "\(column.element) ({\(column.path)})")
        demand.place += ", in the order of the columns"
        note(pieces[index].origin) { .misplaced(demand, after: before.element, types: $0) }
      } else {
        before = (index, column.element)
      }
    }
  }

  private func wanted(_ column: LineField, _ line: Line, _ taxation: LineTaxation) -> Wanted? {
    guard column.code == "unit" else { return Wanted(column.value(line, taxation)) }
    // In words or as the table's abbreviation: the official texts have both.
    return line.unit == "43" ? Wanted("Unidad", "UND") : Wanted("Hora", "HOR")
  }

  /// All that stands between the name of a line and the name of the next.
  private func row(of line: Line) -> (name: PageText.Piece, pieces: [PageText.Piece])? {
    for text in texts {
      guard let wanted = Wanted(.stated(line.name)), let name = text.find(wanted) else { continue }
      let names = text.pieces.filter { $0.origin.node == name.origin.node && $0.baseline > name.baseline }
      let end = names.map(\.baseline).min() ?? name.baseline + .points(40)
      let pieces = text.pieces.filter { piece in
        piece.baseline > name.baseline - .points(3) && piece.baseline < end - .points(3)
      }
      return (name, pieces)
    }
    return nil
  }
}
