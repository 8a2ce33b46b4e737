import FacturaAmounts

/// The marks within a number, and within a day in figures.
struct FigureMarks {
  /// A space stands for one of any kind.
  var group: UInt8
  var decimal: UInt8
  var day = UInt8(ascii: "-")

  init(group: UInt8, decimal: UInt8) {
    self.group = group
    self.decimal = decimal
  }

  /// `1,234.50` and `15-03-2027`, `1.234,50` and `15.03.2027`, `1 234,50` and `15/03/2027`.
  init(language: String) {
    switch language.prefix(2).lowercased() {
    case "de":
      self.init(group: UInt8(ascii: "."), decimal: UInt8(ascii: ","))
      day = UInt8(ascii: ".")
    case "fr":
      self.init(group: UInt8(ascii: " "), decimal: UInt8(ascii: ","))
      day = UInt8(ascii: "/")
    default: self.init(group: UInt8(ascii: ","), decimal: UInt8(ascii: "."))
    }
  }

  /// The same without a mark between thousands.
  var ungrouped: FigureMarks { FigureMarks(group: 0, decimal: decimal) }
  /// Figures for machines.
  static let plain = FigureMarks(group: 0, decimal: UInt8(ascii: "."))
}

/// Numbers as they are drawn.
extension DrawnText {
  /// `-1,234.50`. Groups have three figures; a number without any mark between them is one too.
  @inline(__always)
  mutating func number(_ marks: FigureMarks) -> ExactDecimal? {
    bytes.count - place <= 18 ? number(UInt64.self, marks) : number(UInt128.self, marks)
  }

  @inline(__always)
  private mutating func number<Magnitude: FixedWidthInteger & UnsignedInteger>(
    _: Magnitude.Type, _ marks: FigureMarks,
  ) -> ExactDecimal? {
    let start = place
    let isNegative = skip("-")
    var magnitude: Magnitude = 0
    guard let whole = readWhole(into: &magnitude, marks.group) else {
      place = isAtEnd ? place : start
      return nil
    }
    var decimals = 0
    if next == marks.decimal, Self.isDigit(byte(ahead: 1)) {
      place += 1
      decimals = readDigits(into: &magnitude)
    }
    guard whole + decimals <= ExactDecimal.mostFigures else { return nil }
    let coefficient = Int128(truncatingIfNeeded: magnitude)
    return ExactDecimal(exactly: isNegative ? -coefficient : coefficient, scale: decimals)
  }

  /// How many figures there are; nothing without any, and for groups that aren't of three.
  @inline(__always)
  private mutating func readWhole<Magnitude: FixedWidthInteger & UnsignedInteger>(
    into magnitude: inout Magnitude, _ group: UInt8,
  ) -> Int? {
    var count = readDigits(into: &magnitude)
    guard count > 0 else { return nil }
    guard count <= 3 else { return count }
    while case let length = groupMark(group), length > 0, Self.isDigit(byte(ahead: length)) {
      place += length
      let figures = readDigits(into: &magnitude)
      guard figures == 3 else { return nil }
      count += figures
    }
    return count
  }

  /// How many bytes a mark between thousands has here; 0 if there is none.
  @inline(__always)
  private func groupMark(_ group: UInt8) -> Int {
    if group == UInt8(ascii: " ") { return blankBeforeThreeFigures }
    return next == group && !isAtEnd ? 1 : 0
  }

  /// What follows a space is another number, unless it has three figures.
  private var blankBeforeThreeFigures: Int {
    let length = Self.blank(at: place, in: bytes)
    let figures = (0..<4).prefix { Self.isDigit(byte(ahead: length + $0)) }.count
    return figures == 3 ? length : 0
  }

  @inline(__always)
  private mutating func readDigits<Magnitude: FixedWidthInteger & UnsignedInteger>(
    into magnitude: inout Magnitude,
  ) -> Int {
    let start = place
    while case let digit = next &- UInt8(ascii: "0"), digit < 10 {
      magnitude = magnitude &* 10 &+ Magnitude(truncatingIfNeeded: digit)
      place += 1
    }
    return place - start
  }

  /// Exactly `count` figures.
  @inline(__always)
  mutating func figures(_ count: Int) -> Int? {
    var value = 0
    for _ in 0..<count {
      let digit = next &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
      place += 1
    }
    return value
  }

  /// `-RD$ 1,234.50`: the sign or the code of the currency, before or behind.
  mutating func money(_ marks: FigureMarks, signs: [[UInt8]]) -> ExactDecimal? {
    let isNegative = skip("-")
    let isBefore = signs.contains { skip(all: $0) }
    skipBlanks()
    guard let value = number(marks), !(isNegative && value.isNegative) else { return nil }
    if !isBefore {
      skipBlanks()
      guard signs.contains(where: { skip(all: $0) }) else { return nil }
    }
    return isNegative ? -value : value
  }

  /// `18 %`, `18%`
  mutating func rate(_ marks: FigureMarks) -> ExactDecimal? {
    guard let value = number(marks) else { return nil }
    skipBlanks()
    return skip("%") ? value : nil
  }
}
