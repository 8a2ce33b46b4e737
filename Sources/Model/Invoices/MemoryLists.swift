/// Records that lie in memory.
package struct RecordList<Record: ModelRecord>: ModelList {
  package let records: [Record]

  package init(records: [Record]) {
    self.records = records
  }

  package func element(at position: ListPosition) -> (value: ModelValue, next: ListPosition)? {
    guard records.indices.contains(position.index) else { return nil }
    return (.record(RecordElement(records: records, index: position.index)), position.following)
  }

  package var isEmpty: Bool { records.isEmpty }
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
