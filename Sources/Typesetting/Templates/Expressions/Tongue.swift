/// Whose language the text of a value is in, known before there is an invoice: the language itself is known only when
/// one is rendered.
package indirect enum Tongue: Sendable {
  /// That of the rendering, as texts of the catalogue are; or none, as codes and names are.
  case rendering
  /// That of the invoice's own words.
  case invoice
  /// The tax authority's.
  case spanish
  /// That of the rules by which days are written in words.
  case rules
  /// That of numbers in words.
  case numerals
  /// A text of the catalogue with expressions in it, for each language.
  case filled([TextTemplate])
  /// The first if the expression has a value, otherwise the second.
  case coalesce(Expression, Tongue, Tongue)
  /// The first if the test holds, otherwise the second.
  case conditional(Expression, Tongue, Tongue)

  init(of kind: ValueKind, in format: ValueFormat) {
    self =
      if case .text(let tongue) = kind {
        tongue
      } else {
        format == .words ? .numerals : format.writesMonths ? .rules : .rendering
      }
  }

  /// Whether there is nothing to choose between the two.
  func isSame(as other: Tongue) -> Bool {
    switch (self, other) {
    case (.rendering, .rendering), (.invoice, .invoice), (.spanish, .spanish), (.rules, .rules),
      (.numerals, .numerals):
      true
    default: false
    }
  }
}

extension ValueFormat {
  /// Whether names of months stand in what it writes.
  fileprivate var writesMonths: Bool {
    switch self {
    case .dateWords, .dateShort, .dayMonth, .dayMonthShort, .monthYear, .monthYearShort, .month,
      .monthShort:
      true
    case .words, .text, .upper, .money, .amount, .quantity, .integer, .rate, .stated, .date, .dateISO, .time,
      .timeShort, .timestamp, .timestampShort, .elapsed, .elapsedMinutes, .elapsedSeconds:
      false
    }
  }
}
