import FacturaDiagnostics
import FacturaPrinting
import FacturaTestSupport
import Testing

/// Real IPP printers without a scheduler.
@Suite(.enabled(if: PrinterRoom.isHere), .timeLimit(.minutes(3)))
struct DirectTests {
  private func printer(_ name: String) throws -> (SimulatedPrinter, IPPPress, Printer) {
    let printer = try PrinterRoom.shared.add(name)
    let press = try IPPPress(uri: printer.uri, patience: .seconds(5), busyLimit: .seconds(15))
    return (printer, press, try press.printer())
  }

  @Test func theDocumentArrivesByteForByteAsTheTicketSays() async throws {
    try await apart {
      let (laser, press, printer) = try printer("direct")
      #expect(printer.name == laser.uri)
      #expect(printer.capabilities.media.contains(.a4))
      let document = TestDocument.pdf(pages: 2)
      let ticket = PrintTicket(title: "Factura", media: .a4, sides: .twoShortEdge, copies: 3, user: "ana")
      let job = try press.submit(document, type: .pdf, ticket: ticket, to: printer)
      #expect(press.end(of: job) == .printed)
      #expect(laser.received() == [document])
      let attributes = try laser.attributes(of: 1)
      for expected in [
        "IPP_COPIES=3", "IPP_SIDES=two-sided-short-edge", "IPP_MEDIA=iso_a4_210x297mm",
        "IPP_PRINT_SCALING=none",
        "IPP_JOB_NAME=Factura", "IPP_JOB_ORIGINATING_USER_NAME=ana",
      ] { #expect(attributes.contains(expected), "\(expected)") }
      #expect(try press.jobs(.finished).map(\.job) == [job])
    }
  }

  @Test func aSecureConnectionPrintsToo() async throws {
    try await apart {
      let laser = try PrinterRoom.shared.add("secret")
      let press = try IPPPress(uri: laser.uri.replacing("ipp://", with: "ipps://"), patience: .seconds(5))
      let document = TestDocument.pdf(pages: 2)
      let job = try press.submit(
        document, type: .pdf, ticket: PrintTicket(title: "Factura"), to: press.printer())
      #expect(press.end(of: job) == .printed)
      #expect(laser.received() == [document])
      #expect(try laser.said().contains("Connection now encrypted."))
    }
  }

  @Test func whoComesSecondWaitsWhileThePrinterIsBusy() async throws {
    try await apart {
      let (laser, press, printer) = try printer("busy")
      try laser.slowDown(seconds: 1)
      // Large enough to still be on its way when the printer says no.
      let documents = [TestDocument.pdf(), TestDocument.large(megabytes: 4)]
      let jobs = try documents.map {
        try press.submit($0, type: .pdf, ticket: PrintTicket(title: "bill"), to: printer)
      }
      for job in jobs { #expect(press.end(of: job) == .printed) }
      #expect(laser.received() == documents)
    }
  }

  @Test func aPrinterThatStaysBusyIsGivenUp() async throws {
    try await apart {
      let (laser, _, printer) = try printer("occupied")
      try laser.slowDown(seconds: 4)
      let press = try IPPPress(uri: laser.uri, busyLimit: .seconds(1))
      let ticket = PrintTicket(title: "bill")
      let first = try press.submit(TestDocument.pdf(), type: .pdf, ticket: ticket, to: printer)
      let fact = fault { try press.submit(TestDocument.pdf(), type: .pdf, ticket: ticket, to: printer) }
      #expect(fact == .busy(printer: laser.uri, seconds: 1))
      try press.cancel(first)
      #expect(press.end(of: first) == .cancelled)
    }
  }

  @Test func aJobWaitsForPaperAndGoesOnByItself() async throws {
    try await apart {
      let (laser, press, printer) = try printer("thirsty")
      try laser.takePaperOut()
      let job = try press.submit(
        TestDocument.pdf(), type: .pdf, ticket: PrintTicket(title: "bill"), to: printer)
      #expect(press.reasons(of: job).contains { $0.stem == .mediaNeeded })
      try laser.putPaperIn()
      #expect(press.end(of: job) == .printed)
      #expect(laser.received().count == 1)
    }
  }

  @Test func aPrinterThatGivesUpAbortsTheJob() async throws {
    try await apart {
      let (laser, press, printer) = try printer("failing")
      try laser.breakDown()
      let job = try press.submit(
        TestDocument.pdf(), type: .pdf, ticket: PrintTicket(title: "bill"), to: printer)
      guard case .aborted = press.end(of: job) else {
        Issue.record("a broken printer printed")
        return
      }
    }
  }

  @Test func aPrinterThatVanishesLeavesNobodyToSayWhatBecameOfTheJob() async throws {
    try await apart {
      let (laser, press, printer) = try printer("leaving")
      try laser.slowDown(seconds: 30)
      let job = try press.submit(
        TestDocument.pdf(), type: .pdf, ticket: PrintTicket(title: "bill"), to: printer)
      #expect(press.reaches(.printing, job))
      try laser.vanish()
      guard case .unreachable? = fault({ try press.state(of: job) }) else {
        Issue.record("a vanished printer answered")
        return
      }
      #expect(press.watch(job, atMost: .seconds(1)) == .gone)
      try laser.comeBack()
      #expect(press.end(of: job) == .gone)
    }
  }

  @Test func aPrinterThatIsOffIsUnreachable() async throws {
    try await apart {
      let press = try IPPPress(uri: "ipp://localhost:9/ipp/print", patience: .seconds(2))
      guard case .unreachable("localhost:9", _)? = fault({ try press.printers() }) else {
        Issue.record("nobody answered")
        return
      }
    }
  }
}
