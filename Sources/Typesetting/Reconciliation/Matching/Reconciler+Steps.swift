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
        guard text.matches(value, format, isUppercase, language, &compared) else { return nil }
      case .value(let number, let format, let isUppercase):
        setPageSums(node)
        let expression = plan.steps.expressions[Int(number)]
        guard case .known(let value) = try values.evaluate(expression, run.origin.turns),
          text.matches(value, format, isUppercase, language, &compared)
        else { return nil }
      }
    }
    text.skipBlanks()
    return text.isAtEnd ? compared : nil
  }
}

extension DrawnText {
  /// Whether a value comes next, whole; one that isn't stated may.
  @inline(__always)
  fileprivate mutating func matches(
    _ value: ModelValue, _ format: ValueFormat, _ isUppercase: Bool, _ language: DrawnLanguage,
    _ compared: inout Int,
  ) -> Bool {
    if case .none = value { return true }
    skipBlanks()
    guard matches(value, format, isUppercase: isUppercase, language) == .yes else { return false }
    compared += 1
    return !isWithinFigure || !value.isFigure
  }
}
