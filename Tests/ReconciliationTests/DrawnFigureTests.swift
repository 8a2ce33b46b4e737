import FacturaAmounts
import FacturaInvoices
import FacturaTemplates
import FacturaTestSupport
import Testing

@testable import FacturaReconciliation

/// Whatever the library writes is read back as the same value, and as no other.
struct DrawnFigureTests {
  private static let languages = ["es", "en", "es-DO", "de", "fr"]

  @Test(arguments: languages, [ValueFormat.money, .amount, .quantity, .rate, .stated])
  func everyNumberIsReadBack(language: String, format: ValueFormat) throws {
    var random = SmallRandom(seed: 11)
    for round in 0..<400 {
      let figure = Self.figure(&random, round)
      let text = Self.written(figure, format, language)
      #expect(matches(text, .amount(Amount(figure)), format, language), "\(text)")
      let other = try #require(figure.adding(ExactDecimal(coefficient: 1, scale: figure.scale)))
      #expect(!matches(text, .amount(Amount(other)), format, language), "\(text)")
      #expect(!matches(text + "1", .amount(Amount(figure)), format, language), "\(text)1")
      #expect(!matches(String(text.dropLast()), .amount(Amount(figure)), format, language), "\(text)")
    }
  }

  private static func figure(_ random: inout SmallRandom, _ round: Int) -> ExactDecimal {
    var coefficient: Int128 = 0
    for _ in 0..<(round % 20 + 1) { coefficient = coefficient * 10 + Int128(random.next(below: 10)) }
    // The last figure is no zero, which a format could drop.
    coefficient = coefficient * 10 + Int128(random.next(below: 9) + 1)
    return ExactDecimal(coefficient: round % 3 == 0 ? -coefficient : coefficient, scale: UInt8(round % 5))
  }

  private static func written(_ figure: ExactDecimal, _ format: ValueFormat, _ language: String) -> String {
    let formats: [ValueFormat: NumberFormat] = [
      .money: .money, .amount: .amount, .quantity: .quantity, .rate: .percent, .stated: .stated,
      .words: .words,
    ]
    return formats[format]?.text(of: figure, in: Language(tag: language)) ?? ""
  }

  @Test(arguments: languages) func amountsInWordsAreReadBack(language: String) throws {
    var random = SmallRandom(seed: 5)
    let chosen: [Int128] = [
      0, 1, 99, 100, 101, 2100, 2200, 12_100, 10_000, 100_000, 100_100, 200_100, 2_100_000, 100_000_000,
      102_100_000, 2_100_000_000_000, 100_000_000_000_000, 123_456_789_012_345_678,
    ]
    let others = (0..<400).map { _ in Int128(random.next(below: 1 << 52)) }
    for coefficient in chosen + others {
      for sign: Int128 in [1, -1] where coefficient > 0 || sign > 0 {
        let figure = ExactDecimal(coefficient: sign * coefficient, scale: 2)
        let text = Self.written(figure, .words, language)
        #expect(matches(text, .amount(Amount(figure)), .words, language), "\(text)")
        let other = try #require(figure.adding(ExactDecimal(coefficient: 1, scale: 2)))
        #expect(!matches(text, .amount(Amount(other)), .words, language), "\(text)")
        #expect(
          matches(text.uppercased(), .amount(Amount(figure)), .words, language), "\(text.uppercased())")
      }
    }
  }

  @Test(arguments: languages) func everyDayIsReadBack(language: String) throws {
    let formats: [(ValueFormat, DateFormat)] = [
      (.date, .numeric), (.dateISO, .iso), (.dateWords, .words), (.dateShort, .short),
      (.dayMonth, .dayAndMonth), (.dayMonthShort, .shortDayAndMonth), (.monthYear, .monthAndYear),
      (.monthYearShort, .shortMonthAndYear), (.month, .month), (.monthShort, .shortMonth),
    ]
    for month in 1...12 {
      let date = try #require(CalendarDate(year: 2000 + month, month: month, day: month * 2 + 1))
      let other = try #require(CalendarDate(year: 2000 + month, month: month % 12 + 1, day: month * 2 + 1))
      for (format, written) in formats {
        let text = written.text(of: date, in: Language(tag: language))
        #expect(matches(text, .date(date), format, language), "\(text)")
        #expect(matches(text.uppercased(), .date(date), format, language), "\(text)")
        #expect(!matches(text, .date(other), format, language), "\(text)")
        #expect(!matches(text + "x", .date(date), format, language), "\(text)x")
      }
    }
  }

  @Test func timesAreReadBack() throws {
    var random = SmallRandom(seed: 9)
    for _ in 0..<200 {
      let seconds = random.next(below: 86_400)
      let time = try #require(
        ClockTime(hour: seconds / 3600, minute: seconds / 60 % 60, second: seconds % 60))
      #expect(matches(TimeFormat.seconds.text(of: time), .time(time), .time))
      #expect(matches(TimeFormat.minutes.text(of: time), .time(time), .timeShort))
      #expect(!matches(TimeFormat.minutes.text(of: time), .time(time), .time))
      let date = try #require(CalendarDate(year: 2027, month: 3, day: 15))
      let stamp = Timestamp(date: date, time: time)
      #expect(matches(TimeFormat.seconds.text(of: stamp, in: .spanish), .timestamp(stamp), .timestamp))
      #expect(matches(TimeFormat.minutes.text(of: stamp, in: .spanish), .timestamp(stamp), .timestampShort))
      let elapsed = ElapsedTime(seconds: random.next(below: 2_000_000) - 1_000_000)
      #expect(matches(ElapsedFormat.hours.text(of: elapsed), .elapsed(elapsed), .elapsed))
      #expect(matches(ElapsedFormat.minutes.text(of: elapsed), .elapsed(elapsed), .elapsedMinutes))
      #expect(matches(ElapsedFormat.seconds.text(of: elapsed), .elapsed(elapsed), .elapsedSeconds))
      let other = ElapsedTime(seconds: elapsed.seconds + 1)
      #expect(!matches(ElapsedFormat.hours.text(of: elapsed), .elapsed(other), .elapsed))
    }
  }

  @Test func textsAreComparedWithoutTheirSpaces() {
    #expect(matches("Plan\u{A0}de\n datos", .text("Plan de datos"), .text))
    #expect(matches("PLAN ÑANDÚ", .text("Plan ñandú"), .text, isUppercase: true))
    #expect(matches("Telecomuni-\ncaciones", .text("Telecomuni\u{AD}caciones"), .text))
    #expect(!matches("Plan de dato", .text("Plan de datos"), .text))
    #expect(!matches("Plan de datos 5", .text("Plan de datos"), .text))
    #expect(!matches("plan de datos", .text("Plan de datos"), .text))
  }

  @Test func numbersWithMarksInWrongPlacesAreNone() {
    for text in ["1,23.50", "1,2345.00", "12,34,567.00", "1.", ".5", "", "--5", "RD$", "1,234.50 CR"] {
      #expect(
        !matches(text, .amount(Amount(ExactDecimal(coefficient: 123_450, scale: 2))), .amount), "\(text)")
    }
    #expect(matches("1234.50", .amount(Amount(ExactDecimal(coefficient: 123_450, scale: 2))), .amount))
    #expect(!matches("US$ 1.00", .amount(Amount(ExactDecimal(1))), .money))
    #expect(!matches("1.0", .amount(Amount(ExactDecimal(coefficient: 100, scale: 2))), .stated))
  }

  private func matches(
    _ drawn: String, _ value: ModelValue, _ format: ValueFormat, _ language: String = "es",
    isUppercase: Bool = false,
  ) -> Bool {
    Array(drawn.utf8).withUnsafeBufferPointer { bytes in
      var text = DrawnText(bytes)
      let language = DrawnLanguage(language: language, currency: "DOP")
      return text.matches(value, format, isUppercase: isUppercase, language) == .yes && text.isAtEnd
    }
  }
}
