import FacturaAmounts
import Testing

struct TimeFormatTests {
  @Test(arguments: [
    (DateFormat.numeric, "05-03-2027", "05-03-2027"), (.iso, "2027-03-05", "2027-03-05"),
    (.words, "5 de marzo de 2027", "March 5, 2027"), (.short, "5 mar 2027", "Mar 5, 2027"),
    (.dayAndMonth, "5 de marzo", "March 5"), (.shortDayAndMonth, "5 mar", "Mar 5"),
    (.monthAndYear, "marzo 2027", "March 2027"), (.shortMonthAndYear, "mar 2027", "Mar 2027"),
    (.month, "marzo", "March"), (.shortMonth, "mar", "Mar"),
  ])
  func datesAreWrittenInBothLanguages(format: DateFormat, spanish: String, english: String) throws {
    let date = try CalendarDate(parsing: "2027-03-05")
    #expect(format.text(of: date, in: .spanish) == spanish)
    #expect(format.text(of: date, in: .english) == english)
    var bytes: [UInt8] = []
    format.append(date, in: .english, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == english)
  }

  @Test(arguments: [
    (DateFormat.numeric, "05.03.2027", "05/03/2027"), (.iso, "2027-03-05", "2027-03-05"),
    (.words, "5. März 2027", "5 mars 2027"), (.short, "5. Mär 2027", "5 mars 2027"),
    (.dayAndMonth, "5. März", "5 mars"), (.shortDayAndMonth, "5. Mär", "5 mars"),
    (.monthAndYear, "März 2027", "mars 2027"), (.shortMonthAndYear, "Mär 2027", "mars 2027"),
    (.month, "März", "mars"), (.shortMonth, "Mär", "mars"),
  ])
  func datesAreWrittenInGermanAndFrench(format: DateFormat, german: String, french: String) throws {
    let date = try CalendarDate(parsing: "2027-03-05")
    #expect(format.text(of: date, in: Language(tag: "de-AT")) == german)
    #expect(format.text(of: date, in: Language(tag: "fr")) == french)
  }

  @Test func theFirstOfAMonthIsAnOrdinalInFrench() throws {
    let date = try CalendarDate(parsing: "2027-08-01")
    #expect(DateFormat.words.text(of: date, in: Language(tag: "fr")) == "1er août 2027")
    let stamp = try Timestamp(parsing: "27-01-2025 08:04:07")
    #expect(TimeFormat.minutes.text(of: stamp, in: Language(tag: "fr")) == "27/01/2025 08:04")
    #expect(TimeFormat.minutes.text(of: stamp, in: Language(tag: "de")) == "27.01.2025 08:04")
  }

  @Test func everyMonthHasAName() throws {
    let spanish = try (1...12).map { try #require(CalendarDate(year: 2027, month: $0, day: 1)) }
      .map { DateFormat.shortMonth.text(of: $0, in: .spanish) }
    #expect(spanish.joined(separator: " ") == "ene feb mar abr may jun jul ago sep oct nov dic")
  }

  @Test func timesAreWrittenWithAndWithoutSeconds() throws {
    let stamp = try Timestamp(parsing: "27-01-2025 08:04:07")
    #expect(TimeFormat.seconds.text(of: stamp, in: .spanish) == "27-01-2025 08:04:07")
    #expect(TimeFormat.minutes.text(of: stamp, in: .english) == "27-01-2025 08:04")
    #expect(TimeFormat.seconds.text(of: stamp.time) == "08:04:07")
    #expect(TimeFormat.minutes.text(of: stamp.time) == "08:04")
    var bytes = Array("el ".utf8)
    TimeFormat.minutes.append(stamp, in: .spanish, to: &bytes)
    TimeFormat.minutes.append(stamp.time, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "el 27-01-2025 08:0408:04")
  }

  @Test(arguments: [
    (0, "00:00:00", "0:00", "0"), (205, "00:03:25", "3:25", "205"),
    (432_000, "120:00:00", "7200:00", "432000"),
    (-61, "-00:01:01", "-1:01", "-61"),
  ])
  func durationsAreWrittenByTheirLargestUnit(seconds: Int, hours: String, minutes: String, plain: String) {
    let elapsed = ElapsedTime(seconds: seconds)
    #expect(ElapsedFormat.hours.text(of: elapsed) == hours)
    #expect(ElapsedFormat.minutes.text(of: elapsed) == minutes)
    #expect(ElapsedFormat.seconds.text(of: elapsed) == plain)
  }
}
