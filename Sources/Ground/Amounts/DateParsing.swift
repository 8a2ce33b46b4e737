/// What can be wrong with the text of a date, a time or a duration.
public enum TimeProblem: Error, Hashable, Sendable {
  case empty
  /// Not written in one of the accepted forms.
  case wrongForm
  /// Written well, but there is no such day, hour, minute or second: 31-02-2027.
  case doesNotExist
}

/// A value that `TimeReader` reads.
package protocol TimeForm {
  static func read(_ reader: inout TimeReader) throws(TimeProblem) -> Self
}

extension TimeForm {
  /// All of the bytes, or nothing.
  @inlinable
  package init(parsing bytes: UnsafeBufferPointer<UInt8>) throws(TimeProblem) {
    if bytes.isEmpty { throw .empty }
    var reader = TimeReader(bytes: bytes)
    self = try Self.read(&reader)
    guard reader.isAtEnd else { throw .wrongForm }
  }

  fileprivate static func read(_ text: String) throws(TimeProblem) -> Self {
    var text = text
    return try text.withUTF8 { bytes in
      Result { () throws(TimeProblem) in try Self(parsing: bytes) }
    }.get()
  }
}

extension CalendarDate: TimeForm {
  /// Reads `2027-03-15` (ISO 8601) or `15-03-2027` (as the e-CF writes dates).
  public init(parsing text: String) throws(TimeProblem) { self = try Self.read(text) }

  package static func read(_ reader: inout TimeReader) throws(TimeProblem) -> CalendarDate {
    try reader.date()
  }
}

extension ClockTime: TimeForm {
  /// Reads `18:24:07` or `18:24`.
  public init(parsing text: String) throws(TimeProblem) { self = try Self.read(text) }

  package static func read(_ reader: inout TimeReader) throws(TimeProblem) -> ClockTime { try reader.time() }
}

extension Timestamp: TimeForm {
  /// Reads a date and a time with one space or a `T` between: `27-01-2025 18:24:07`, `2025-01-27T18:24:07`.
  public init(parsing text: String) throws(TimeProblem) { self = try Self.read(text) }

  package static func read(_ reader: inout TimeReader) throws(TimeProblem) -> Timestamp {
    try reader.timestamp()
  }
}

extension ElapsedTime: TimeForm {
  /// Reads `00:03:25` (hours may have more than two figures), seconds alone (`205`), or ISO 8601 (`PT3M25S`).
  public init(parsing text: String) throws(TimeProblem) { self = try Self.read(text) }

  package static func read(_ reader: inout TimeReader) throws(TimeProblem) -> ElapsedTime {
    try reader.elapsed()
  }
}
