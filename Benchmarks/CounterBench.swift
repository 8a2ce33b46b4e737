import FacturaArchive
import FacturaDiagnostics
import FacturaPrinting
import FacturaTill
import FoundationEssentials

/// From a clerk's key to the job in a queue: archive, layout, journal and copies; the queue itself takes no time here.
struct CounterBench {
  /// The archive, with a bill of three pages among many others.
  let path: String

  private static let rounds = 40
  private static let account = "400718255"
  static let limit = 150.0

  init(path: String) throws {
    self.path = path
    _ = try InvoiceArchive(path: path, access: .readWrite).add(Sample.bill(groups: 2), name: "sample")
  }

  /// Milliseconds, median and 19 of 20: of a till that just started, and of one that is open all day.
  func run() throws -> (fresh: (Double, Double), open: (Double, Double)) {
    let till = try makeTill()
    _ = try submission(till)
    var (fresh, open): ([Double], [Double]) = ([], [])
    for _ in 0..<Self.rounds {
      let start = ContinuousClock.now
      let new = try makeTill()
      fresh.append((try submission(new) - start) / .milliseconds(1))
      let again = ContinuousClock.now
      open.append((try submission(till) - again) / .milliseconds(1))
    }
    return (Self.summary(fresh), Self.summary(open))
  }

  private func makeTill() throws -> Till {
    Till(
      archive: try InvoiceArchive(path: path, access: .readWrite), station: Station(clerk: "bench"),
      shelf: PrinterShelf(queues: MemoryPress()))
  }

  /// When the queue had the job.
  private func submission(_ till: Till) throws -> ContinuousClock.Instant {
    guard let found = try till.find(Self.account).first else { throw BenchProblem.failed("no sample") }
    let offer = try till.offer(till.open(found), PrintChoices(), printer: nil)
    guard offer.pages == 3 else { throw BenchProblem.failed("\(offer.pages) pages") }
    var moment = ContinuousClock.now
    _ = try till.print(offer, PrintOrder(reason: "bench")) { stage in
      if case .submitted = stage { moment = .now }
      return .wait
    }
    return moment
  }

  static func summary(_ times: [Double]) -> (Double, Double) {
    let sorted = times.sorted()
    return (sorted[sorted.count / 2], sorted[sorted.count * 19 / 20])
  }
}

/// A queue that takes everything at once.
private struct MemoryPress: Press {
  func printers() throws(PrintingError) -> [Printer] {
    [
      Printer(
        name: "memory", description: "", uri: "memory:", state: .idle, reasons: [], message: "",
        acceptsJobs: true, isDefault: true, capabilities: PrinterCapabilities())
    ]
  }

  func submit(
    _ document: [UInt8], type: DocumentType, ticket: PrintTicket, to printer: Printer,
  ) throws(PrintingError) -> PrintJob { PrintJob(id: 1, printer: printer.name) }

  func state(of job: PrintJob) throws(PrintingError) -> JobState { .printed }
  func cancel(_ job: PrintJob) throws(PrintingError) {}
  func jobs(_ selection: JobSelection) throws(PrintingError) -> [QueuedJob] { [] }
}
