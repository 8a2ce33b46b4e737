/// A day of the Gregorian calendar, without time or zone. Only dates that exist can be made.
public struct CalendarDate: Hashable, Sendable {
  public let year: Int16
  public let month: UInt8
  public let day: UInt8

  /// Nothing if there is no such day, or the year is outside 1…9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard day >= 1, day <= days[month - 1] else { return nil }
    self.year = Int16(year)
    self.month = UInt8(month)
    self.day = UInt8(day)
  }
}

/// A time of day.
public struct ClockTime: Hashable, Sendable {
  public let hour: UInt8
  public let minute: UInt8
  public let second: UInt8

  public init?(hour: Int, minute: Int, second: Int) {
    guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second) else { return nil }
    self.hour = UInt8(hour)
    self.minute = UInt8(minute)
    self.second = UInt8(second)
  }
}

/// A day and a time, in the issuer's own zone (for the e-CF, GMT−4).
public struct Timestamp: Hashable, Sendable {
  public let date: CalendarDate
  public let time: ClockTime

  public init(date: CalendarDate, time: ClockTime) {
    self.date = date
    self.time = time
  }
}

/// How long something took, in whole seconds.
public struct ElapsedTime: Hashable, Sendable {
  public let seconds: Int

  @inlinable
  public init(seconds: Int) {
    self.seconds = seconds
  }
}
