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
    "15 de marzo del 2027", "1º de abril, 15º de marzo de 2027", "March 15th, 2027", "the 15th of March 2027",
    "15-Mar-2027", "15/mar/2027", "15-Mar-27", "15. 3. 2027", "15 / 03 / 2027", "15. Mrz. 2027",
    "15.Mrz 2027",
    "2027-Mar-15",
  ])
  func aDateIsFound(text: String) throws {
    #expect(dates(text).contains(try #require(CalendarDate(year: 2027, month: 3, day: 15))))
  }

  @Test(arguments: [
    "", "15", "15-03", "15-03-20271", "115-03-2027", "15-03/2027", "15-00-2027", "15-13-2027", "31-02-2027",
    "15 03 2027",
    "15 de marzo", "marzo de 2027", "15 de martes de 2027", "1,503.20", "99999999999999999999-03-2027", "15-",
    "15-03-", "15 . . 03 . 2027", "15th 2027", "15 mar", "15 mar 7", "115 mar 2027", "15 mar 20271",
  ])
  func whatIsNoDateIsNone(text: String) {
    #expect(dates(text) == PrintedDates())
  }

  /// Sort codes, telephones and versions have the same form.
  @Test(arguments: ["20-10-12", "05.12.34.56.78", "v 1.2.34", "15/03/27", "15-Mar-27"])
  func twoFiguresOfAYearDontTellADate(text: String) {
    #expect(!dates(text).haveWholeYears && dates(text) != PrintedDates())
    #expect(dates(text + " 1.4.2027").haveWholeYears)
  }

  /// Who reads `03/04/2027` doesn't know which of the two is the month.
  @Test func twoWaysToReadADateBothCount() throws {
    let dates = dates("03/04/2027")
    #expect(dates.contains(try #require(CalendarDate(year: 2027, month: 4, day: 3))))
    #expect(dates.contains(try #require(CalendarDate(year: 2027, month: 3, day: 4))))
    #expect(!dates.contains(try #require(CalendarDate(year: 2027, month: 4, day: 4))))
  }

  /// Words that may stand in a date and never end one are not gone through again from each of them.
  @Test(.timeLimit(.minutes(1)), arguments: ["de ", "éa"])
  func longTextsCostLittle(part: String) {
    #expect(dates(String(repeating: part, count: 50_000) + "1") == PrintedDates())
  }
}
