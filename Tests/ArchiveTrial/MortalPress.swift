import FacturaDiagnostics
import FacturaPrinting
import Glibc

/// Where a print is when the power goes.
enum MortalStep: String {
  case beforeIntent, afterIntent, afterPaper, afterSubmitted, beforeResult

  func end() -> Never {
    kill(getpid(), SIGKILL)
    // Nobody comes here: the signal can't be held back.
    exit(70)
  }
}

/// A printer whose papers are the lines of a file.
struct MortalPress: Press {
  let paper: String
  let step: MortalStep

  func printers() throws(PrintingError) -> [Printer] {
    [
      Printer(
        name: "bandeja", description: "", uri: "", state: .idle, reasons: [], message: "", acceptsJobs: true,
        isDefault: true, capabilities: PrinterCapabilities())
    ]
  }

  func submit(
    _ document: [UInt8], type: DocumentType, ticket: PrintTicket, to printer: Printer,
  ) throws(PrintingError) -> PrintJob {
    print(ticket.title, on: paper)
    if step == .afterPaper { step.end() }
    return PrintJob(id: 7, printer: printer.name)
  }

  func state(of job: PrintJob) throws(PrintingError) -> JobState { .printed }

  func cancel(_ job: PrintJob) throws(PrintingError) {}

  func jobs(_ selection: JobSelection) throws(PrintingError) -> [QueuedJob] { [] }
}
