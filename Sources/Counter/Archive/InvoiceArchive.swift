package import FacturaDiagnostics
import GRDB

/// Invoices and the journal of what was printed of them, in one SQLite file that needs no server.
///
/// Any number of processes may have it open: they read while one of them writes, and writers wait for each other.
/// `docs/archive.md` describes the file.
package final class InvoiceArchive: Sendable {
  package enum Access: Sendable {
    case readOnly
    /// Of an archive that is there.
    case readWrite
    /// The same, and makes a new one where there is no file.
    case create
  }

  /// As the user named it.
  package let path: String
  let queue: DatabaseQueue
  let codecs = CodecShelf()

  /// The rights of its file, if others than its owner may use it.
  package var looseMode: Int? { ArchiveFile.looseMode(of: path) }

  /// What whoever keeps the archive should know: others may read or write its file.
  package var warnings: [Finding] {
    looseMode.map { [Finding(ArchiveFact.openToOthers(path: path, mode: $0))] } ?? []
  }

  /// - Throws: `notFound` where there is no file, `unusable` for one that is damaged, no archive, or of a later version.
  package init(path: String, access: Access) throws(ArchiveError) {
    self.path = path
    queue = try ArchiveFile(path: path, access: access).open()
  }

  func reading<Answer>(_ body: (Database) throws -> Answer) throws(ArchiveError) -> Answer {
    do { return try queue.read(body) } catch { throw ArchiveError(error, path: path) }
  }

  func writing<Answer>(_ body: (Database) throws -> Answer) throws(ArchiveError) -> Answer {
    do { return try transaction(body) } catch { throw ArchiveError(error, path: path) }
  }

  /// Begins by waiting for the lock: nothing that is read in it is overtaken before its end.
  func transaction<Answer>(_ body: (Database) throws -> Answer) throws -> Answer {
    try queue.writeWithoutTransaction { database in
      var answer: Answer?
      try database.inTransaction(.immediate) {
        answer = try body(database)
        return .commit
      }
      guard let answer else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
      return answer
    }
  }
}
