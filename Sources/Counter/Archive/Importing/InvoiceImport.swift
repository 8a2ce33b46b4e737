package import FacturaDiagnostics
import GRDB

/// Adds many files, some thousand in a transaction. A document that is known by its bytes isn't read again: an import that
/// was stopped goes on where it was when it is begun anew.
package struct InvoiceImport {
  private let archive: InvoiceArchive
  private let report: (Finding) -> Void
  private let progress: (Int) -> Void
  private var documents = 0
  private var batch = ImportBatch()
  package private(set) var summary = ImportSummary()

  /// So many documents, or bytes, in one transaction: others that wait to write get their turn between two of them.
  private static let batchSize = 2000
  private static let batchBytes = 16 << 20

  /// What is wrong with files, and what is worth telling about them, goes to `report` in the order of the files;
  /// `progress` hears after each document how many were taken up.
  package init(
    into archive: InvoiceArchive, progress: @escaping (Int) -> Void = { _ in },
    report: @escaping (Finding) -> Void,
  ) throws(ArchiveError) {
    self.archive = archive
    self.progress = progress
    self.report = report
    // An import that a power cut takes back is simply begun anew: not every batch has to wait for the disk.
    try archive.set("synchronous = NORMAL", "cache_size = -65536")
  }

  /// A file, a folder, or “-” for standard input. False if something of it can't be read at all, which was reported.
  package mutating func add(path: String) throws(ArchiveError) -> Bool {
    let files: [String]
    do throws(Finding) { files = try DocumentFiles.paths(at: path) } catch {
      report(error)
      return false
    }
    var isWhole = true
    for file in files where try !add(file: file) { isWhole = false }
    return isWhole
  }

  /// A document in memory; `line` is where it stands in its file, from 1, or 0 for a file of its own.
  package mutating func add(_ bytes: [UInt8], name: String, line: Int = 0) throws(ArchiveError) {
    try add(ImportedDocument(bytes: bytes, name: name, line: line))
  }

  private mutating func add(file: String) throws(ArchiveError) -> Bool {
    do {
      var reader = try DocumentReader(path: file)
      while let document = try reader.next() { try add(document) }
      return true
    } catch let error as ArchiveError {
      throw error
    } catch {
      if let finding = error as? Finding { report(finding) }
      return false
    }
  }

  private mutating func add(_ document: ImportedDocument) throws(ArchiveError) {
    batch.add(document)
    documents += 1
    progress(documents)
    if batch.count >= Self.batchSize || batch.bytes >= Self.batchBytes { try flush() }
  }

  /// Writes what is left.
  package mutating func finish() throws(ArchiveError) -> ImportSummary {
    try flush()
    try archive.set("synchronous = FULL", "cache_size = -2000")
    return summary
  }

  private mutating func flush() throws(ArchiveError) {
    guard batch.count > 0 else { return }
    let outcomes = try batch.write(into: archive)
    batch = ImportBatch()
    for outcome in outcomes {
      for finding in outcome.findings { report(finding) }
      switch outcome.addition {
      case .added: summary.added += 1
      case .completed: summary.completed += 1
      case .known: summary.known += 1
      case nil: summary.refused += 1
      }
    }
  }
}

extension InvoiceArchive {
  /// Settings of this connection.
  func set(_ pragmas: String...) throws(ArchiveError) {
    do {
      try queue.writeWithoutTransaction { database in
        for pragma in pragmas { try database.execute(sql: "PRAGMA \(pragma)") }
      }
    } catch { throw ArchiveError(error, path: path) }
  }
}
