/// How a day is written. The names are those of layout files.
package enum DateFormat: String, Sendable, CaseIterable {
  /// `15-03-2027` in Spanish and English, as the DGII writes dates; `15.03.2027` in German, `15/03/2027` in French.
  case numeric
  /// `2027-03-15` (ISO 8601).
  case iso
  /// `15 de marzo de 2027`, `March 15, 2027`, `15. März 2027`, `15 mars 2027`
  case words
  /// `15 mar 2027`, `Mar 15, 2027`, `15. Mär 2027`, `15 mars 2027`
  case short
  /// `15 de marzo`, `March 15`
  case dayAndMonth
  /// `15 mar`, `Mar 15`
  case shortDayAndMonth
  /// `marzo 2027`, `March 2027`
  case monthAndYear
  /// `mar 2027`, `Mar 2027`
  case shortMonthAndYear
  /// `marzo`, `March`
  case month
  /// `mar`, `Mar`
  case shortMonth
}

extension DateFormat {
  package func text(of date: CalendarDate, in language: Language) -> String {
    switch self {
    case .numeric: FigureWriter.text { $0.put(numeric: date, language.rules.dateMark) }
    case .iso: FigureWriter.text { $0.put(iso: date) }
    case .words, .short, .dayAndMonth, .shortDayAndMonth, .monthAndYear, .shortMonthAndYear, .month,
      .shortMonth:
      inWords(date, language.rules)
    }
  }

  /// The same, appended as UTF-8.
  package func append(_ date: CalendarDate, in language: Language, to bytes: inout [UInt8]) {
    switch self {
    case .numeric: FigureWriter.append(to: &bytes) { $0.put(numeric: date, language.rules.dateMark) }
    case .iso: FigureWriter.append(to: &bytes) { $0.put(iso: date) }
    case .words, .short, .dayAndMonth, .shortDayAndMonth, .monthAndYear, .shortMonthAndYear, .month,
      .shortMonth:
      bytes.append(contentsOf: inWords(date, language.rules).utf8)
    }
  }

  private func inWords(_ date: CalendarDate, _ rules: LanguageRules) -> String {
    let name = MonthName(date.month, rules)
    let month = isLong ? name.long : name.short
    switch self {
    case .words, .short: return day(date, month, rules, year: date.year)
    case .dayAndMonth, .shortDayAndMonth: return day(date, month, rules, year: nil)
    case .monthAndYear, .shortMonthAndYear: return "\(month) \(date.year)"
    case .month, .shortMonth: return month
    case .numeric, .iso: return text(of: date, in: .spanish)
    }
  }

  /// With the month's whole name.
  private var isLong: Bool { [.words, .dayAndMonth, .monthAndYear, .month].contains(self) }

  private func day(_ date: CalendarDate, _ month: String, _ rules: LanguageRules, year: Int16?) -> String {
    switch rules {
    case .spanish:
      let between = isLong ? " de " : " "
      return "\(date.day)\(between)\(month)" + (year.map { "\(between)\($0)" } ?? "")
    case .english: return "\(month) \(date.day)" + (year.map { ", \($0)" } ?? "")
    case .german: return "\(date.day). \(month)" + (year.map { " \($0)" } ?? "")
    case .french: return "\(date.day == 1 ? "1er" : "\(date.day)") \(month)" + (year.map { " \($0)" } ?? "")
    }
  }
}

extension FigureWriter {
  @inline(__always)
  mutating func put(numeric date: CalendarDate, _ mark: UInt8) {
    put(UInt64(truncatingIfNeeded: date.year), figures: 4)
    put(mark)
    put(UInt64(date.month), figures: 2)
    put(mark)
    put(UInt64(date.day), figures: 2)
  }

  @inline(__always)
  mutating func put(iso date: CalendarDate) {
    put(UInt64(date.day), figures: 2)
    put("-")
    put(UInt64(date.month), figures: 2)
    put("-")
    put(UInt64(truncatingIfNeeded: date.year), figures: 4)
  }
}
