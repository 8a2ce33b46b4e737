package import FacturaAmounts

/// All figures of a text, whoever wrote it: how often each value stands there.
///
/// Signs are left out, because credits are printed in many ways. Where a figure can be read in two (`1,234`), both count.
package struct PrintedFigures: Sendable {
  /// By value, without zeros at the end.
  private var counts: [ExactDecimal: Int] = [:]

  package init() {}

  package mutating func add(_ text: String) {
    var token: [UInt8] = []
    for byte in text.utf8 {
      if DrawnText.isDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") {
        token.append(byte)
      } else {
        take(&token)
      }
    }
    take(&token)
    addSpaced(Array(text.utf8))
  }

  /// `1 234,50`: what stands behind the space may also be a number of its own, so that both are counted.
  private mutating func addSpaced(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
      var text = DrawnText(bytes)
      while !text.isAtEnd {
        let start = text.place
        if start > 0, DrawnText.isFigure(bytes[start - 1]) || !DrawnText.isDigit(text.next) {
          text.place += 1
          continue
        }
        var end = start + 1
        var longest: ExactDecimal?
        for decimal in [UInt8(ascii: ","), UInt8(ascii: ".")] {
          text.place = start
          let value = text.number(FigureMarks(group: UInt8(ascii: " "), decimal: decimal))
          let isSpaced = bytes[start..<text.place].contains { !DrawnText.isFigure($0) }
          if let value, isSpaced, text.place > end { (end, longest) = (text.place, value) }
        }
        if let longest { counts[Self.plain(longest), default: 0] += 1 }
        text.place = end
      }
    }
  }

  package func count(of value: ExactDecimal) -> Int { counts[Self.plain(value)] ?? 0 }

  private mutating func take(_ token: inout [UInt8]) {
    while let last = token.last, !DrawnText.isDigit(last) { token.removeLast() }
    defer { token = [] }
    guard !token.isEmpty, token.count <= 40 else { return }
    let comma = UInt8(ascii: ",")
    let point = UInt8(ascii: ".")
    let values = [
      Self.value(token, FigureMarks(group: comma, decimal: point)),
      Self.value(token, FigureMarks(group: point, decimal: comma)),
    ].compactMap { $0.map(Self.plain) }
    if let first = values.first { counts[first, default: 0] += 1 }
    if values.count > 1, values[1] != values[0] { counts[values[1], default: 0] += 1 }
  }

  private static func value(_ token: [UInt8], _ marks: FigureMarks) -> ExactDecimal? {
    token.withUnsafeBufferPointer { bytes in
      var text = DrawnText(bytes)
      let value = text.number(marks)
      return text.isAtEnd ? value : nil
    }
  }

  private static func plain(_ value: ExactDecimal) -> ExactDecimal {
    var (coefficient, scale) = (Int128(value.coefficient.magnitude), Int(value.scale))
    while scale > 0, coefficient % 10 == 0 { (coefficient, scale) = (coefficient / 10, scale - 1) }
    return ExactDecimal(exactly: coefficient, scale: scale) ?? value
  }
}
