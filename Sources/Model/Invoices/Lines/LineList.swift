/// The lines of an invoice, with the taxes that each line doesn't state itself.
struct LineList: ModelList {
  let lines: [Line]
  let taxation: LineTaxation

  func element(at position: ListPosition) -> (value: ModelValue, next: ListPosition)? {
    guard lines.indices.contains(position.index) else { return nil }
    let element = LineElement(lines: lines, index: position.index, taxation: taxation)
    return (.record(element), position.following)
  }

  var isEmpty: Bool { lines.isEmpty }
}

/// One line, read where it lies.
final class LineElement: ModelRecord {
  let lines: [Line]
  let index: Int
  let taxation: LineTaxation

  init(lines: [Line], index: Int, taxation: LineTaxation) {
    self.lines = lines
    self.index = index
    self.taxation = taxation
  }

  func value(of field: Line.Field) -> ModelValue {
    switch field {
    case .level: .stated(level)
    case .itbis: .stated(taxation.itbis(of: lines[index]))
    case .specificExcise: .stated(taxation.specificExcise(of: lines[index]))
    case .adValoremExcise: .stated(taxation.adValoremExcise(of: lines[index]))
    default: lines[index].value(of: field)
    }
  }
}

extension Line {
  /// Whether an `E` stands beside it in the printed representation (Informe Técnico e-CF, §17.2.2).
  package var isExempt: Bool { billing == "4" || (billing == nil && taxCategory == "E") }
}
