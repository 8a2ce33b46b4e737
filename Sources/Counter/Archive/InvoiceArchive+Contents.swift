package import FacturaDiagnostics
import GRDB
import Glibc

/// How much is in an archive.
package struct ArchiveContents: Sendable, Equatable {
  package var version: Int
  package var bills: Int
  /// Lines of the journal.
  package var lines: Int
  /// Of the file, without what stands beside it.
  package var bytes: Int
}

extension InvoiceArchive {
  package func contents() throws(ArchiveError) -> ArchiveContents {
    try reading { database in
      func number(_ sql: String) throws -> Int { try Int.fetchOne(database, sql: sql) ?? 0 }
      return ArchiveContents(
        version: try number("PRAGMA user_version"), bills: try number("SELECT count(*) FROM bill"),
        lines: try number("SELECT count(*) FROM journal"),
        bytes: try number("PRAGMA page_count") * number("PRAGMA page_size"))
    }
  }

  /// Reads every page and every line of the journal. What is found is damage, or something that somebody changed.
  package func check() throws(ArchiveError) -> [Finding] {
    let words = try reading { try String.fetchAll($0, sql: "PRAGMA integrity_check(20)") }
    let damage = words == ["ok"] ? [] : words.map { Finding(ArchiveFact.damaged(path: path, reason: $0)) }
    do throws(JournalError) { return damage + (try journal.verify()).map(\.finding) } catch {
      return damage + [error.finding]
    }
  }

  /// Writes the archive as it is at this moment into a new file, which only its owner may read. Others may go on working.
  package func copy(to path: String) throws(ArchiveError) {
    try ArchiveFile.make(path)
    do { try queue.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [path]) } } catch
    {
      // Half a copy is none, and would stand in the way of the next one.
      unlink(path)
      throw ArchiveError(error, path: path)
    }
  }
}
