extension Length {
  /// What can be wrong with the text of a length.
  public enum Problem: Error, Hashable, Sendable {
    /// It doesn't begin with figures, with at most one point between them.
    case notANumber
    /// A number without a unit. Only `0` needs none.
    case noUnit
    /// What follows the number is none of `pt`, `mm`, `cm` and `in`, nor `em` where one is known.
    case unknownUnit(String)
    /// More than 12 figures or 6 decimals.
    case tooManyFigures
    /// Beyond ±`Length.limit`.
    case tooLong
  }

  /// The length that `text` says, exactly, rounded to the nearest millipoint: `12pt`, `8.5in`, `4.25mm`, `2cm`,
  /// `1.2em` where an em is known, and `0` without a unit.
  public init(reading text: some StringProtocol, em: Length? = nil) throws(Problem) {
    var reader = LengthReader(text)
    self = try reader.read(em: em)
  }

  /// The same; nothing if the text says no length.
  public init?(parsing text: some StringProtocol, em: Length? = nil) {
    do throws(Problem) {
      try self.init(reading: text, em: em)
    } catch {
      return nil
    }
  }
}

/// Walks once over the words of a length.
private struct LengthReader {
  private var rest: Substring.UTF8View
  private var coefficient = 0
  private var figures = 0
  private var decimals = 0

  init(_ text: some StringProtocol) {
    rest = Substring(text).utf8
  }

  mutating func read(em: Length?) throws(Length.Problem) -> Length {
    let isNegative = skip("-") || skip("−")
    try readFigures()
    if skip(".") {
      let whole = figures
      try readFigures()
      decimals = figures - whole
    }
    if figures > 12 || decimals > 6 { throw .tooManyFigures }
    let millipoints = try self.millipoints(of: unit(em: em))
    return Length(millipoints: isNegative ? -millipoints : millipoints)
  }

  private mutating func readFigures() throws(Length.Problem) {
    let before = figures
    while let byte = rest.first, byte &- UInt8(ascii: "0") <= 9 {
      rest.removeFirst()
      figures += 1
      if figures <= 12 { coefficient = coefficient * 10 + Int(byte &- UInt8(ascii: "0")) }
    }
    if figures == before { throw .notANumber }
  }

  private mutating func skip(_ character: Character) -> Bool {
    guard rest.starts(with: character.utf8) else { return false }
    rest.removeFirst(character.utf8.count)
    return true
  }

  /// One unit is `numerator / denominator` millipoints: an inch has 72,000, and 25.4 mm.
  private func unit(em: Length?) throws(Length.Problem) -> (numerator: Int, denominator: Int) {
    let name = String(Substring(rest))
    switch name {
    case "pt": return (1000, 1)
    case "mm": return (360_000, 127)
    case "cm": return (3_600_000, 127)
    case "in": return (72_000, 1)
    case "em":
      guard let em else { throw .unknownUnit(name) }
      return (em.millipoints, 1)
    case "":
      guard coefficient == 0 else { throw .noUnit }
      return (0, 1)
    default: throw .unknownUnit(name)
    }
  }

  private func millipoints(
    of unit: (numerator: Int, denominator: Int),
  ) throws(Length.Problem) -> Int {
    var divisor = unit.denominator
    for _ in 0..<decimals { divisor *= 10 }
    let (product, isTooLarge) = coefficient.multipliedReportingOverflow(by: unit.numerator)
    if isTooLarge { throw .tooLong }
    let (quotient, remainder) = product.quotientAndRemainder(dividingBy: divisor)
    let rounded = quotient + (remainder * 2 >= divisor ? 1 : 0)
    guard rounded <= Length.limit.millipoints else { throw .tooLong }
    return rounded
  }
}
