/// Holds a part of the invoice by reference, so that handing it to a layout costs one count and no copy. It
/// behaves as a value: whoever changes it while somebody else holds it gets a copy of its own.
@propertyWrapper
public struct Shared<Record: Sendable>: Sendable {
  private var storage: SharedStorage<Record>

  public init(wrappedValue: Record) {
    storage = SharedStorage(wrappedValue)
  }

  public var wrappedValue: Record {
    get { storage.record }
    _modify {
      if !isKnownUniquelyReferenced(&storage) { storage = SharedStorage(storage.record) }
      yield &storage.record
    }
  }
}

extension Shared where Record: ModelRecord {
  package var value: ModelValue { .record(storage) }
}

/// The same for a part that an invoice need not have.
@propertyWrapper
public struct SharedIfStated<Record: Sendable>: Sendable {
  private var storage: SharedStorage<Record>?

  public init() {}

  public init(wrappedValue: Record?) {
    storage = wrappedValue.map(SharedStorage.init)
  }

  public var wrappedValue: Record? {
    get { storage?.record }
    set { storage = newValue.map(SharedStorage.init) }
  }
}

extension SharedIfStated where Record: ModelRecord {
  package var value: ModelValue {
    guard let storage else { return .none }
    return .record(storage)
  }
}

/// What `Shared` counts. It is changed only while one wrapper holds it, which makes it safe to send.
final class SharedStorage<Record: Sendable>: @unchecked Sendable {
  fileprivate var record: Record

  fileprivate init(_ record: Record) {
    self.record = record
  }
}

extension SharedStorage: ModelRecord where Record: ModelRecord {
  typealias Field = Record.Field

  func value(of field: Record.Field) -> ModelValue {
    record.value(of: field)
  }
}
