extension Length {
  /// The length that `text` says, exactly, rounded to the nearest millipoint: `12pt`, `8.5in`, `4.25mm`, `2cm`,
  /// `1.2em` where an em is known, and `0` without a unit. Nothing if it says none, or one beyond ±`limit`.
  public init?(parsing text: some StringProtocol, em: Length? = nil) {
    var coefficient = 0
    var decimals = 0
    var figures = 0
    var seenPoint = false
    var isNegative = false
    var rest = Substring(text)
    if rest.first == "-" || rest.first == "−" {
      isNegative = true
      rest.removeFirst()
    }
    while let character = rest.utf8.first, character == UInt8(ascii: ".") || (48...57).contains(character) {
      rest.removeFirst()
      guard character != UInt8(ascii: ".") else {
        guard !seenPoint else { return nil }
        seenPoint = true
        continue
      }
      figures += 1
      guard figures <= 12 else { return nil }
      coefficient = coefficient * 10 + Int(character - 48)
      if seenPoint { decimals += 1 }
    }
    guard figures > 0, decimals <= 6, !seenPoint || decimals > 0 else { return nil }
    // One unit is numerator / denominator millipoints.
    let unit: (numerator: Int, denominator: Int)
    switch rest {
    case "pt": unit = (1000, 1)
    case "mm": unit = (360_000, 127)
    case "cm": unit = (3_600_000, 127)
    case "in": unit = (72_000, 1)
    case "em":
      guard let em else { return nil }
      unit = (em.millipoints, 1)
    case "":
      guard coefficient == 0 else { return nil }
      unit = (0, 1)
    default: return nil
    }
    var divisor = unit.denominator
    for _ in 0..<decimals { divisor *= 10 }
    let (product, overflow) = coefficient.multipliedReportingOverflow(by: unit.numerator)
    guard !overflow else { return nil }
    let (quotient, remainder) = product.quotientAndRemainder(dividingBy: divisor)
    let rounded = quotient + (remainder * 2 >= divisor ? 1 : 0)
    guard rounded <= Length.limit.millipoints else { return nil }
    self.init(millipoints: isNegative ? -rounded : rounded)
  }
}
