import FacturaAmounts
import Testing

/// Arithmetic on thousands of numbers of all lengths agrees with the same done figure by figure.
struct ArithmeticTests {
  @Test(arguments: 1...4)
  func arithmeticIsExact(seed: Int) {
    var random = Noise(state: UInt64(seed))
    for turn in 0..<500 {
      let a = random.decimal()
      let b = random.decimal()
      let decimals = UInt8(random.next() % 19)
      let rounding: Rounding = turn % 2 == 0 ? .halfAwayFromZero : .halfToEven
      expect(a.adding(b), sum(a, b), "\(a) + \(b)")
      expect(a.subtracting(b), sum(a, -b), "\(a) − \(b)")
      expect(
        a.multiplied(by: b, decimals: decimals, rounding: rounding), product(a, b, decimals, rounding),
        "\(a) × \(b) to \(decimals), \(rounding)")
      expect(
        a.divided(by: b, decimals: decimals, rounding: rounding), quotient(a, b, decimals, rounding),
        "\(a) / \(b) to \(decimals), \(rounding)")
      expect(
        a.rounded(to: decimals, rounding), product(a, ExactDecimal(1), decimals, rounding),
        "\(a) to \(decimals), \(rounding)")
      #expect(a.order(against: b) == order(a, b), "\(a) against \(b)")
      #expect(a.order(against: b) == -b.order(against: a))
    }
  }

  @Test(arguments: 1...2)
  func whatIsWrittenIsReadAgain(seed: Int) throws {
    var random = Noise(state: UInt64(seed))
    for _ in 0..<1000 {
      let value = random.decimal()
      let stated = NumberFormat.stated.text(of: value, in: .spanish)
      #expect(try ExactDecimal(parsing: stated) == value)
      // Two more zeros would be too many figures to be read again.
      guard value.rounded(to: max(2, value.scale)) != nil else { continue }
      let grouped = NumberFormat.amount.text(of: value, in: .spanish)
      #expect(try ExactDecimal(parsing: grouped.filter { $0 != "," }).isSameValue(as: value))
    }
  }

  private func expect(_ result: ExactDecimal?, _ byHand: ExactDecimal?, _ words: @autoclosure () -> String) {
    if result != byHand {
      Issue.record("\(words()) is \(byHand.map(String.init(describing:)) ?? "too long")")
    }
  }

  // MARK: By hand

  private func sum(_ a: ExactDecimal, _ b: ExactDecimal) -> ExactDecimal? {
    let scale = max(a.scale, b.scale)
    let x = figures(a, scale)
    let y = figures(b, scale)
    if a.isNegative == b.isNegative { return decimal(x + y, scale, isNegative: a.isNegative) }
    return x >= y
      ? decimal(x - y, scale, isNegative: a.isNegative) : decimal(y - x, scale, isNegative: b.isNegative)
  }

  private func product(
    _ a: ExactDecimal, _ b: ExactDecimal, _ decimals: UInt8, _ rounding: Rounding,
  ) -> ExactDecimal? {
    let top = figures(a, a.scale) * figures(b, b.scale) * .powerOfTen(Int(decimals))
    let whole = top.rounded(by: .powerOfTen(Int(a.scale + b.scale)), isHalfToEven: rounding == .halfToEven)
    return decimal(whole, decimals, isNegative: a.isNegative != b.isNegative)
  }

  private func quotient(
    _ a: ExactDecimal, _ b: ExactDecimal, _ decimals: UInt8, _ rounding: Rounding,
  ) -> ExactDecimal? {
    if b.isZero { return nil }
    let top = figures(a, a.scale) * .powerOfTen(Int(b.scale + decimals))
    let whole = top.rounded(
      by: figures(b, b.scale) * .powerOfTen(Int(a.scale)), isHalfToEven: rounding == .halfToEven)
    return decimal(whole, decimals, isNegative: a.isNegative != b.isNegative)
  }

  private func order(_ a: ExactDecimal, _ b: ExactDecimal) -> Int {
    let x = figures(a, 18)
    let y = figures(b, 18)
    if x == y && (a.isNegative == b.isNegative || x == Figures([])) { return 0 }
    if a.isNegative != b.isNegative { return a.isNegative ? -1 : 1 }
    return (x < y) != a.isNegative ? -1 : 1
  }

  private func figures(_ value: ExactDecimal, _ scale: UInt8) -> Figures {
    Figures(value.coefficient.magnitude) * .powerOfTen(Int(scale - value.scale))
  }

  private func decimal(_ figures: Figures, _ scale: UInt8, isNegative: Bool) -> ExactDecimal? {
    guard let number = figures.number, number < ExactDecimal.limit else { return nil }
    return ExactDecimal(exactly: isNegative ? -Int128(number) : Int128(number), scale: Int(scale))
  }
}

/// Numbers that are the same on every machine and in every run.
private struct Noise {
  var state: UInt64

  mutating func next() -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33)
  }

  /// Up to 30 figures, many of them 0, 5 and 9, so that halves and carries are common.
  mutating func decimal() -> ExactDecimal {
    var coefficient: Int128 = 0
    for _ in 0..<next() % 31 {
      let digit = next() % 2 == 0 ? [0, 5, 9][next() % 3] : next() % 10
      coefficient = coefficient * 10 + Int128(digit)
    }
    return ExactDecimal(coefficient: next() % 2 == 0 ? coefficient : -coefficient, scale: UInt8(next() % 19))
  }
}
