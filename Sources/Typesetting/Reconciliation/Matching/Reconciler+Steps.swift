import FacturaDiagnostics
import FacturaInvoices
import FacturaTemplates

/// Texts as plain steps: whether a run is the whole text of its node.
extension Reconciler {
  /// How many values agree; nothing if the text is another, or isn't known whole.
  mutating func matchSteps(_ run: DrawnRun, _ node: NodePlan) throws(Finding) -> Int? {
    guard plan.texts.indices.contains(Int(node.index)) else { return nil }
    for way in plan.texts[Int(node.index)].ways {
      if let compared = try match(way, run, node) { return compared }
    }
    return nil
  }

  private mutating func match(_ way: Int, _ run: DrawnRun, _ node: NodePlan) throws(Finding) -> Int? {
    var text = DrawnText(run.bytes)
    var compared = 0
    for place in plan.steps.ways[way] {
      switch plan.steps.all[place] {
      case .words(let range):
        let isSame = plan.steps.words.withUnsafeBufferPointer { words in
          let words = UnsafeBufferPointer(rebasing: words[Int(range.lowerBound)..<Int(range.upperBound)])
          return text.matches(bytes: words) == .yes
        }
        guard isSame else { return nil }
      case .field(let slot, let field, let format, let isUppercase):
        let value = try values.field(Int(field), ofSlot: Int(slot), run.origin.turns)
        guard let figures = text.take(value, format, isUppercase, language) else { return nil }
        compared += figures
      case .value(let number, let format, let isUppercase):
        setPageSums(node)
        let expression = plan.steps.expressions[Int(number)]
        guard case .known(let value) = try values.evaluate(expression, run.origin.turns),
          let figures = text.take(value, format, isUppercase, language)
        else { return nil }
        compared += figures
      }
    }
    text.skipBlanks()
    return text.isAtEnd ? compared : nil
  }
}

extension DrawnText {
  /// How many values come next, whole: this one, or none if it isn't stated. Nothing if something else comes.
  @inline(__always)
  fileprivate mutating func take(
    _ value: ModelValue, _ format: ValueFormat, _ isUppercase: Bool, _ language: DrawnLanguage,
  ) -> Int? {
    if case .none = value { return 0 }
    skipBlanks()
    guard matches(value, format, isUppercase: isUppercase, language) == .yes else { return nil }
    return !isWithinFigure || !value.isFigure ? 1 : nil
  }
}
