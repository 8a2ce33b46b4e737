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
  /// The place of the first record among those that the window keeps: lists behind each other take places behind each
  /// other, because no record is much shorter than 128 bytes.
  private var firstPlace: Int { first >> 7 }

  init(window: JSONUsageWindow, first: Int) {
    self.window = window
    self.first = first
  }

  var isEmpty: Bool { false }

  func record(
    at position: ListPosition
  ) throws(Finding) -> (record: SharedRecord<UsageRecord>, next: ListPosition)? {
    let offset = position.index == 0 ? first : position.offset
    guard let (record, next) = try window.record(at: offset, place: firstPlace &+ position.index) else {
      return nil
    }
    return (record, ListPosition(index: position.index + 1, offset: next))
  }
}

/// The window through which the usage records of one invoice are read. It moves with the reading; what it yields
/// depends on the place alone.
///
/// A page is laid out and then compared, so each record is asked for twice: the last ones are kept as they were read.
final class JSONUsageWindow: Sendable {
  private struct Reading: ~Copyable {
    var reader: JSONReader
    /// By the record's place, from the start again when it is full.
    var recent: [Recent] = []

    init(_ reader: consuming JSONReader) {
      self.reader = reader
    }
  }

  private struct Recent {
    var offset = -1
    var record: SharedRecord<UsageRecord>?
    var next = 0
  }

  private let reading: Mutex<Reading>
  private let source: any ByteSource
  /// The invoice's name, for messages.
  private let name: String
  /// More than the rows of a page and those that are read ahead of it. A power of two.
  private static let recentCount = 256

  init(source: any ByteSource, name: String, limits: JSONLimits) {
    self.source = source
    self.name = name
    reading = Mutex(Reading(JSONReader(source, name: name, limits: limits)))
  }

  /// The record at a place in the source, and the place of the next one; nothing at the end of the list. `place` is
  /// where it is kept.
  func record(at offset: Int, place: Int) throws(Finding) -> (SharedRecord<UsageRecord>, next: Int)? {
    do throws(JSONProblem) {
      return try reading.withLock { reading throws(JSONProblem) in
        if reading.recent.isEmpty {
          reading.recent = Array(repeating: Recent(), count: Self.recentCount)
        }
        let slot = place & (Self.recentCount - 1)
        if reading.recent[slot].offset == offset, let record = reading.recent[slot].record {
          return (record, reading.recent[slot].next)
        }
        reading.reader.seek(offset)
        guard let (record, next) = try reading.reader.usageRecord() else { return nil }
        reading.recent[slot] = Recent(offset: offset, record: record, next: next)
        return (record, next)
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
