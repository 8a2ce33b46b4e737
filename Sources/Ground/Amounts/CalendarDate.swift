/// A day of the Gregorian calendar, without time or zone. Only dates that exist can be made.
public struct CalendarDate: Hashable, Sendable {
  public let year: Int16
  public let month: UInt8
  public let day: UInt8

  /// Nothing if there is no such day, or the year is outside 1…9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(inMonth: month, of: year)
    else { return nil }
    self.year = Int16(year)
    self.month = UInt8(month)
    self.day = UInt8(day)
  }

  private init(epochOfUnix: Void) {
    year = 1970
    month = 1
    day = 1
  }

  /// 1 January 1970, for a document that states no date at all.
  public static let epoch = CalendarDate(epochOfUnix: ())

  /// How many days a month has; the month is 1 to 12.
  static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDate: Comparable {
  public static func < (a: CalendarDate, b: CalendarDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}

extension CalendarDate {
  /// Nothing if that day is outside the years 1…9999.
  package func adding(days: Int) -> CalendarDate? {
    let (number, isTooFar) = dayNumber.addingReportingOverflow(days)
    return isTooFar ? nil : CalendarDate(dayNumber: number)
  }

  /// Days from this date to the other; negative if the other is earlier.
  package func days(until other: CalendarDate) -> Int { other.dayNumber - dayNumber }

  /// Days since 1 March of the year 0. Years are counted from March, so that the leap day is the last of its year.
  private var dayNumber: Int {
    let years = Int(year) - (month <= 2 ? 1 : 0)
    let months = (Int(month) + 9) % 12
    return years * 365 + years / 4 - years / 100 + years / 400 + (153 * months + 2) / 5 + Int(day) - 1
  }

  private init?(dayNumber: Int) {
    // 9999-12-31 is day 3,652,364; beyond, the products below need not be safe.
    guard (0...4_000_000).contains(dayNumber) else { return nil }
    let era = dayNumber / 146_097
    let dayOfEra = dayNumber % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let months = (5 * dayOfYear + 2) / 153
    let month = months < 10 ? months + 3 : months - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * months + 2) / 5 + 1)
  }
}
