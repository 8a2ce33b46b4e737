import FacturaAmounts
import Testing

struct NumberFormatTests {
  @Test(arguments: [
    ("1234.5", "1,234.50"), ("450.0000", "450.00"), ("0.1250", "0.125"), ("-150.00", "-150.00"),
    ("0", "0.00"),
    ("999", "999.00"), ("1000", "1,000.00"), ("1234567.891", "1,234,567.891"), ("0.05", "0.05"),
    ("999999999999999999999.123456789", "999,999,999,999,999,999,999.123456789"),
    ("123456789012345678901234567890", "123,456,789,012,345,678,901,234,567,890.00"),
  ])
  func amountsHaveTwoDecimalsOrMore(stated: String, text: String) throws {
    #expect(try NumberFormat.amount.text(of: decimal(stated), in: .spanish) == text)
  }

  @Test(arguments: [
    ("JPY", "289.00", "289"), ("JPY", "1234567", "1,234,567"), ("JPY", "-0.00", "0"),
    ("JPY", "12.5", "12.50"),
    ("ISK", "0.125", "0.125"), ("KWD", "314.86", "314.860"), ("KWD", "0.1234", "0.1234"),
    ("TND", "-5", "-5.000"),
    ("CLF", "1.5", "1.5000"), ("HUF", "1000", "1,000.00"), ("XAU", "1", "1.00"),
    ("JPY", "123456789012345678901.00", "123,456,789,012,345,678,901"),
  ])
  func amountsHaveTheDecimalsOfTheirCurrency(code: String, stated: String, text: String) throws {
    let currency = try #require(Currency(code: code))
    let value = try decimal(stated)
    #expect(NumberFormat.amount.text(of: value, in: .english, currency: currency) == text)
    let money = NumberFormat.money.text(of: value, in: Language(tag: "de"), currency: currency)
    #expect(money.filter { $0.isNumber } == text.filter { $0.isNumber })
    #expect(money.hasSuffix("\u{A0}\(code)"))
  }

  @Test(arguments: [
    ("DOP", "RD$\u{A0}1,234.50"), ("USD", "US$\u{A0}1,234.50"), ("EUR", "€\u{A0}1,234.50"),
    ("HTG", "HTG\u{A0}1,234.50"),
  ])
  func moneyStandsAfterItsSignAndANoBreakSpace(code: String, text: String) throws {
    let currency = try #require(Currency(code: code))
    #expect(currency.code == code)
    #expect(try NumberFormat.money.text(of: decimal("1234.5"), in: .spanish, currency: currency) == text)
    #expect(try NumberFormat.money.text(of: decimal("1234.5"), in: .english, currency: currency) == text)
    #expect(
      try NumberFormat.money.text(of: decimal("-1234.5"), in: .spanish, currency: currency) == "-" + text)
  }

  @Test func aCurrencyIsThreeCapitalLetters() {
    #expect(Currency(code: "dop") == nil)
    #expect(Currency(code: "DO") == nil)
    #expect(Currency(code: "DOPE") == nil)
    #expect(Currency(code: "") == nil)
    #expect(Currency(code: "DOP") == .pesos)
  }

  @Test(arguments: [
    ("1.00", "1"), ("2.50", "2.5"), ("150", "150"), ("1500.0", "1,500"), ("0.000", "0"), ("100", "100"),
    ("-3.10", "-3.1"),
  ])
  func quantitiesDropZerosAtTheEnd(stated: String, text: String) throws {
    #expect(try NumberFormat.quantity.text(of: decimal(stated), in: .spanish) == text)
  }

  @Test func ratesAreWrittenAsTheLanguageDoes() throws {
    #expect(try NumberFormat.percent.text(of: decimal("18.00"), in: .spanish) == "18\u{A0}%")
    #expect(try NumberFormat.percent.text(of: decimal("2.5"), in: .english) == "2.5%")
    #expect(try NumberFormat.percent.text(of: decimal("18"), in: Language(tag: "es-DO")) == "18\u{A0}%")
    #expect(try NumberFormat.percent.text(of: decimal("18"), in: Language(tag: "en-US")) == "18%")
  }

  @Test(arguments: ["450.0000", "-0.5", "1234567.00", "6225.09", "123456789012345678901.5"])
  func statedFiguresStayAsTheyAre(text: String) throws {
    #expect(try NumberFormat.stated.text(of: decimal(text), in: .spanish) == text)
  }

  @Test func textAndBytesAreTheSame() throws {
    let value = try decimal("-1234.5")
    for format in NumberFormat.allCases {
      var bytes: [UInt8] = []
      format.append(value, in: .spanish, to: &bytes)
      #expect(String(decoding: bytes, as: UTF8.self) == format.text(of: value, in: .spanish))
    }
  }

  @Test(arguments: [
    (NumberFormat.amount, "-1.234.567,50", "-1\u{202F}234\u{202F}567,50"),
    (.money, "-1.234.567,50\u{A0}€", "-1\u{202F}234\u{202F}567,50\u{A0}€"),
    (.quantity, "-1.234.567,5", "-1\u{202F}234\u{202F}567,5"),
    (.percent, "-1.234.567,5\u{A0}%", "-1\u{202F}234\u{202F}567,5\u{A0}%"),
    (.stated, "-1234567.5", "-1234567.5"),
  ])
  func germanAndFrenchHaveMarksOfTheirOwn(format: NumberFormat, german: String, french: String) throws {
    let euro = try #require(Currency(code: "EUR"))
    let value = try decimal("-1234567.5")
    #expect(format.text(of: value, in: Language(tag: "de"), currency: euro) == german)
    #expect(format.text(of: value, in: Language(tag: "fr-BE"), currency: euro) == french)
  }

  @Test func theLongestFigureFitsInAnyLanguage() throws {
    let value = try decimal("-999999999999999999999999999999")
    for tag in ["es", "en", "de", "fr"] {
      let text = NumberFormat.money.text(of: value, in: Language(tag: tag))
      #expect(text.utf8.filter { $0 == UInt8(ascii: "9") }.count == 30)
    }
  }

  @Test func numbersInWordsAreEnglishInGermanAndFrench() throws {
    let text = try NumberFormat.words.text(of: decimal("21.50"), in: Language(tag: "de"))
    #expect(text == "twenty-one pesos and 50/100")
  }

  @Test func aLanguageWithoutRulesIsToldAndWritesLikeSpanish() throws {
    let language = Language(tag: "ht")
    #expect(!language.isSupported)
    #expect(Language(tag: "ES-do").isSupported)
    #expect(try NumberFormat.percent.text(of: decimal("18"), in: language) == "18\u{A0}%")
  }
}
