import FacturaDiagnostics
import GRDB

extension ArchiveError {
  /// What SQLite said of the file at `path`, in our own words.
  init(_ error: any Error, path: String) {
    if let error = error as? ArchiveError {
      self = error
      return
    }
    // What it says of itself shows the row: rows name people.
    if error is RowDecodingError {
      self.init(.unusable, .damaged(path: path, reason: "a value of a row can't be read"))
      return
    }
    guard let error = error as? DatabaseError else {
      self.init(.unusable, .damaged(path: path, reason: "\(error)"))
      return
    }
    let reason = error.message ?? "\(error.resultCode)"
    switch error.resultCode {
    case .SQLITE_NOTADB: self.init(.unusable, .foreign(path: path))
    case .SQLITE_BUSY, .SQLITE_LOCKED: self.init(.busy, .busy(path: path, seconds: ArchiveFile.patience))
    case .SQLITE_READONLY, .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
      self.init(.unwritable, .unwritable(path: path, reason: reason))
    default: self.init(.unusable, .damaged(path: path, reason: reason))
    }
  }
}
