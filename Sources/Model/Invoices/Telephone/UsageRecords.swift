package import FacturaDiagnostics

/// The usage records of a group. They lie in memory, or still in the source of the invoice, from where they are
/// read one at a time.
public struct UsageRecords: Sendable {
  private enum Place: Sendable {
    case memory([UsageRecord])
    case source(any UsageSource)
  }

  private var place: Place

  public init(_ records: [UsageRecord] = []) {
    place = .memory(records)
  }

  package init(source: any UsageSource) {
    place = .source(source)
  }

  /// The record at `position`, and where the next one begins; nothing at the end.
  package func record(
    at position: ListPosition
  ) throws(Finding) -> (record: SharedRecord<UsageRecord>, next: ListPosition)? {
    switch place {
    case .memory(let records):
      guard records.indices.contains(position.index) else { return nil }
      return (SharedRecord(records[position.index]), position.following)
    case .source(let source): return try source.record(at: position)
    }
  }
}

extension UsageRecords: ModelList {
  package func element(at position: ListPosition) throws(Finding) -> (value: ModelValue, next: ListPosition)?
  {
    guard let (record, next) = try record(at: position) else { return nil }
    return (.record(record), next)
  }

  package var isEmpty: Bool {
    switch place {
    case .memory(let records): records.isEmpty
    case .source(let source): source.isEmpty
    }
  }
}

/// Reads usage records where they lie. A pure function of the position, like `ModelList`. A class, because it is asked
/// for with every record.
package protocol UsageSource: AnyObject, Sendable {
  func record(
    at position: ListPosition
  ) throws(Finding) -> (record: SharedRecord<UsageRecord>, next: ListPosition)?
  var isEmpty: Bool { get }
}
