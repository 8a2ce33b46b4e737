package import FacturaDiagnostics

/// A part of the invoice that layout files can walk into: `issuer`, `lines`, `telephone`.
///
/// Each record lists its fields in one enum, and answers for them in one `switch`. The compiler keeps the model,
/// its JSON form and the paths of layout files together: a field that is missing somewhere doesn't compile.
package protocol ModelRecord: Sendable {
  associatedtype Field: ModelField
  /// The value that this record states for a field.
  func value(of field: Field) -> ModelValue
  /// The value of the field with this number in `RecordSchema.fields`; nothing for a number that isn't there.
  ///
  /// A requirement with a default, so that each record's own code answers, and not a generic one: layouts ask here
  /// for every cell.
  func value(at index: Int) -> ModelValue
  /// The same of one record in a list: generic code would have to copy the record out of the list first.
  static func value(at index: Int, of record: Int, in records: [Self]) -> ModelValue
}

/// The fields of a record. The case's name is the name in JSON and in layout files: the compiler writes it into
/// `stringValue`. Finding it by reflection (`"\(field)"`) took a fifth of all that a cold start computes.
package protocol ModelField: CaseIterable, CodingKey, RawRepresentable<Int> {
  var kind: ModelKind { get }
  /// An invoice's JSON must state it.
  var isRequired: Bool { get }
  /// It is calculated from other figures: layouts may read it, but JSON can't state it.
  var isDerived: Bool { get }
}

extension ModelField {
  package var isRequired: Bool { false }
  package var isDerived: Bool { false }
}

extension ModelRecord {
  // Inline, and `value(of:)` of the records that are asked most with it: called, each would get a copy of the whole record.
  @inlinable @inline(__always)
  package func value(at index: Int) -> ModelValue {
    guard let field = Field(rawValue: index) else { return .none }
    return value(of: field)
  }

  @inlinable
  package static func value(at index: Int, of record: Int, in records: [Self]) -> ModelValue {
    records[record].value(at: index)
  }

  package static var schema: RecordSchema { RecordSchema(Self.self) }
}

/// Names and kinds of a record's fields, in the order of their numbers.
package struct RecordSchema: Sendable {
  package struct Entry: Sendable {
    package let name: String
    package let kind: @Sendable () -> ModelKind
    package let isRequired: Bool
    package let isDerived: Bool
  }

  private let record: any ModelRecord.Type
  package let fields: [Entry]

  package init<Record: ModelRecord>(_ type: Record.Type) {
    record = type
    fields = Record.Field.allCases.map { field in
      Entry(
        name: field.stringValue, kind: { field.kind }, isRequired: field.isRequired,
        isDerived: field.isDerived)
    }
  }

  /// The record's name, for messages: `UsageRecord`.
  package var name: String { "\(record)" }

  package func index(of name: String) -> Int? {
    fields.firstIndex { $0.name == name }
  }
}

/// A list in the model. It may lie in memory or still in the file: rows are read one at a time, so that a
/// statement of 60,000 records needs no more memory than one of 6,000.
package protocol ModelList: Sendable {
  /// The element at `position`, and where the next one begins; nothing at the end.
  ///
  /// A pure function of the position: reading again gives the same element.
  func element(at position: ListPosition) throws(Finding) -> (value: ModelValue, next: ListPosition)?
  var isEmpty: Bool { get }
}

/// Where reading a list stands: the element's number, and for a list that lies in a file, its byte offset.
package struct ListPosition: Hashable, Sendable {
  package var index: Int
  package var offset: Int

  @inlinable
  package init(index: Int, offset: Int) {
    self.index = index
    self.offset = offset
  }

  package static let start = ListPosition(index: 0, offset: 0)
}
