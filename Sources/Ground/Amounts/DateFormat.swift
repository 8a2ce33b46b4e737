/// How a day is written. The names are those of layout files.
package enum DateFormat: String, Sendable, CaseIterable {
  /// `15-03-2027`, in either language: as the DGII writes dates.
  case numeric
  /// `2027-03-15` (ISO 8601).
  case iso
  /// `15 de marzo de 2027`, `March 15, 2027`
  case words
  /// `15 mar 2027`, `Mar 15, 2027`
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
    case .numeric: FigureWriter.text { $0.put(numeric: date) }
    case .iso: FigureWriter.text { $0.put(iso: date) }
    case .words, .short, .dayAndMonth, .shortDayAndMonth, .monthAndYear, .shortMonthAndYear, .month,
      .shortMonth:
      inWords(date, language.rules)
    }
  }

  /// The same, appended as UTF-8.
  package func append(_ date: CalendarDate, in language: Language, to bytes: inout [UInt8]) {
    switch self {
    case .numeric: FigureWriter.append(to: &bytes) { $0.put(numeric: date) }
    case .iso: FigureWriter.append(to: &bytes) { $0.put(iso: date) }
    case .words, .short, .dayAndMonth, .shortDayAndMonth, .monthAndYear, .shortMonthAndYear, .month,
      .shortMonth:
      bytes.append(contentsOf: inWords(date, language.rules).utf8)
    }
  }

  private func inWords(_ date: CalendarDate, _ rules: LanguageRules) -> String {
    let long = MonthName(date.month, rules).long
    let short = MonthName(date.month, rules).short
    switch (self, rules) {
    case (.words, .spanish): return "\(date.day) de \(long) de \(date.year)"
    case (.words, .english): return "\(long) \(date.day), \(date.year)"
    case (.short, .spanish): return "\(date.day) \(short) \(date.year)"
    case (.short, .english): return "\(short) \(date.day), \(date.year)"
    case (.dayAndMonth, .spanish): return "\(date.day) de \(long)"
    case (.dayAndMonth, .english): return "\(long) \(date.day)"
    case (.shortDayAndMonth, .spanish): return "\(date.day) \(short)"
    case (.shortDayAndMonth, .english): return "\(short) \(date.day)"
    case (.monthAndYear, _): return "\(long) \(date.year)"
    case (.shortMonthAndYear, _): return "\(short) \(date.year)"
    case (.month, _): return long
    case (.shortMonth, _): return short
    case (.numeric, _), (.iso, _): return text(of: date, in: .spanish)
    }
  }
}

extension FigureWriter {
  @inline(__always)
  mutating func put(numeric date: CalendarDate) {
    put(UInt64(truncatingIfNeeded: date.year), figures: 4)
    put("-")
    put(UInt64(date.month), figures: 2)
    put("-")
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
