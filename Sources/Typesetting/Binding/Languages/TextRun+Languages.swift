import FacturaDiagnostics
import FacturaLayout
import FacturaPages

extension [TextRun] {
  /// Takes the word about their language from the runs in a range, if all that have letters say the same of it, so that
  /// what stands around them says it once. `depth` groups around them are not asked.
  mutating func takeLanguage(
    in range: Range<Int>, depth: Int, _ tongues: ForeignTongues,
  ) -> GroupAttributes? {
    var common: GroupAttributes?
    for run in self[range] where run.text.hasLetters {
      guard run.groups.count == depth + 1, let own = run.groups[depth].attributes, tongues.contains(own),
        common == nil || common === own
      else { return nil }
      common = own
    }
    guard let common else { return nil }
    for index in range where self[index].groups.last?.attributes === common {
      self[index].groups.removeLast()
    }
    return common
  }
}

extension Group {
  /// Around a stretch of words in another language.
  static func span(_ attributes: GroupAttributes, origin: Origin) -> Group {
    Group(role: .span, origin: origin, attributes: attributes)
  }
}
