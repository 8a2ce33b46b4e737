import FacturaAmounts

/// Whole numbers of any length as one learns them at school, figure by figure: the judge of the fast arithmetic.
struct Figures: Comparable {
  /// The lowest first, without zeros at the end.
  var digits: [Int]

  init(_ digits: [Int]) {
    self.digits = digits
    while self.digits.last == 0 { self.digits.removeLast() }
  }

  init(_ number: UInt128) {
    self.init(String(number).utf8.reversed().map { Int($0) - 48 })
  }

  static func powerOfTen(_ exponent: Int) -> Figures {
    Figures([Int](repeating: 0, count: exponent) + [1])
  }

  /// Nothing if it has more than 38 figures.
  var number: UInt128? { UInt128(digits.isEmpty ? "0" : digits.reversed().map(String.init).joined()) }

  static func < (a: Figures, b: Figures) -> Bool {
    if a.digits.count != b.digits.count { return a.digits.count < b.digits.count }
    return a.digits.reversed().lexicographicallyPrecedes(b.digits.reversed())
  }

  static func + (a: Figures, b: Figures) -> Figures {
    var sum: [Int] = []
    var carry = 0
    for index in 0...max(a.digits.count, b.digits.count) {
      carry += index < a.digits.count ? a.digits[index] : 0
      carry += index < b.digits.count ? b.digits[index] : 0
      sum.append(carry % 10)
      carry /= 10
    }
    return Figures(sum)
  }

  /// `b` is at most `a`.
  static func - (a: Figures, b: Figures) -> Figures {
    var difference = a.digits
    for index in b.digits.indices { difference[index] -= b.digits[index] }
    for index in difference.indices where difference[index] < 0 {
      difference[index] += 10
      difference[index + 1] -= 1
    }
    return Figures(difference)
  }

  static func * (a: Figures, b: Figures) -> Figures {
    var product = [Int](repeating: 0, count: a.digits.count + b.digits.count + 1)
    for (i, x) in a.digits.enumerated() {
      for (j, y) in b.digits.enumerated() { product[i + j] += x * y }
    }
    for index in product.indices where product[index] > 9 {
      product[index + 1] += product[index] / 10
      product[index] %= 10
    }
    return Figures(product)
  }

  func divided(by divisor: Figures) -> (quotient: Figures, remainder: Figures) {
    var quotient: [Int] = []
    var remainder = Figures([])
    for digit in digits.reversed() {
      remainder = Figures([digit] + remainder.digits)
      var count = 0
      while remainder >= divisor {
        remainder = remainder - divisor
        count += 1
      }
      quotient.append(count)
    }
    return (Figures(quotient.reversed()), remainder)
  }

  /// The quotient rounded to a whole number, a half away from zero or to the even neighbour.
  func rounded(by divisor: Figures, isHalfToEven: Bool) -> Figures {
    let (quotient, remainder) = divided(by: divisor)
    let twice = remainder + remainder
    let isOdd = (quotient.digits.first ?? 0) % 2 == 1
    let goesUp = twice == divisor ? !isHalfToEven || isOdd : twice > divisor
    return goesUp ? quotient + Figures([1]) : quotient
  }
}
