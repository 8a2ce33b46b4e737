import Factura
import FacturaDiagnostics

/// A file instead of paper: `file:out.pdf`. It appears whole or not at all, for its owner alone, because bills name people;
/// and takes whatever comes.
package struct FilePress: Press {
  package static let prefix = "file:"

  private let address: String
  private let path: String

  package init(address: String) throws(PrintingError) {
    let path = String(address.dropFirst(Self.prefix.count))
    guard address.hasPrefix(Self.prefix), !path.isEmpty, !path.utf8.contains(0) else {
      throw Failure(.badAddress(address))
    }
    self.address = address
    self.path = path
  }

  package func printers() throws(PrintingError) -> [Printer] { [Printer(rawAt: address)] }

  package func submit(
    _ document: [UInt8], type: DocumentType, ticket: PrintTicket, to printer: Printer,
  ) throws(PrintingError) -> PrintJob {
    guard ticket.copies > 0 else { throw Failure(.noCopies(ticket.copies)) }
    do throws(FacturaError) {
      let file = try WholeFile(at: path, for: .owner)
      for _ in 0..<ticket.copies { try file.write(document) }
      try file.finish()
    } catch {
      throw Failure(.cannotOpen(printer: address, reason: error.findings.last?.message ?? ""))
    }
    return PrintJob(id: 0, printer: address)
  }

  /// What is written is there.
  package func state(of job: PrintJob) throws(PrintingError) -> JobState { .printed }

  package func cancel(_ job: PrintJob) throws(PrintingError) {
    throw Failure(.cannotCancel(id: job.id, printer: job.printer, reason: "the file is written"))
  }

  package func jobs(_ selection: JobSelection) throws(PrintingError) -> [QueuedJob] { [] }
}
