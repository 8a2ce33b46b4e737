import FacturaGeometry

/// A length with an absolute unit (CSS Values 3, §5.2), as SVG attributes write it: `12.5mm`, `40`.
struct SVGLength: Hashable {
  var length: Length

  /// Nothing for percentages, for units that depend on a font, and for what is no number.
  init?(parsing text: String) {
    var digits = 0
    var decimals = 0
    var isBehindPoint = false
    var rest = Substring(text).drop(while: \.isWhitespace)
    while let character = rest.first {
      if character == ".", !isBehindPoint {
        isBehindPoint = true
      } else if let digit = character.wholeNumberValue, character.isASCII {
        // Six decimals are a millionth of a pixel.
        if decimals < 6 {
          guard digits < 1_000_000_000_000 else { return nil }
          digits = digits * 10 + digit
          decimals += isBehindPoint ? 1 : 0
        }
      } else {
        break
      }
      rest.removeFirst()
    }
    guard rest.startIndex > text.startIndex else { return nil }
    let unit = rest.filter { !$0.isWhitespace }
    guard let factor = SVGLength.millipoints[String(unit)] else { return nil }
    var divisor = 1000
    for _ in 0..<decimals { divisor *= 10 }
    let (product, overflow) = digits.multipliedReportingOverflow(by: factor)
    guard !overflow, product / divisor < Length.limit.millipoints else { return nil }
    length = .millipoints((product + divisor / 2) / divisor)
  }

  /// Of each unit, in thousandths: a pixel is 1/96 of an inch.
  private static let millipoints: [String: Int] = [
    "": 750_000, "px": 750_000, "pt": 1_000_000, "pc": 12_000_000, "in": 72_000_000, "cm": 28_346_457,
    "mm": 2_834_646,
  ]
}
