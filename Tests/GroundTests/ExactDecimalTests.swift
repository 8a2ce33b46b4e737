import FacturaAmounts
import Testing

struct ExactDecimalTests {
  @Test(arguments: [
    ("0", 0, 0), ("-0.00", 0, 2), ("1", 1, 0), ("450.0000", 4_500_000, 4), ("-12.5", -125, 1),
    ("02.11", 211, 2),
    ("6225.09", 622_509, 2), ("0.000000000000000001", 1, 18),
    ("123456789012345678", 123_456_789_012_345_678, 0),
    ("1234567890123456789.25", 123_456_789_012_345_678_925, 2),
  ])
  func statedDecimalsAreKept(text: String, coefficient: Int128, scale: UInt8) throws {
    let decimal = try ExactDecimal(parsing: text)
    #expect(decimal == ExactDecimal(coefficient: coefficient, scale: scale))
  }

  @Test(arguments: [
    ("", ExactDecimal.Problem.empty), ("1,234.50", .comma), ("12,5", .comma), (",", .comma),
    ("-", .notANumber),
    (".5", .notANumber), ("5.", .notANumber), ("1.2.3", .notANumber), ("+1", .notANumber),
    ("abc", .notANumber),
    (" 1", .notANumber), ("1 ", .notANumber), ("1e3", .exponent), ("--1", .notANumber), ("1-", .notANumber),
    ("１", .notANumber), ("a,b", .notANumber), ("1.0000000000000000000", .tooManyDecimals),
    ("1234567890123456789012345678901", .tooManyFigures),
  ])
  func whatIsWrongWithANumberIsTold(text: String, problem: ExactDecimal.Problem) {
    #expect(throws: problem) { try ExactDecimal(parsing: text) }
  }

  @Test func zerosInFrontAreNoFigures() throws {
    let zeros = String(repeating: "0", count: 100)
    #expect(try ExactDecimal(parsing: zeros + "7.50") == ExactDecimal(coefficient: 750, scale: 2))
    let most = String(repeating: "9", count: 30)
    #expect(try ExactDecimal(parsing: most).coefficient == 999_999_999_999_999_999_999_999_999_999)
  }

  @Test(arguments: [
    ("1.5e3", 1500, 0), ("1.50E1", 150, 1), ("15e-1", 15, 1), ("1e+2", 100, 0), ("0e99", 0, 0),
    ("-2E0", -2, 0),
  ])
  func exponentsMoveThePointWhereTheyAreAllowed(text: String, coefficient: Int128, scale: UInt8) throws {
    #expect(try parse(text, .allowed) == ExactDecimal(coefficient: coefficient, scale: scale))
  }

  @Test(arguments: [
    ("1e30", ExactDecimal.Problem.tooManyFigures), ("1e-19", .tooManyDecimals), ("1e", .notANumber),
    ("1e+", .notANumber), ("1e5x", .notANumber), ("1e99999999999999999999", .tooManyFigures),
  ])
  func exponentsBeyondTheLimitsAreRefused(text: String, problem: ExactDecimal.Problem) {
    #expect(throws: problem) { try parse(text, .allowed) }
  }

  private func parse(_ text: String, _ exponents: ExactDecimal.Exponents) throws -> ExactDecimal {
    try Array(text.utf8).withUnsafeBufferPointer { try ExactDecimal(parsing: $0, exponents: exponents) }
  }

  @Test func sumsKeepTheDecimalsOfTheFinerOperand() throws {
    #expect(try decimal("1.5").adding(decimal("2.25")) == decimal("3.75"))
    #expect(try decimal("1").adding(decimal("2.00")) == decimal("3.00"))
    #expect(try decimal("1.00").subtracting(decimal("2.5")) == decimal("-1.50"))
    #expect(try ExactDecimal.sum(of: ["0.10", "0.20", "-0.30"].map(decimal)) == decimal("0.00"))
    #expect(ExactDecimal.sum(of: []) == .zero)
  }

  @Test func whatHasTooManyFiguresIsNothing() throws {
    let most = try decimal(String(repeating: "9", count: 30))
    #expect(try most.adding(decimal("1")) == nil)
    #expect(try most.adding(decimal("0.1")) == nil)
    #expect(most.multiplied(by: most, decimals: 0) == nil)
    #expect(try most.divided(by: decimal("0.1"), decimals: 0) == nil)
    #expect(most.rounded(to: 1) == nil)
    #expect(try decimal("1").divided(by: .zero, decimals: 2) == nil)
    #expect(ExactDecimal(exactly: .min, scale: 0) == nil)
    #expect(ExactDecimal(exactly: 1, scale: 19) == nil)
  }

  @Test func productsAndQuotientsAreRoundedAtTheThirdDecimal() throws {
    #expect(try decimal("10.05").multiplied(by: decimal("0.18"), decimals: 2) == decimal("1.81"))
    #expect(try decimal("0.125").rounded(to: 2) == decimal("0.13"))
    #expect(try decimal("-0.125").rounded(to: 2) == decimal("-0.13"))
    #expect(try decimal("0.125").rounded(to: 2, .halfToEven) == decimal("0.12"))
    #expect(try decimal("0.135").rounded(to: 2, .halfToEven) == decimal("0.14"))
    #expect(try decimal("0.1249").rounded(to: 2) == decimal("0.12"))
    #expect(try decimal("14825").divided(by: decimal("1.18"), decimals: 2) == decimal("12563.56"))
    #expect(try decimal("2.3").rounded(to: 4) == decimal("2.3000"))
    #expect(try decimal("1.5").multiplied(by: decimal("2.25")) == decimal("3.375"))
  }

  @Test func valuesCompareAcrossDecimals() throws {
    #expect(try decimal("1.0").isSameValue(as: decimal("1.00")))
    #expect(try decimal("1.0") != decimal("1.00"))
    #expect(try decimal("249999.99") < decimal("250000"))
    #expect(try decimal("-1") < decimal("-0.999"))
    #expect(try decimal("999999999999999999999999999999") > decimal("0.000000001"))
    #expect(try decimal("-999999999999999999999999999999") < decimal("0.000000001"))
  }

  @Test func aRateIsAPortionOfAHundred() throws {
    let price = Amount(try decimal("1063.97"))
    #expect(try price.portion(Rate(decimal("18")))?.value == decimal("191.51"))
    #expect(try price.portion(Rate(decimal("0.000000000000000001")), decimals: 9)?.value == nil)
    #expect(try price.multiplied(by: Quantity(decimal("2.50")))?.value == decimal("2659.93"))
  }
}

func decimal(_ text: String) throws -> ExactDecimal { try ExactDecimal(parsing: text) }
