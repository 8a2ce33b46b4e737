import FacturaAmounts
import FacturaDiagnostics
import FacturaInvoices
import FacturaTemplates

/// What should stand on paper, and of which nothing was drawn.
extension Reconciler {
  /// Cells of the last row, when another one comes. A row that a page breaks isn't at its end there.
  @inline(__always)
  mutating func tellMissingCells(before origin: Origin, _ isContinued: Bool) throws(Finding) {
    guard tally.missingCells != 0, !(isContinued && tally.openRow?.origin == origin) else { return }
    try tellMissingCells()
  }

  mutating func tellMissingCells() throws(Finding) {
    guard let (row, cells) = tally.takeMissingCells() else { return }
    for cell in cells {
      let origin = Origin(node: cell, turns: row.origin.turns)
      guard let wanted = try wanted(origin) else { continue }
      tell(.cellMissing(stated: wanted.text, page: row.page), at: origin, path: wanted.path)
    }
  }

  /// Texts that no condition and no loop leaves open.
  mutating func tellMissingTexts() throws(Finding) {
    for (place, node) in plan.standing.enumerated() where !standing[place + 1] {
      let origin = Origin(node: node)
      guard let wanted = try wanted(origin) else { continue }
      tell(.textMissing(stated: wanted.text), at: origin, path: wanted.path)
    }
  }

  /// The first words or the first value that a text must show; nothing if it may be empty.
  private mutating func wanted(_ origin: Origin) throws(Finding) -> (text: String, path: DataPath?)? {
    let node = plan.node(origin.node)
    guard node.kind == .field || node.kind == .text, plan.texts.indices.contains(Int(node.index)) else {
      return nil
    }
    for piece in plan.texts[Int(node.index)].pieces {
      switch piece {
      case .words(let bytes):
        let words = String(decoding: bytes, as: UTF8.self).oneLine
        if !words.isEmpty { return (words, nil) }
      case .value(let expression, _, _):
        guard case .known(let value) = try values.evaluate(expression, origin.turns) else { continue }
        let text = value.plain.oneLine
        if !text.isEmpty {
          return (text, DataPathSpelling(plan, origin.turns).path(of: expression))
        }
      case .pageCount, .either: continue
      }
    }
    return nil
  }
}
