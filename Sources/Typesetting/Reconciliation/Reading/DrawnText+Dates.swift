import FacturaAmounts
import FacturaTemplates

/// Days and times as they are drawn.
extension DrawnText {
  /// What of a day is drawn; what a format doesn't show is 0.
  struct Day: Equatable {
    var day = 0
    var month = 0
    var year = 0
  }

  /// Which of day, month and year a format shows; nothing for the formats in figures.
  static func fields(of format: ValueFormat) -> (day: Bool, month: Bool, year: Bool)? {
    switch format {
    case .dateWords, .dateShort: (true, true, true)
    case .dayMonth, .dayMonthShort: (true, true, false)
    case .monthYear, .monthYearShort: (false, true, true)
    case .month, .monthShort: (false, true, false)
    default: nil
    }
  }

  @inline(__always)
  mutating func day(_ format: ValueFormat, _ months: MonthWords, mark: UInt8) -> Day? {
    if let fields = Self.fields(of: format) { return dayInWords(fields, months) }
    return format == .dateISO ? isoDay() : numericDay(mark)
  }

  /// `15-03-2027`
  @inline(__always)
  private mutating func numericDay(_ mark: UInt8) -> Day? {
    guard let day = figures(2), skip(mark), let month = figures(2), skip(mark), let year = figures(4) else {
      return nil
    }
    return Day(day: day, month: month, year: year)
  }

  /// `2027-03-15`
  private mutating func isoDay() -> Day? {
    guard let year = figures(4), skip("-"), let month = figures(2), skip("-"), let day = figures(2) else {
      return nil
    }
    return Day(day: day, month: month, year: year)
  }

  /// `15 de marzo de 2027`, `March 15, 2027`, `mar 2027`: whatever the order, each part once.
  private mutating func dayInWords(
    _ fields: (day: Bool, month: Bool, year: Bool), _ months: MonthWords,
  ) -> Day? {
    var read = Day()
    while (fields.day && read.day == 0) || (fields.month && read.month == 0)
      || (fields.year && read.year == 0)
    {
      skipBlanks()
      if skip(",") || skip(".") { continue }
      let start = place
      var value = 0
      while Self.isDigit(next), place - start < 4 { value = value * 10 + (figures(1) ?? 0) }
      switch place - start {
      case 0:
        guard let month = months.read(from: &self) else { return nil }
        if month > 0 {
          guard read.month == 0 else { return nil }
          read.month = month
        }
      case 1, 2:
        guard read.day == 0 else { return nil }
        read.day = value
      default:
        guard read.year == 0 else { return nil }
        read.year = value
      }
    }
    return read
  }

  /// Seconds since midnight of `18:24:07` or `18:24`.
  @inline(__always)
  mutating func time(withSeconds: Bool) -> Int? {
    guard let hour = figures(2), skip(":"), let minute = figures(2) else { return nil }
    guard hour < 24, minute < 60 else { return nil }
    guard withSeconds else { return hour * 3600 + minute * 60 }
    guard skip(":"), let second = figures(2), second < 60 else { return nil }
    return hour * 3600 + minute * 60 + second
  }

  /// Seconds of `00:03:25`, `120:00:00`, `3:25` or `205`: by how many parts the format has.
  @inline(__always)
  mutating func elapsed(_ format: ValueFormat) -> Int? {
    let isNegative = skip("-")
    var parts = 0
    guard var seconds = wholeNumber() else { return nil }
    let colons = format == .elapsed ? 2 : format == .elapsedMinutes ? 1 : 0
    while parts < colons {
      guard skip(":"), let part = figures(2), part < 60 else { return nil }
      let (product, isTooLarge) = seconds.multipliedReportingOverflow(by: 60)
      guard !isTooLarge else { return nil }
      seconds = product &+ part
      parts += 1
    }
    return isNegative ? -seconds : seconds
  }

  @inline(__always)
  private mutating func wholeNumber() -> Int? {
    let start = place
    var value = 0
    while case let digit = next &- UInt8(ascii: "0"), digit < 10, place - start < 18 {
      value = value * 10 + Int(digit)
      place += 1
    }
    return place == start || Self.isDigit(next) ? nil : value
  }
}
