import FacturaAmounts
import Testing

struct AmountInWordsTests {
  @Test(arguments: [
    ("0.50", "cero pesos con 50/100"), ("1.00", "un peso con 00/100"), ("1.01", "un peso con 01/100"),
    ("16", "dieciséis pesos con 00/100"), ("21", "veintiún pesos con 00/100"),
    ("31.05", "treinta y un pesos con 05/100"), ("100", "cien pesos con 00/100"),
    ("101", "ciento un pesos con 00/100"), ("500", "quinientos pesos con 00/100"),
    ("777", "setecientos setenta y siete pesos con 00/100"),
    ("999", "novecientos noventa y nueve pesos con 00/100"),
    ("1000", "mil pesos con 00/100"), ("1001", "mil un pesos con 00/100"),
    ("2300.50", "dos mil trescientos pesos con 50/100"), ("21000", "veintiún mil pesos con 00/100"),
    ("100000", "cien mil pesos con 00/100"), ("101000", "ciento un mil pesos con 00/100"),
    ("1000000", "un millón de pesos con 00/100"), ("1000001", "un millón un pesos con 00/100"),
    ("1720687.80", "un millón setecientos veinte mil seiscientos ochenta y siete pesos con 80/100"),
    ("21000000", "veintiún millones de pesos con 00/100"), ("1000000000", "mil millones de pesos con 00/100"),
    ("1000000000000", "un billón de pesos con 00/100"),
    ("1001000000000000", "mil un billones de pesos con 00/100"),
    ("1000001000000", "un billón un millón de pesos con 00/100"), ("-5.25", "menos cinco pesos con 25/100"),
    ("2.999", "tres pesos con 00/100"), ("-0.001", "cero pesos con 00/100"),
    ("10000000000000000", "10,000,000,000,000,000.00 pesos"),
  ])
  func spanishSaysPesos(stated: String, text: String) throws {
    #expect(try NumberFormat.words.text(of: decimal(stated), in: .spanish) == text)
  }

  @Test(arguments: [
    ("0.50", "zero pesos and 50/100"), ("1", "one peso and 00/100"),
    ("2300.50", "two thousand three hundred pesos and 50/100"), ("21", "twenty-one pesos and 00/100"),
    ("115", "one hundred fifteen pesos and 00/100"), ("1000001", "one million one pesos and 00/100"),
    ("1000000000000000", "one quadrillion pesos and 00/100"), ("-90", "minus ninety pesos and 00/100"),
  ])
  func englishSaysPesos(stated: String, text: String) throws {
    #expect(try NumberFormat.words.text(of: decimal(stated), in: .english) == text)
  }

  @Test(arguments: [
    ("USD", "1", "un dólar con 00/100"), ("EUR", "21", "veintiún euros con 00/100"),
    ("GBP", "1", "una libra esterlina con 00/100"),
    ("GBP", "221", "doscientas veintiuna libras esterlinas con 00/100"),
    ("GBP", "201000", "doscientas un mil libras esterlinas con 00/100"),
    ("GBP", "200000000", "doscientos millones de libras esterlinas con 00/100"),
    ("XAF", "2", "dos XAF con 00/100"), ("SEK", "31", "treinta y una coronas suecas con 00/100"),
  ])
  func numbersAgreeWithTheCurrency(code: String, stated: String, text: String) throws {
    let currency = try #require(Currency(code: code))
    #expect(try NumberFormat.words.text(of: decimal(stated), in: .spanish, currency: currency) == text)
  }
}
