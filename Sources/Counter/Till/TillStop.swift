package import Factura
package import FacturaArchive
package import FacturaDiagnostics

/// Why nothing was printed. Each is said in the clerk's language by the command.
package enum TillStop: Error {
  /// No bill has this key.
  case nothingFound(key: String)
  /// Several have: none is guessed.
  case several(key: String, [ArchivedBill])
  /// Neither an option nor the environment says where the archive is.
  case noArchiveNamed
  case archive(ArchiveError)
  /// The bill can't be read, laid out, or differs from its paper.
  case bill(FacturaError)
  /// A font file that was named isn't there, or is none.
  case font(FacturaError)
  case noLargePrint(layout: String)
  /// The receipt printer's model is unknown, or its file has a mistake.
  case profile(Finding)
  case noSuchPages(PageSelection, of: Int)
  /// No printer of that name, or none at all; the nearest name that there is.
  case noPrinter(name: String?, nearest: String?, known: [String])
  /// It can't take the job; nothing of it is on paper.
  case printer(PrintingFact)
  /// The connection broke on the way: part of it may be on paper. The journal line that says so.
  case unsure(PrintingFact, line: Int)
  /// It was printed before: a reprint needs a reason.
  case reasonNeeded(PrintRecord)
  case journal(JournalError)
  /// The job went out, and the journal took no further line: at the next start it is in doubt.
  case unrecorded(JournalError, line: Int)
  /// This key has printed already.
  case alreadyPrinted(PrintRecord?)
  /// No line of the journal, job or code like this.
  case noSuchJob(String)
  /// A number that is one job's line and another's number at its printer: none is guessed.
  case severalJobs(String, [PrintRecord])
  /// The job's bill isn't in the archive.
  case printedFromFile(String)
  /// The line is known, and nothing about it is in doubt.
  case notInDoubt(line: Int)
}
