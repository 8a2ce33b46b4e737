package import FacturaDiagnostics

/// Why an archive can't be read or written: what kind of failure, and the finding that says where and what to do.
package struct ArchiveError: Error {
  package enum Kind: Sendable {
    /// There is no such file, or no such bill in it.
    case notFound
    /// Damaged, foreign, or of a version that this program doesn't know.
    case unusable
    /// Locked by another program for too long.
    case busy
    /// No right to write, no room, or a disk that fails.
    case unwritable
  }

  package let kind: Kind
  package let finding: Finding

  init(_ kind: Kind, _ fact: ArchiveFact) {
    self.kind = kind
    finding = Finding(fact)
  }
}

extension ArchiveError: CustomStringConvertible {
  package var description: String { finding.description }
}
