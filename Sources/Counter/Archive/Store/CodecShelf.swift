import FoundationEssentials
import GRDB
import Synchronization

/// The archive's codecs, read from it when a row first asks for them.
final class CodecShelf: Sendable {
  /// What a blob holds: each has a dictionary of its own.
  enum Medium: String {
    case json, xml
  }

  /// In each archive from its beginning.
  static let plain = Codec(id: 1, dictionary: nil)

  private let known = Mutex<[Int64: Codec]>([1: plain])

  func codec(_ id: Int64, in database: Database) throws -> Codec? {
    if let codec = known.withLock({ $0[id] }) { return codec }
    let sql = "SELECT dictionary FROM codec WHERE id = ?"
    guard let row = try Row.fetchOne(database, sql: sql, arguments: [id]) else { return nil }
    return remember(
      Codec(id: id, dictionary: try row.value("dictionary", as: Data?.self).map { [UInt8]($0) }))
  }

  /// The one that was trained last, or the plain one.
  func best(for medium: Medium, in database: Database) throws -> Codec {
    let sql = "SELECT max(id) FROM codec WHERE medium = ?"
    guard let id = try Int64.fetchOne(database, sql: sql, arguments: [medium.rawValue]) else {
      return Self.plain
    }
    return try codec(id, in: database) ?? Self.plain
  }

  func add(_ dictionary: [UInt8], for medium: Medium, in database: Database) throws {
    // Another process may have been faster: one dictionary is enough.
    if try best(for: medium, in: database) !== Self.plain { return }
    try database.execute(
      sql: "INSERT INTO codec(medium, dictionary) VALUES (?, ?)",
      arguments: [medium.rawValue, Data(dictionary)])
  }

  private func remember(_ codec: Codec) -> Codec {
    known.withLock { known in
      if let other = known[codec.id] { return other }
      known[codec.id] = codec
      return codec
    }
  }
}
