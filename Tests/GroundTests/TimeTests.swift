import FacturaAmounts
import Testing

struct TimeTests {
  @Test func datesAreReadInBothForms() throws {
    let date = try #require(CalendarDate(year: 2027, month: 3, day: 15))
    #expect(try CalendarDate(parsing: "2027-03-15") == date)
    #expect(try CalendarDate(parsing: "15-03-2027") == date)
  }

  @Test(arguments: [
    ("", TimeProblem.empty), ("31-02-2027", .doesNotExist), ("29-02-2100", .doesNotExist),
    ("2027-13-01", .doesNotExist), ("00-01-2027", .doesNotExist), ("15/03/2027", .wrongForm),
    ("15-03-27", .wrongForm), ("2027-03-1", .wrongForm), ("2027-03-2027", .wrongForm),
    ("2027-03-15 ", .wrongForm), ("1503-2027", .wrongForm), ("0000-01-01", .doesNotExist),
  ])
  func wrongDatesAreTold(text: String, problem: TimeProblem) {
    #expect(throws: problem) { try CalendarDate(parsing: text) }
  }

  @Test(
    arguments: [
      (0, "1970-01-01T00:00:00"), (1_804_900_509, "2027-03-13T01:15:09"), (-1, "1969-12-31T23:59:59"),
      (-86_400, "1969-12-31T00:00:00"), (.max, nil), (.min, nil),
    ] as [(Int, String?)])
  func secondsSince1970AreAMomentInGreenwich(seconds: Int, text: String?) {
    #expect(Timestamp(secondsSince1970: seconds)?.iso8601 == text)
  }

  @Test func daysAreAddedOverMonthsAndLeapYears() throws {
    let start = try CalendarDate(parsing: "2027-12-31")
    #expect(try start.adding(days: 1) == CalendarDate(parsing: "2028-01-01"))
    #expect(try start.adding(days: 60) == CalendarDate(parsing: "2028-02-29"))
    #expect(try start.adding(days: -365) == CalendarDate(parsing: "2026-12-31"))
    #expect(start.adding(days: .max) == nil)
    #expect(try CalendarDate(parsing: "9999-12-31").adding(days: 1) == nil)
    #expect(try CalendarDate(parsing: "0001-01-01").adding(days: -1) == nil)
    #expect(try CalendarDate(parsing: "9999-12-31").adding(days: 0) == CalendarDate(parsing: "9999-12-31"))
  }

  @Test func everyDayOfFourHundredYearsFollowsTheOneBefore() throws {
    var date = try CalendarDate(parsing: "1900-01-01")
    for _ in 0..<146_097 {
      let next = try #require(date.adding(days: 1))
      let byHand =
        CalendarDate(year: Int(date.year), month: Int(date.month), day: Int(date.day) + 1)
        ?? CalendarDate(year: Int(date.year), month: Int(date.month) + 1, day: 1)
        ?? CalendarDate(year: Int(date.year) + 1, month: 1, day: 1)
      if next != byHand || date.days(until: next) != 1 || date >= next {
        Issue.record("\(date) is followed by \(next)")
        return
      }
      date = next
    }
    #expect(try date == CalendarDate(parsing: "2300-01-01"))
  }

  @Test func timesAndTimestampsAreRead() throws {
    let time = try #require(ClockTime(hour: 18, minute: 24, second: 7))
    #expect(try ClockTime(parsing: "18:24:07") == time)
    #expect(try ClockTime(parsing: "18:24") == ClockTime(hour: 18, minute: 24, second: 0))
    let stamp = Timestamp(date: try CalendarDate(parsing: "2025-01-27"), time: time)
    #expect(try Timestamp(parsing: "27-01-2025 18:24:07") == stamp)
    #expect(try Timestamp(parsing: "2025-01-27T18:24:07") == stamp)
    #expect(throws: TimeProblem.doesNotExist) { try ClockTime(parsing: "24:00:00") }
    #expect(throws: TimeProblem.wrongForm) { try Timestamp(parsing: "27-01-2025") }
    #expect(throws: TimeProblem.wrongForm) { try Timestamp(parsing: "27-01-2025 18:24:07Z") }
  }

  @Test(arguments: [
    ("00:03:25", 205), ("205", 205), ("PT3M25S", 205), ("PT205S", 205), ("120:00:00", 432_000),
    ("P1D", 86_400),
    ("P1DT1S", 86_401), ("PT1H1S", 3601), ("0", 0),
  ])
  func durationsAreRead(text: String, seconds: Int) throws {
    #expect(try ElapsedTime(parsing: text) == ElapsedTime(seconds: seconds))
  }

  @Test(arguments: [
    ("", TimeProblem.empty), ("3:25", .wrongForm), ("P", .wrongForm), ("PT", .wrongForm),
    ("P1DT", .wrongForm),
    ("PT1M1H", .wrongForm), ("PT1HT1M", .wrongForm), ("P1M", .wrongForm), ("00:60:00", .doesNotExist),
    ("1234567890", .wrongForm), ("-5", .wrongForm),
  ])
  func wrongDurationsAreTold(text: String, problem: TimeProblem) {
    #expect(throws: problem) { try ElapsedTime(parsing: text) }
  }
}
