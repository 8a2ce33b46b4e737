import FacturaAmounts
import Testing

@testable import FacturaReconciliation

/// Dates as pages of all makers may show them.
@Suite struct PrintedDateTests {
  private func dates(_ text: String) -> PrintedDates {
    var dates = PrintedDates()
    dates.add(text)
    return dates
  }

  @Test(arguments: [
    "15-03-2027", "15/03/2027", "15.3.2027", "3/15/2027", "2027-03-15", "15/03/27", "2027/3/15",
    "a15-03-2027T10:42",
    "15 de marzo de 2027", "15 mar 2027", "March 15, 2027", "Mar. 15, 2027", "15. März 2027", "15 mars 2027",
    "Vence el 15 de\nmarzo de\u{A0}2027.", "lunes, 15 de MARZO de 2027", "Firma: 15-03-2027 10:42:17",
    "3 de marzo, 15 de marzo de 2027", "12 15-03-2027",
  ])
  func aDateIsFound(text: String) throws {
    #expect(dates(text).contains(try #require(CalendarDate(year: 2027, month: 3, day: 15))))
  }

  @Test(arguments: [
    "", "15", "15-03", "15-03-20271", "115-03-2027", "15-03/2027", "15-00-2027", "15-13-2027", "31-02-2027",
    "15 03 2027",
    "15 de marzo", "marzo de 2027", "15 de martes de 2027", "1,503.20", "99999999999999999999-03-2027", "15-",
    "15-03-",
  ])
  func whatIsNoDateIsNone(text: String) {
    #expect(dates(text).isEmpty)
  }

  /// Who reads `03/04/2027` doesn't know which of the two is the month.
  @Test func twoWaysToReadADateBothCount() throws {
    let dates = dates("03/04/2027")
    #expect(dates.contains(try #require(CalendarDate(year: 2027, month: 4, day: 3))))
    #expect(dates.contains(try #require(CalendarDate(year: 2027, month: 3, day: 4))))
    #expect(!dates.contains(try #require(CalendarDate(year: 2027, month: 4, day: 4))))
  }

  /// Words that may stand in a date and never end one are not gone through again from each of them.
  @Test(.timeLimit(.minutes(1)), arguments: ["de ", "1 ", "1.", "enero "])
  func longTextsCostLittle(part: String) {
    #expect(dates(String(repeating: part, count: 50_000) + "1").isEmpty)
  }
}
