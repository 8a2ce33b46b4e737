/// A day and a time, in the issuer's own zone (for the e-CF, GMT−4).
public struct Timestamp: Hashable, Sendable {
  public let date: CalendarDate
  public let time: ClockTime

  public init(date: CalendarDate, time: ClockTime) {
    self.date = date
    self.time = time
  }
}

extension Timestamp {
  /// `2026-03-31T14:05:09`, without a zone (ISO 8601).
  package var iso8601: String {
    DateFormat.iso.text(of: date, in: .spanish) + "T" + TimeFormat.seconds.text(of: time)
  }
}

extension Timestamp {
  /// In Greenwich, so many seconds after the beginning of 1970; nothing outside the years 1…9999.
  package init?(secondsSince1970 seconds: Int) {
    let second = seconds % 86_400
    let inDay = second < 0 ? second + 86_400 : second
    guard let date = CalendarDate.epoch.adding(days: seconds / 86_400 - (second < 0 ? 1 : 0)),
      let time = ClockTime(hour: inDay / 3600, minute: inDay / 60 % 60, second: inDay % 60)
    else { return nil }
    self.init(date: date, time: time)
  }
}

extension Timestamp: Comparable {
  public static func < (a: Timestamp, b: Timestamp) -> Bool {
    (a.date, a.time) < (b.date, b.time)
  }
}
