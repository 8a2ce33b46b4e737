import FacturaAmounts
import FacturaDiagnostics
import FacturaInvoices

extension JSONReader {
  /// Reads an object into a record: its members are the record's fields, each at most once, in any order.
  mutating func readMembers<Record: JSONRecord>(of record: inout Record) throws(JSONProblem) {
    if try upcoming() != UInt8(ascii: "{") { throw wrongKind("an object") }
    let start = offset
    index += 1
    var members = Members(keys: Record.keys)
    if try upcoming() == UInt8(ascii: "}") {
      index += 1
    } else {
      repeat {
        let number = try readKey(&members, of: "\(Record.self)")
        guard let field = Record.Field(rawValue: number) else { throw unexpected("a field") }
        if try upcoming() == UInt8(ascii: "n") {
          // `null` says that nothing is stated.
          try expect(word: "null")
        } else {
          members.stated |= 1 &<< UInt64(number)
          try record.read(field, from: &self)
        }
      } while try continues(to: UInt8(ascii: "}"), "“,” or “}”")
    }
    if members.isMissingSome {
      // One alone is told at its own path, several at their record's.
      let names = members.missing
      throw .fact(
        .missingFields(names: names, record: "\(Record.self)"), offset: start,
        member: names.count == 1 ? names[0] : nil)
    }
  }

  /// Reads the name of a member and the colon behind it.
  @inline(__always)
  private mutating func readKey(
    _ members: inout Members, of record: @autoclosure () -> String,
  ) throws(JSONProblem) -> Int {
    let first = try upcoming()
    if first != UInt8(ascii: "\"") { throw noKey(first) }
    let place = offset
    let number = if let known = passKey(members) { known } else { try otherKey(members, of: record) }
    if !members.note(number) {
      throw .fact(.fieldTwice(name: members.keys.names[number]), offset: place)
    }
    if members.keys.derived & 1 &<< UInt64(number) != 0 {
      throw .fact(.derivedField(name: members.keys.names[number]), offset: place)
    }
    try expect(UInt8(ascii: ":"), "“:”")
    return number
  }

  /// Passes over the name of a field and its quotes. Behind the window's end stand zeros, so that a name which goes on
  /// there isn't found: nothing then, nor if the name is written with escapes or is no field's.
  @inline(__always)
  private mutating func passKey(_ members: Members) -> Int? {
    guard let (number, length) = members.keys.field(at: bytes + index + 1, from: members.next) else {
      return nil
    }
    index += 1 + length
    return number
  }

  private mutating func otherKey(_ members: Members, of record: () -> String) throws(JSONProblem) -> Int {
    let place = offset
    let key = try scanText()
    let name = try string(of: key)
    if let number = members.keys.index(of: name) { return number }
    let nearest = Nearest.name(to: name, among: members.keys.names)
    throw .fact(.unknownField(name: name, record: record(), nearest: nearest), offset: place)
  }

  /// `"amount": 1,234.50` ends the member at the comma, and figures follow it.
  private func noKey(_ byte: UInt8) -> JSONProblem {
    var (first, last) = (index, index)
    while first > 0, bytes[first - 1].isFigureOrComma { first -= 1 }
    while bytes[last].isFigureOrComma || bytes[last] == UInt8(ascii: ".") { last += 1 }
    let text = UnsafeBufferPointer(start: bytes + first, count: last - first)
    guard byte.isFigureOrComma, text.first != UInt8(ascii: ","), text.contains(UInt8(ascii: ",")) else {
      return unexpected("a name in quotes")
    }
    return .fact(.comma(text: String(decoding: text.prefix(40), as: UTF8.self)), offset: offset(of: first))
  }

  /// After a member or an element: true behind a comma, false behind the closing bracket.
  @inline(__always)
  mutating func continues(to closing: UInt8, _ expected: @autoclosure () -> String) throws(JSONProblem)
    -> Bool
  {
    let byte = try upcoming()
    if byte == UInt8(ascii: ",") {
      index += 1
      return true
    }
    if byte != closing { throw unexpected(expected()) }
    index += 1
    return false
  }

  /// Reads a list, calling `element` at each of its elements.
  private mutating func readList(
    _ element: (inout JSONReader) throws(JSONProblem) -> Void
  ) throws(JSONProblem) {
    if try upcoming() != UInt8(ascii: "[") { throw wrongKind("a list") }
    index += 1
    if try upcoming() == UInt8(ascii: "]") {
      index += 1
      return
    }
    repeat {
      elements += 1
      if elements > limits.elements {
        throw .fact(.tooManyElements(limit: limits.elements), offset: offset)
      }
      try element(&self)
    } while try continues(to: UInt8(ascii: "]"), "“,” or “]”")
  }
}

extension UInt8 {
  fileprivate var isFigureOrComma: Bool { self == UInt8(ascii: ",") || self &- UInt8(ascii: "0") <= 9 }
}

/// Which members of an object have been met.
private struct Members {
  let keys: JSONKeys
  /// One bit for each field.
  private var met: UInt64 = 0
  var stated: UInt64 = 0
  /// The field behind the last one met.
  private(set) var next = 0

  init(keys: JSONKeys) {
    self.keys = keys
  }

  /// False if the member has been met before.
  @inline(__always)
  mutating func note(_ number: Int) -> Bool {
    let bit: UInt64 = 1 &<< UInt64(number)
    next = number + 1
    defer { met |= bit }
    return met & bit == 0
  }

  @inline(__always)
  var isMissingSome: Bool { keys.required & ~stated != 0 }

  /// The fields that must be stated and aren't.
  var missing: [String] {
    let bits = keys.required & ~stated
    return keys.names.enumerated().filter { bits & 1 << UInt64($0.offset) != 0 }.map(\.element)
  }
}

// MARK: - One for each kind of field

extension JSONReader {
  mutating func read(_ value: inout String?) throws(JSONProblem) { value = try text() }
  /// - Throws: `wrongForm` if it is none of these words.
  mutating func read(_ value: inout String?, oneOf words: [String]) throws(JSONProblem) {
    _ = try upcoming()
    let place = offset
    let text = try text()
    guard words.contains(text) else {
      throw .fact(
        .wrongForm(
          text: text, expected: words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")),
        offset: place)
    }
    value = text
  }

  mutating func read(_ value: inout Int?) throws(JSONProblem) { value = try integer() }
  mutating func read(_ value: inout Bool?) throws(JSONProblem) { value = try flag() }
  mutating func read(_ value: inout Amount?) throws(JSONProblem) { value = Amount(try decimal()) }
  mutating func read(_ value: inout Quantity?) throws(JSONProblem) { value = Quantity(try decimal()) }
  mutating func read(_ value: inout Rate?) throws(JSONProblem) { value = Rate(try decimal()) }
  mutating func read(_ value: inout CalendarDate?) throws(JSONProblem) { value = try date() }
  mutating func read(_ value: inout ClockTime?) throws(JSONProblem) { value = try clockTime() }
  mutating func read(_ value: inout Timestamp?) throws(JSONProblem) { value = try timestamp() }
  mutating func read(_ value: inout ElapsedTime?) throws(JSONProblem) { value = try elapsed() }

  mutating func read<Record: JSONRecord>(_ record: inout Record) throws(JSONProblem) {
    try readMembers(of: &record)
  }

  mutating func read<Record: JSONRecord>(_ value: inout Record?) throws(JSONProblem) {
    var record = Record()
    try readMembers(of: &record)
    value = record
  }

  mutating func read<Record: JSONRecord>(_ list: inout [Record]) throws(JSONProblem) {
    var records: [Record] = []
    try readList { reader throws(JSONProblem) in
      var record = Record()
      try reader.readMembers(of: &record)
      records.append(record)
    }
    list = records
  }

  mutating func read(_ list: inout [String]) throws(JSONProblem) {
    var texts: [String] = []
    try readList { reader throws(JSONProblem) in texts.append(try reader.text()) }
    list = texts
  }
}
