/// Walks over the bytes of a date, a time or a duration.
package struct TimeReader {
  @usableFromInline let bytes: UnsafeBufferPointer<UInt8>
  @usableFromInline var index = 0

  @inlinable
  package init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  @inlinable
  package var isAtEnd: Bool { index == bytes.count }

  mutating func date() throws(TimeProblem) -> CalendarDate {
    if let date = fixedDate() { return date }
    return try freeDate()
  }

  /// The general way: either order, and all that can be wrong.
  mutating func freeDate() throws(TimeProblem) -> CalendarDate {
    let first = try figures(2...4)
    try expect("-")
    let month = try figures(2...2)
    try expect("-")
    let last = try figures(2...4)
    let parts: (year: Int, day: Int)
    switch (first.count, last.count) {
    case (4, 2): parts = (first.value, last.value)
    case (2, 4): parts = (last.value, first.value)
    default: throw .wrongForm
    }
    guard let date = CalendarDate(year: parts.year, month: month.value, day: parts.day) else {
      throw .doesNotExist
    }
    return date
  }

  mutating func time() throws(TimeProblem) -> ClockTime {
    let (hour, minute, second) = if let parts = fixedTime() { parts } else { try freeTime() }
    guard let time = ClockTime(hour: hour, minute: minute, second: second) else { throw .doesNotExist }
    return time
  }

  /// The general way: `18:24` as well.
  mutating func freeTime() throws(TimeProblem) -> (hours: Int, minutes: Int, seconds: Int) {
    let hour = try figures(2...2).value
    try expect(":")
    let minute = try figures(2...2).value
    return (hour, minute, skip(":") ? try figures(2...2).value : 0)
  }

  mutating func timestamp() throws(TimeProblem) -> Timestamp {
    let date = try date()
    guard skip(" ") || skip("T") else { throw .wrongForm }
    return Timestamp(date: date, time: try time())
  }

  mutating func elapsed() throws(TimeProblem) -> ElapsedTime {
    if skip("P") {
      guard !isAtEnd else { throw .wrongForm }
      return try isoDuration()
    }
    if let (hours, minutes, seconds) = fixedTime() { return try elapsed(hours, minutes, seconds) }
    let first = try figures(1...9).value
    if isAtEnd { return ElapsedTime(seconds: first) }
    try expect(":")
    let minutes = try figures(2...2).value
    try expect(":")
    return try elapsed(first, minutes, try figures(2...2).value)
  }

  private func elapsed(_ hours: Int, _ minutes: Int, _ seconds: Int) throws(TimeProblem) -> ElapsedTime {
    guard minutes < 60, seconds < 60 else { throw .doesNotExist }
    return ElapsedTime(seconds: hours * 3600 + minutes * 60 + seconds)
  }

  /// After the `P`: days, then after a `T` hours, minutes and seconds, each at most once and in this order
  /// (ISO 8601-1, 5.5.2). Months and years have no length in seconds and are refused.
  private mutating func isoDuration() throws(TimeProblem) -> ElapsedTime {
    var total = isAtEnd || bytes[index] == UInt8(ascii: "T") ? 0 : try count(of: "D") * 86_400
    if isAtEnd { return ElapsedTime(seconds: total) }
    try expect("T")
    let start = index
    for (letter, seconds) in [("H", 3600), ("M", 60), ("S", 1)] as [(Unicode.Scalar, Int)] {
      let before = index
      if isAtEnd { break }
      if let count = try? count(of: letter) { total += count * seconds } else { index = before }
    }
    guard index > start else { throw .wrongForm }
    return ElapsedTime(seconds: total)
  }

  private mutating func count(of unit: Unicode.Scalar) throws(TimeProblem) -> Int {
    let count = try figures(1...9).value
    try expect(unit)
    return count
  }

  /// As many figures as there are, if their count is within `counts`.
  private mutating func figures(_ counts: ClosedRange<Int>) throws(TimeProblem) -> (value: Int, count: Int) {
    let start = index
    var value = 0
    while index < bytes.count, index - start < counts.upperBound {
      let digit = bytes[index] &- UInt8(ascii: "0")
      if digit > 9 { break }
      value = value * 10 + Int(digit)
      index += 1
    }
    guard index - start >= counts.lowerBound else { throw .wrongForm }
    return (value, index - start)
  }

  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  private mutating func expect(_ character: Unicode.Scalar) throws(TimeProblem) {
    guard skip(character) else { throw .wrongForm }
  }
}
