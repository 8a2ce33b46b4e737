import FacturaAmounts
import FacturaDiagnostics
import FacturaInvoices
import Synchronization

extension JSONReader {
  /// Usage records stay in the source; only their list is gone over.
  mutating func read(_ records: inout UsageRecords) throws(JSONProblem) {
    guard let first = try skipList() else {
      records = UsageRecords()
      return
    }
    records = UsageRecords(source: JSONUsage(window: usageWindow, first: first))
  }
}

/// The usage records of one group, where they lie in an invoice's JSON.
final class JSONUsage: UsageSource {
  private let window: JSONUsageWindow
  /// Where the first record lies.
  private let first: Int

  init(window: JSONUsageWindow, first: Int) {
    self.window = window
    self.first = first
  }

  var isEmpty: Bool { false }

  func record(
    at position: ListPosition
  ) throws(Finding) -> (record: SharedRecord<UsageRecord>, next: ListPosition)? {
    let offset = position.index == 0 ? first : position.offset
    guard let (record, next) = try window.record(at: offset) else { return nil }
    return (record, ListPosition(index: position.index + 1, offset: next))
  }
}

/// The window through which the usage records of one invoice are read. It moves with the reading; what it yields
/// depends on the place alone.
final class JSONUsageWindow: Sendable {
  private let reader: Mutex<JSONReader>
  private let source: any ByteSource
  /// The invoice's name, for messages.
  private let name: String

  init(source: any ByteSource, name: String, limits: JSONLimits) {
    self.source = source
    self.name = name
    reader = Mutex(JSONReader(source, name: name, limits: limits))
  }

  /// The record at a place in the source, and the place of the next one; nothing at the end of the list.
  func record(at offset: Int) throws(Finding) -> (SharedRecord<UsageRecord>, next: Int)? {
    do throws(JSONProblem) {
      return try reader.withLock { reader throws(JSONProblem) in
        reader.seek(offset)
        return try reader.usageRecord()
      }
    } catch {
      throw error.finding(in: source, name: name)
    }
  }
}

extension JSONReader {
  fileprivate mutating func usageRecord() throws(JSONProblem) -> (SharedRecord<UsageRecord>, next: Int)? {
    if try upcoming() == UInt8(ascii: "]") { return nil }
    var record = UsageRecord()
    try readMembers(of: &record)
    if try continues(to: UInt8(ascii: "]"), "“,” or “]”") {
      _ = try upcoming()
      // A comma before the bracket is found when the next record is read.
      if bytes[index] == UInt8(ascii: "]") { throw unexpected("a record") }
      return (SharedRecord(consume record), offset)
    }
    return (SharedRecord(consume record), offset - 1)
  }
}
