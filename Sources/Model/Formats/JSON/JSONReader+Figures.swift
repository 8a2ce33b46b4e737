import FacturaAmounts
import FacturaDiagnostics

extension JSONReader {
  /// A number, written as one or as a text: exactly what is stated, in both.
  mutating func decimal() throws(JSONProblem) -> ExactDecimal {
    switch try upcoming() {
    case UInt8(ascii: "\""):
      let place = index
      let text = try scanText()
      return try decimal(from: text.start, count: text.count, place, exponents: .refused)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      let (start, count) = try scanNumber()
      if hasLeadingZero(start, count) { throw .fact(.leadingZero, offset: offset(of: start)) }
      return try decimal(from: start, count: count, start, exponents: .allowed)
    default: throw wrongKind("a number")
    }
  }

  /// Goes over the figures, signs, points and exponents that come next. They stay in the window.
  private mutating func scanNumber() throws(JSONProblem) -> (start: Int, count: Int) {
    var start = index
    var place = index
    while true {
      switch bytes[place] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"),
        UInt8(ascii: "e"), UInt8(ascii: "E"):
        place += 1
      case 0 where place == end:
        place -= start
        if try !refill(keeping: start) {
          index = start + place
          return (start, place)
        }
        start = 0
      default:
        index = place
        return (start, place - start)
      }
    }
  }

  /// JSON's grammar has no `007` (RFC 8259, §6).
  private func hasLeadingZero(_ start: Int, _ count: Int) -> Bool {
    let first = bytes[start] == UInt8(ascii: "-") ? start + 1 : start
    return first + 1 < start + count && bytes[first] == UInt8(ascii: "0") && bytes[first + 1] &- 48 <= 9
  }

  private func decimal(
    from start: Int, count: Int, _ place: Int, exponents: ExactDecimal.Exponents,
  ) throws(JSONProblem) -> ExactDecimal {
    let figures = UnsafeBufferPointer(start: bytes + start, count: count)
    let number: ExactDecimal
    do throws(ExactDecimal.Problem) {
      number = try ExactDecimal(parsing: figures, exponents: exponents)
    } catch {
      throw .fact(JSONFact(error, text: quote(start, count)), offset: offset(of: place))
    }
    if number.isBeyondInvoices {
      let fact = JSONFact.tooLong(text: quote(start, count), limit: ExactDecimal.mostStatedFigures)
      throw .fact(fact, offset: offset(of: place))
    }
    return number
  }

  /// A text of the source as messages quote it.
  private func quote(_ start: Int, _ count: Int) -> String {
    let text = String(
      decoding: UnsafeBufferPointer(start: bytes + start, count: min(count, 40)), as: UTF8.self)
    return count > 40 ? text + "…" : text
  }

  mutating func integer() throws(JSONProblem) -> Int {
    let place = try placeOfNext()
    let number = try decimal()
    guard let whole = number.wholeNumber else {
      throw .fact(.notWhole(text: NumberFormat.stated.text(of: number, in: .english)), offset: place)
    }
    return whole
  }

  mutating func flag() throws(JSONProblem) -> Bool {
    switch try upcoming() {
    case UInt8(ascii: "t"):
      try expect(word: "true")
      return true
    case UInt8(ascii: "f"):
      try expect(word: "false")
      return false
    default: throw wrongKind("“true” or “false”")
    }
  }

  mutating func date() throws(JSONProblem) -> CalendarDate {
    // Day first would be read as well, but a machine's format should have one order only.
    try time("a date", like: "2027-03-15", yearFirst: true) { text throws(TimeProblem) in
      try CalendarDate(parsing: text)
    }
  }

  mutating func clockTime() throws(JSONProblem) -> ClockTime {
    try time("a time", like: "18:24:07") { text throws(TimeProblem) in try ClockTime(parsing: text) }
  }

  mutating func timestamp() throws(JSONProblem) -> Timestamp {
    try time("a date and time", like: "2027-03-15T18:24:07", yearFirst: true) { text throws(TimeProblem) in
      try Timestamp(parsing: text)
    }
  }

  /// Seconds as a number, or hours, minutes and seconds as a text.
  mutating func elapsed() throws(JSONProblem) -> ElapsedTime {
    if try upcoming() != UInt8(ascii: "\"") {
      let place = offset
      let seconds = try integer()
      if seconds < 0 { throw .fact(.wrongForm(text: "\(seconds)", expected: "00:03:25"), offset: place) }
      return ElapsedTime(seconds: seconds)
    }
    return try time("a duration", like: "00:03:25") { text throws(TimeProblem) in
      try ElapsedTime(parsing: text)
    }
  }

  private mutating func time<Value>(
    _ kind: String, like form: String, yearFirst: Bool = false,
    _ read: (UnsafeBufferPointer<UInt8>) throws(TimeProblem) -> Value,
  ) throws(JSONProblem) -> Value {
    if try upcoming() != UInt8(ascii: "\"") { throw wrongKind("\(kind) such as “\(form)”") }
    let place = offset
    let text = try scanText()
    do throws(TimeProblem) {
      if yearFirst, text.count < 5 || bytes[text.start + 4] != UInt8(ascii: "-") { throw .wrongForm }
      return try read(UnsafeBufferPointer(start: bytes + text.start, count: text.count))
    } catch {
      let quoted = quote(text.start, text.count)
      switch error {
      case .empty, .wrongForm: throw .fact(.wrongForm(text: quoted, expected: form), offset: place)
      case .doesNotExist:
        throw .fact(yearFirst ? .noSuchDay(text: quoted) : .noSuchTime(text: quoted), offset: place)
      }
    }
  }

  private mutating func placeOfNext() throws(JSONProblem) -> Int {
    _ = try upcoming()
    return offset
  }
}

extension JSONFact {
  fileprivate init(_ problem: ExactDecimal.Problem, text: String) {
    switch problem {
    case .comma: self = .comma(text: text)
    case .empty, .notANumber, .exponent: self = .notANumber(text: text)
    case .tooManyFigures, .tooManyDecimals:
      self = .tooManyFigures(
        text: text, figures: ExactDecimal.mostFigures, decimals: Int(ExactDecimal.mostDecimals))
    }
  }
}
