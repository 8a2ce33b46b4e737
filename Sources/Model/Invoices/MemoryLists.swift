/// Records that lie in memory.
package struct RecordList: ModelList {
  private let count: Int
  /// The record at an index below `count`. A closure, and not a list generic over its records: the code of a generic
  /// one asks the runtime for types and conformances at each element.
  private let record: @Sendable (Int) -> any ModelRecord & AnyObject

  @inline(__always)
  package init(records: [some ModelRecord]) {
    count = records.count
    record = { RecordElement(records: records, index: $0) }
  }

  package func element(at position: ListPosition) -> (value: ModelValue, next: ListPosition)? {
    guard position.index >= 0, position.index < count else { return nil }
    return (.record(record(position.index)), position.following)
  }

  package var isEmpty: Bool { count == 0 }
}

/// One record of a list, read where it lies: it costs no copy, however large the record.
final class RecordElement<Record: ModelRecord>: ModelRecord {
  let records: [Record]
  let index: Int

  init(records: [Record], index: Int) {
    self.records = records
    self.index = index
  }

  func value(of field: Record.Field) -> ModelValue {
    records[index].value(of: field)
  }

  func value(at field: Int) -> ModelValue {
    Record.value(at: field, of: index, in: records)
  }
}

/// Texts that lie in memory.
package struct TextList: ModelList {
  package let texts: [String]

  package init(texts: [String]) {
    self.texts = texts
  }

  package func element(at position: ListPosition) -> (value: ModelValue, next: ListPosition)? {
    guard texts.indices.contains(position.index) else { return nil }
    return (.text(texts[position.index]), position.following)
  }

  package var isEmpty: Bool { texts.isEmpty }
}

extension ListPosition {
  /// The next position in a list that lies in memory.
  package var following: ListPosition { ListPosition(index: index + 1, offset: offset) }
}
