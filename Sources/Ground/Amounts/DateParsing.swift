/// What can be wrong with the text of a date, a time or a duration.
public enum TimeProblem: Error, Hashable, Sendable {
  case empty
  /// Not written in one of the accepted forms.
  case wrongForm
  /// Written well, but there is no such day, hour, minute or second: 31-02-2027.
  case doesNotExist
}

extension CalendarDate {
  /// Reads `2027-03-15` (ISO 8601) or `15-03-2027` (as the e-CF writes dates).
  public init(parsing text: String) throws(TimeProblem) {
    self = try parsed(text) { reader throws(TimeProblem) in try reader.date() }
  }

  package init(parsing bytes: UnsafeBufferPointer<UInt8>) throws(TimeProblem) {
    self = try parsed(bytes) { reader throws(TimeProblem) in try reader.date() }
  }
}

extension ClockTime {
  /// Reads `18:24:07` or `18:24`.
  public init(parsing text: String) throws(TimeProblem) {
    self = try parsed(text) { reader throws(TimeProblem) in try reader.time() }
  }

  package init(parsing bytes: UnsafeBufferPointer<UInt8>) throws(TimeProblem) {
    self = try parsed(bytes) { reader throws(TimeProblem) in try reader.time() }
  }
}

extension Timestamp {
  /// Reads a date and a time with one space or a `T` between: `27-01-2025 18:24:07`, `2025-01-27T18:24:07`.
  public init(parsing text: String) throws(TimeProblem) {
    self = try parsed(text) { reader throws(TimeProblem) in try reader.timestamp() }
  }

  package init(parsing bytes: UnsafeBufferPointer<UInt8>) throws(TimeProblem) {
    self = try parsed(bytes) { reader throws(TimeProblem) in try reader.timestamp() }
  }
}

extension ElapsedTime {
  /// Reads `00:03:25` (hours may have more than two figures), seconds alone (`205`), or ISO 8601 (`PT3M25S`).
  public init(parsing text: String) throws(TimeProblem) {
    self = try parsed(text) { reader throws(TimeProblem) in try reader.elapsed() }
  }

  package init(parsing bytes: UnsafeBufferPointer<UInt8>) throws(TimeProblem) {
    self = try parsed(bytes) { reader throws(TimeProblem) in try reader.elapsed() }
  }
}

private func parsed<Value>(
  _ text: String, _ read: (inout TimeReader) throws(TimeProblem) -> Value,
) throws(TimeProblem) -> Value {
  var text = text
  return try text.withUTF8 { bytes in
    Result { () throws(TimeProblem) in try parsed(bytes, read) }
  }.get()
}

private func parsed<Value>(
  _ bytes: UnsafeBufferPointer<UInt8>, _ read: (inout TimeReader) throws(TimeProblem) -> Value,
) throws(TimeProblem) -> Value {
  if bytes.isEmpty { throw .empty }
  var reader = TimeReader(bytes: bytes)
  let value = try read(&reader)
  guard reader.isAtEnd else { throw .wrongForm }
  return value
}
