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

extension Timestamp: Comparable {
  public static func < (a: Timestamp, b: Timestamp) -> Bool {
    (a.date, a.time) < (b.date, b.time)
  }
}
