/// Holds a part of the invoice by reference, so that handing it to a layout costs one count and no copy. It
/// behaves as a value: who changes it gets a copy of its own.
@propertyWrapper
public struct Shared<Record: Sendable>: Sendable {
  private var storage: SharedRecord<Record>

  public init(wrappedValue: Record) {
    storage = SharedRecord(wrappedValue)
  }

  public var wrappedValue: Record {
    get { storage.record }
    _modify {
      var record = storage.record
      defer { storage = SharedRecord(record) }
      yield &record
    }
  }
}

extension Shared where Record: ModelRecord {
  package var value: ModelValue { .record(storage) }
}

/// The same for a part that an invoice need not have.
@propertyWrapper
public struct SharedIfStated<Record: Sendable>: Sendable {
  private var storage: SharedRecord<Record>?

  public init() {}

  public init(wrappedValue: Record?) {
    storage = wrappedValue.map(SharedRecord.init)
  }

  public var wrappedValue: Record? {
    get { storage?.record }
    set { storage = newValue.map(SharedRecord.init) }
  }
}

extension SharedIfStated where Record: ModelRecord {
  package var value: ModelValue {
    guard let storage else { return .none }
    return .record(storage)
  }
}

/// A record by reference: a copy costs one count, however large the record is.
package final class SharedRecord<Record: Sendable>: Sendable {
  package let record: Record

  package init(_ record: Record) {
    self.record = record
  }
}

extension SharedRecord: ModelRecord where Record: ModelRecord {
  package typealias Field = Record.Field

  package func value(of field: Record.Field) -> ModelValue {
    record.value(of: field)
  }

  /// Asked of the record itself, whose own code knows its fields.
  package func value(at field: Int) -> ModelValue {
    record.value(at: field)
  }
}
