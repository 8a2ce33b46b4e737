/// The formats by their names in layout files.
package enum ValueFormat: String, CaseIterable, Sendable {
  case text, upper
  case money, amount, words, quantity, integer, rate, stated
  case date
  case dateISO = "date-iso"
  case dateWords = "date-words"
  case dateShort = "date-short"
  case dayMonth = "day-month"
  case dayMonthShort = "day-month-short"
  case monthYear = "month-year"
  case monthYearShort = "month-year-short"
  case month
  case monthShort = "month-short"
  case time
  case timeShort = "time-short"
  case timestamp
  case timestampShort = "timestamp-short"
  case elapsed
  case elapsedMinutes = "elapsed-minutes"
  case elapsedSeconds = "elapsed-seconds"

  /// The format of a value for which the layout names none; nothing for what can't be written.
  package static func standard(for kind: ValueKind) -> ValueFormat? {
    switch kind {
    case .text, .nothing: .text
    case .integer: .integer
    case .amount: .amount
    case .quantity, .number: .quantity
    case .rate: .rate
    case .date: .date
    case .time: .time
    case .timestamp: .timestamp
    case .elapsed: .elapsed
    case .flag, .record, .list: nil
    }
  }

  package func accepts(_ kind: ValueKind) -> Bool {
    if case .nothing = kind { return true }
    return switch self {
    case .text: if case .text = kind { true } else { false }
    case .upper: ValueFormat.standard(for: kind) != nil
    case .money, .words: kind.numeric == .amount
    case .amount: kind.numeric == .amount || kind.numeric == .quantity || kind.numeric == .number
    case .quantity: kind.numeric == .quantity || kind.numeric == .number || kind.numeric == .integer
    case .integer: kind.numeric == .integer || kind.numeric == .number
    case .rate: kind.numeric == .rate || kind.numeric == .number
    case .stated: kind.numeric != nil && kind.numeric != .elapsed
    case .date, .dateISO, .dateWords, .dateShort, .dayMonth, .dayMonthShort, .monthYear, .monthYearShort,
      .month,
      .monthShort:
      switch kind {
      case .date, .timestamp: true
      default: false
      }
    case .time, .timeShort:
      switch kind {
      case .time, .timestamp: true
      default: false
      }
    case .timestamp, .timestampShort: if case .timestamp = kind { true } else { false }
    case .elapsed, .elapsedMinutes, .elapsedSeconds: kind.numeric == .elapsed
    }
  }

  /// What it writes, for messages.
  package var words: String {
    switch self {
    case .text, .upper: "a text"
    case .money, .amount, .words: "an amount"
    case .quantity: "a quantity"
    case .integer: "a whole number"
    case .rate: "a rate"
    case .stated: "a figure"
    case .date, .dateISO, .dateWords, .dateShort, .dayMonth, .dayMonthShort, .monthYear, .monthYearShort,
      .month,
      .monthShort:
      "a date"
    case .time, .timeShort: "a time"
    case .timestamp, .timestampShort: "a date with a time"
    case .elapsed, .elapsedMinutes, .elapsedSeconds: "a duration"
    }
  }
}
