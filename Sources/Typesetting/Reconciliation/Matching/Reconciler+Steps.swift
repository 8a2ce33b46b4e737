import FacturaAmounts
import FacturaDiagnostics
import FacturaInvoices
import FacturaTemplates

/// Texts as plain steps: whether a run is the whole text of its node.
extension Reconciler {
  /// What was read of a text that is what it should be.
  struct Agreement {
    /// How many values agree.
    var compared = 0
    /// The number of pages, if it stands there.
    var pageCount: Int?
  }

  /// Nothing if the text is another, or isn't known whole.
  mutating func matchSteps(_ run: DrawnRun, _ node: NodePlan) throws(Finding) -> Agreement? {
    guard plan.texts.indices.contains(Int(node.index)) else { return nil }
    for way in plan.texts[Int(node.index)].ways {
      if let agreement = try match(way, run, node) { return agreement }
    }
    return nil
  }

  /// How many values agree in a text that was drawn in another way than as a run.
  mutating func matchWhole(_ bytes: [UInt8], _ origin: Origin, _ node: NodePlan) throws(Finding) -> Int? {
    let result: Result<Int?, Finding> = bytes.withUnsafeBufferPointer { bytes in
      do throws(Finding) {
        return .success(try matchSteps(DrawnRun(origin: origin, bytes: bytes, height: 0), node)?.compared)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private mutating func match(_ way: Int, _ run: DrawnRun, _ node: NodePlan) throws(Finding) -> Agreement? {
    var text = DrawnText(run.bytes)
    var agreement = Agreement()
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
        agreement.compared += figures
      case .value(let number, let format, let isUppercase):
        values.page.isPageSubtotal = node.isPageSubtotal
        let expression = plan.steps.expressions[Int(number)]
        guard case .known(let value) = try values.evaluate(expression, run.origin.turns),
          let figures = text.take(value, format, isUppercase, language)
        else { return nil }
        agreement.compared += figures
      case .pageCount:
        text.skipBlanks()
        guard let count = text.number(language.marks)?.wholeNumber else { return nil }
        agreement.pageCount = count
      }
    }
    text.skipBlanks()
    return text.isAtEnd ? agreement : nil
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
