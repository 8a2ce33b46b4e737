import FacturaInvoices
import FacturaTemplates

/// Texts of the layout in pieces that can be told apart on paper.
extension PlanBuilder {
  func pieces(_ template: TextTemplate) -> [Piece] {
    template.segments.flatMap { segment -> [Piece] in
      switch segment {
      case .words(let words): [.words(Array(words.utf8))]
      case .value(let value): pieces(value.expression, value.format, value.isUppercase)
      case .filled(let templates): filled(templates)
      case .pageCount: [.pageCount]
      }
    }
  }

  private func filled(_ templates: [TextTemplate]) -> [Piece] {
    templates.indices.contains(languageNumber) ? pieces(templates[languageNumber]) : []
  }

  private func pieces(_ expression: Expression, _ format: ValueFormat, _ isUppercase: Bool) -> [Piece] {
    switch expression {
    case .constant(.text(let words)): return [.words(self.words(words, isUppercase))]
    case .text(let number):
      let texts = template.texts.indices.contains(languageNumber) ? template.texts[languageNumber] : []
      return [.words(words(texts.indices.contains(number) ? texts[number] : "", isUppercase))]
    case .filledText(let templates) where !isUppercase: return filled(templates)
    case .conditional(_, let yes, let no):
      return [.either([pieces(yes, format, isUppercase), pieces(no, format, isUppercase)])]
    default: return [.value(expression, format, isUppercase: isUppercase)]
    }
  }

  private func words(_ text: String, _ isUppercase: Bool) -> [UInt8] {
    Array((isUppercase ? text.uppercased() : text).utf8)
  }

  /// Whether a text may be whole where it stands and yet go on.
  func mayGoOn(_ pieces: [Piece]) -> Bool {
    pieces.contains { piece in
      switch piece {
      case .either: true
      case .words, .pageCount, .value(.field, _, _), .value(.path, _, _), .value(.constant, _, _): false
      case .value: true
      }
    }
  }

  // MARK: Lines

  /// The loop over lines of which these pieces show the net amount.
  func lineLoop(_ pieces: [Piece]) -> LoopPlan? {
    for piece in pieces {
      switch piece {
      case .value(let expression, _, _): if let loop = lineLoop(expression) { return loop }
      case .either(let ways): for way in ways { if let loop = lineLoop(way) { return loop } }
      case .words, .pageCount: continue
      }
    }
    return nil
  }

  private func lineLoop(_ expression: Expression) -> LoopPlan? {
    switch expression {
    case .field(let slot, Line.Field.net.rawValue): return lineLoop(ofSlot: slot)
    // Pesos may be left out beside the other currency (Informe Técnico e-CF, note 51).
    case .path(let slot, [Line.Field.otherCurrency.rawValue, LineOtherCurrency.Field.net.rawValue]):
      return lineLoop(ofSlot: slot)
    case .coalesce(let value, _), .rounded(let value, _, _): return lineLoop(value)
    default: return nil
    }
  }

  /// The loop of a slot if it is over the invoice's lines.
  func lineLoop(ofSlot slot: Int) -> LoopPlan? {
    guard loops.indices.contains(slot), let loop = loops[slot], !loop.isNumber,
      case .field(0, Invoice.Field.lines.rawValue) = loop.list
    else { return nil }
    return loop
  }
}
