extension ExactDecimal {
  /// What can be wrong with the text of a number.
  public enum Problem: Error, Hashable, Sendable {
    case empty
    /// A comma, as a thousands separator or as a decimal sign: nobody can tell which.
    case comma
    /// Something else than a minus, figures and one point between figures.
    case notANumber
    /// `1.5e3` where exponents aren't allowed.
    case exponent
    /// More than 30 figures, not counting zeros in front.
    case tooManyFigures
    /// More than 18 decimals.
    case tooManyDecimals
  }

  /// Whether `1.5e3` is a number: it is in JSON (RFC 8259, §6), not in XML's decimals (XML Schema 2, 3.2.3).
  package enum Exponents: Sendable {
    case allowed, refused
  }

  /// Reads `-1234.50`: a minus if need be, figures, a point between figures. Nothing may stand around it.
  public init(parsing text: String) throws(Problem) {
    var text = text
    self = try text.withUTF8 { bytes in
      Result { () throws(Problem) in try ExactDecimal(parsing: bytes) }
    }.get()
  }

  package init(parsing span: Span<UInt8>, exponents: Exponents = .refused) throws(Problem) {
    self = try span.withUnsafeBufferPointer { bytes throws(Problem) in
      try ExactDecimal(parsing: bytes, exponents: exponents)
    }
  }

  package init(parsing bytes: UnsafeBufferPointer<UInt8>, exponents: Exponents = .refused) throws(Problem) {
    if let short = Self.short(bytes) {
      self = short
    } else {
      var reader = DecimalReader(bytes: bytes)
      self = try reader.read(exponents)
    }
  }

  /// Nearly every number: at most 18 bytes, nothing but a minus, figures and a point between figures. Nothing for all
  /// else, right or wrong.
  @inline(__always)
  private static func short(_ bytes: UnsafeBufferPointer<UInt8>) -> ExactDecimal? {
    guard bytes.count <= 18 else { return nil }
    let isNegative = bytes.first == UInt8(ascii: "-")
    let start = isNegative ? 1 : 0
    var number: Int64 = 0
    var behindPoint = 0
    for place in start..<max(start, bytes.count) {
      let digit = bytes[place] &- UInt8(ascii: "0")
      if digit <= 9 {
        number = number &* 10 &+ Int64(digit)
      } else if bytes[place] == UInt8(ascii: "."), behindPoint == 0, place > start {
        behindPoint = place + 1
      } else {
        return nil
      }
    }
    let decimals = behindPoint == 0 ? 0 : bytes.count - behindPoint
    guard bytes.count > max(start, behindPoint), decimals <= mostDecimals else { return nil }
    return ExactDecimal(halvesOf: Int128(isNegative ? -number : number), scale: UInt8(decimals))
  }
}

/// Walks once over the bytes of a number. Figures gather in 64 bits as long as they fit.
private struct DecimalReader {
  let bytes: UnsafeBufferPointer<UInt8>
  var index = 0
  var short: UInt64 = 0
  var long: UInt128 = 0
  /// Figures from the first that isn't a zero.
  var figures = 0
  var decimals = 0

  init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  mutating func read(_ exponents: ExactDecimal.Exponents) throws(ExactDecimal.Problem) -> ExactDecimal {
    if bytes.isEmpty { throw .empty }
    let isNegative = bytes[0] == UInt8(ascii: "-")
    if isNegative { index = 1 }
    if readFigures() == 0 { throw problem() }
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      index += 1
      decimals = readFigures()
      if decimals == 0 { throw problem() }
    }
    if index < bytes.count {
      guard bytes[index] | 0x20 == UInt8(ascii: "e") else { throw problem() }
      if exponents == .refused { throw .exponent }
      try readExponent()
    }
    return try decimal(isNegative: isNegative)
  }

  /// How many figures were read, leading zeros included.
  private mutating func readFigures() -> Int {
    let start = index
    while index < bytes.count {
      let digit = bytes[index] &- UInt8(ascii: "0")
      if digit > 9 { break }
      index += 1
      if figures == 0 && digit == 0 { continue }
      figures += 1
      if figures <= 18 {
        short = short &* 10 &+ UInt64(digit)
      } else if figures <= ExactDecimal.mostFigures {
        long = (figures == 19 ? UInt128(short) : long) &* 10 &+ UInt128(digit)
      }
    }
    return index - start
  }

  /// Moves the point by the exponent: `1.50e1` is 15.0, `15e-1` is 1.5.
  private mutating func readExponent() throws(ExactDecimal.Problem) {
    index += 1
    var isNegative = false
    if index < bytes.count, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
      isNegative = bytes[index] == UInt8(ascii: "-")
      index += 1
    }
    let start = index
    var exponent = 0
    while index < bytes.count, bytes[index] &- UInt8(ascii: "0") <= 9 {
      exponent = min(exponent * 10 + Int(bytes[index] &- UInt8(ascii: "0")), 10_000)
      index += 1
    }
    guard index > start, index == bytes.count else { throw problem() }
    decimals += isNegative ? exponent : -exponent
  }

  private func decimal(isNegative: Bool) throws(ExactDecimal.Problem) -> ExactDecimal {
    if figures > ExactDecimal.mostFigures { throw .tooManyFigures }
    if decimals > ExactDecimal.mostDecimals { throw .tooManyDecimals }
    var magnitude = figures <= 18 ? UInt128(short) : long
    var scale = decimals
    if scale < 0 {
      // Only an exponent moves the point to the right of the last figure.
      if figures > 0 {
        if figures - scale > ExactDecimal.mostFigures { throw .tooManyFigures }
        for _ in scale..<0 { magnitude *= 10 }
      }
      scale = 0
    }
    let value = Int128(magnitude)
    guard let decimal = ExactDecimal(exactly: isNegative ? -value : value, scale: scale) else {
      throw .tooManyFigures
    }
    return decimal
  }

  /// Why the text is no number: a comma is named, because it is what people write.
  private func problem() -> ExactDecimal.Problem {
    let looksLikeFigures = bytes.allSatisfy {
      $0 &- UInt8(ascii: "0") <= 9 || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".")
        || $0 == UInt8(ascii: "-")
    }
    return looksLikeFigures && bytes.contains(UInt8(ascii: ",")) ? .comma : .notANumber
  }
}
