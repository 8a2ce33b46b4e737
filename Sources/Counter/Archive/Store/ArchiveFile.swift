import FacturaDiagnostics
import GRDB
import Glibc

/// Opens the file of an archive, and only of an archive: another program's file is refused untouched.
struct ArchiveFile {
  let path: String
  let access: InvoiceArchive.Access

  /// Seconds to wait for another program's lock.
  static let patience = 10

  func open() throws(ArchiveError) -> DatabaseQueue {
    try find()
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try prepare(queue)
      return queue
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  private func find() throws(ArchiveError) {
    let isThere = Glibc.access(path, F_OK) == 0
    if access != .create, !isThere { throw ArchiveError(.notFound, .missing(path: path)) }
    if access == .create, !isThere { try Self.make(path, orFind: true) }
  }

  /// A new file may be read and written by its owner alone; SQLite gives the files beside it the same rights.
  static func make(_ path: String, orFind mayBeThere: Bool = false) throws(ArchiveError) {
    let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if descriptor >= 0 {
      close(descriptor)
    } else if errno == EEXIST {
      if !mayBeThere { throw ArchiveError(.unwritable, .fileIsThere(path: path)) }
    } else {
      throw ArchiveError(.unwritable, .unwritable(path: path, reason: String(cString: strerror(errno))))
    }
  }

  /// The rights of a file that others than its owner may use; nothing for one that is its owner's alone.
  static func looseMode(of path: String) -> Int? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & 0o077 != 0 else { return nil }
    return Int(status.st_mode & 0o7777)
  }

  private var configuration: Configuration {
    var configuration = Configuration()
    configuration.readonly = access == .readOnly
    configuration.busyMode = .timeout(Double(Self.patience))
    configuration.label = "Archive"
    configuration.prepareDatabase { database in
      // No part of a bill in temporary files, nor in pages that are free again; a line of the journal is on the disk
      // before the printer hears of it.
      try database.execute(
        sql: "PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON; PRAGMA synchronous = FULL")
    }
    return configuration
  }

  private func prepare(_ queue: DatabaseQueue) throws {
    let version = try queue.read { try self.version(of: $0) }
    if access == .readOnly {
      if version == ArchiveSchema.version { return }
      throw ArchiveError(.unusable, .older(path: path, version: version, known: ArchiveSchema.version))
    }
    // Several processes may begin or update one archive: whoever comes second finds the work done.
    for isLast in [false, false, true] {
      do {
        // Of a copy that was put back, too.
        _ = try queue.writeWithoutTransaction { try String.fetchOne($0, sql: "PRAGMA journal_mode = WAL") }
        if version == ArchiveSchema.version { return }
        try ArchiveSchema.migrator.migrate(queue)
        return
      } catch {
        if try queue.read({ try self.version(of: $0) }) == ArchiveSchema.version { return }
        if isLast { throw error }
      }
    }
  }

  /// 0 for a file in which nothing stands yet.
  private func version(of database: Database) throws -> Int {
    let application = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    if application == ArchiveSchema.applicationID {
      if version > ArchiveSchema.version {
        throw ArchiveError(.unusable, .newer(path: path, version: version, known: ArchiveSchema.version))
      }
      return version
    }
    // A process that was killed while it made the archive leaves an empty file, or the migrator's own table.
    let tables = try String.fetchAll(database, sql: "SELECT name FROM sqlite_master WHERE type = 'table'")
    guard application == 0, access == .create, tables.allSatisfy({ $0 == "grdb_migrations" }) else {
      throw ArchiveError(.unusable, .foreign(path: path))
    }
    return 0
  }
}
