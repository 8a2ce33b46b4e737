package import FacturaInvoices

/// What an expression yields, known before there is an invoice.
package indirect enum ValueKind: Sendable {
  case text(Tongue)
  case integer, flag, amount, quantity, rate, date, time, timestamp, elapsed
  /// A number without a unit: a literal, or the ratio of two figures.
  case number
  case record(RecordSchema)
  case list(ModelKind)
  /// The empty text `""` behind `??`: nothing at all.
  case nothing

  package init(_ kind: ModelKind) {
    switch kind {
    case .text: self = .text(.rendering)
    case .prose: self = .text(.invoice)
    case .officialProse: self = .text(.spanish)
    case .integer: self = .integer
    case .flag: self = .flag
    case .amount: self = .amount
    case .quantity: self = .quantity
    case .rate: self = .rate
    case .date: self = .date
    case .time: self = .time
    case .timestamp: self = .timestamp
    case .elapsed: self = .elapsed
    case .record(let schema): self = .record(schema)
    case .list(let element): self = .list(element)
    }
  }

  /// As messages say it.
  package var words: String {
    switch self {
    case .text: "a text"
    case .integer: "a whole number"
    case .flag: "a yes or no"
    case .amount: "an amount"
    case .quantity: "a quantity"
    case .rate: "a rate"
    case .date: "a date"
    case .time: "a time"
    case .timestamp: "a date with a time"
    case .elapsed: "a duration"
    case .number: "a number"
    case .record(let schema): "a record (\(schema.name))"
    case .list: "a list"
    case .nothing: "nothing"
    }
  }

  /// How its figures are reckoned with; nothing if it has none.
  package var numeric: NumericKind? {
    switch self {
    case .integer: .integer
    case .amount: .amount
    case .quantity: .quantity
    case .rate: .rate
    case .elapsed: .elapsed
    case .number: .number
    case .text, .flag, .date, .time, .timestamp, .record, .list, .nothing: nil
    }
  }

  package func isSame(as other: ValueKind) -> Bool {
    switch (self, other) {
    case (.text, .text), (.flag, .flag), (.date, .date), (.time, .time), (.timestamp, .timestamp),
      (.nothing, .nothing):
      true
    case (.record(let a), .record(let b)): a.name == b.name
    case (.list(let a), .list(let b)): ValueKind(a).isSame(as: ValueKind(b))
    default: numeric != nil && numeric == other.numeric
    }
  }
}

/// Kinds of figures.
package enum NumericKind: UInt8, Sendable {
  case number, integer, quantity, amount, rate, elapsed

  package var kind: ValueKind {
    switch self {
    case .number: .number
    case .integer: .integer
    case .quantity: .quantity
    case .amount: .amount
    case .rate: .rate
    case .elapsed: .elapsed
    }
  }

  /// The kind of a sum or difference of the two, which is also the kind in which they are compared; nothing if they
  /// have nothing in common.
  func common(with other: NumericKind) -> NumericKind? {
    if self == other { return self }
    let (low, high) = rawValue < other.rawValue ? (self, other) : (other, self)
    switch (low, high) {
    case (.number, _): return high == .integer ? .number : high
    case (.integer, .quantity): return .quantity
    default: return nil
    }
  }

  func product(with other: NumericKind) -> NumericKind? {
    let (low, high) = rawValue < other.rawValue ? (self, other) : (other, self)
    switch (low, high) {
    case (.number, _), (.integer, _): return high
    case (.quantity, .amount), (.amount, .rate): return .amount
    case (.quantity, .quantity), (.quantity, .rate): return .quantity
    default: return nil
    }
  }

  func quotient(by other: NumericKind) -> NumericKind? {
    if self == other { return .number }
    switch other {
    case .number, .integer: return self == .integer ? .number : self
    case .quantity: return self == .amount ? .amount : nil
    case .amount, .rate, .elapsed: return nil
    }
  }
}
