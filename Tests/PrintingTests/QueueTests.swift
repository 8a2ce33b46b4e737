import FacturaDiagnostics
import FacturaTestSupport
import Testing

@testable import FacturaPrinting

/// A real CUPS scheduler and real IPP printers behind its queues.
@Suite(.enabled(if: PrinterRoom.isHere), .timeLimit(.minutes(3)))
struct QueueTests {
  private func press() throws -> CUPSPress { CUPSPress(scheduler: try PrinterRoom.shared.scheduler) }

  /// A queue of this test alone, and what the press says of it.
  private func queue(_ name: String, driverless: Bool = false) throws -> (SimulatedPrinter, Printer) {
    let printer = try PrinterRoom.shared.add(name, driverless: driverless)
    return (printer, try press().printer(named: name))
  }

  @Test func theDocumentArrivesByteForByteAsTheTicketSays() async throws {
    try await apart {
      let (laser, queue) = try queue("faithful")
      let document = TestDocument.pdf(pages: 3)
      let ticket = PrintTicket(
        title: "Factura E310000000007", media: .letter, sides: .twoLongEdge, copies: 2, user: "ana")
      let job = try press().submit(document, type: .pdf, ticket: ticket, to: queue)
      #expect(try press().end(of: job) == .printed)
      #expect(laser.received(1) == [document])
      let attributes = try laser.attributes(of: 1)
      for expected in [
        "IPP_COPIES=2", "IPP_SIDES=two-sided-long-edge", "IPP_MEDIA=na_letter_8.5x11in",
        "IPP_PRINT_SCALING=none",
        "IPP_JOB_NAME=Factura E310000000007", "IPP_JOB_ORIGINATING_USER_NAME=ana",
        "CONTENT_TYPE=application/pdf",
      ] { #expect(attributes.contains(expected), "\(expected)") }
    }
  }

  @Test func aDriverlessQueueSaysWhatItsPrinterCanDo() async throws {
    try await apart {
      let (laser, queue) = try queue("driverless", driverless: true)
      #expect(queue.capabilities.media.contains(.letter))
      #expect(queue.capabilities.defaultMedia == .letter)
      #expect(queue.capabilities.sides == Sides.allCases)
      let (document, press) = (TestDocument.pdf(), try press())
      func fact(_ ticket: PrintTicket) -> PrintingFact? {
        fault { try press.submit(document, type: .pdf, ticket: ticket, to: queue) }
      }
      guard
        case .lacksMedia("driverless", "iso_a0_841x1189mm", _)? = fact(
          PrintTicket(title: "poster", media: Media(name: "iso_a0_841x1189mm")))
      else {
        Issue.record("a poster was taken")
        return
      }
      #expect(
        fact(PrintTicket(title: "many", copies: 10_000))
          == .tooManyCopies(
            printer: "driverless", copies: 10_000, most: 9999))
      #expect(fact(PrintTicket(title: "none", copies: 0)) == .noCopies(0))
      let ticket = PrintTicket(title: "two", media: .letter, sides: .twoLongEdge, copies: 2)
      #expect(try press.end(of: press.submit(document, type: .pdf, ticket: ticket, to: queue)) == .printed)
      let attributes = try laser.attributes(of: 1)
      #expect(attributes.isSuperset(of: ["IPP_COPIES=2", "IPP_SIDES=two-sided-long-edge"]))
      #expect(laser.received().count == 1)
    }
  }

  @Test func aJobWaitsForPaperAndGoesOnByItself() async throws {
    try await apart {
      let (laser, queue) = try queue("hungry")
      try laser.takePaperOut()
      let press = try press()
      let job = try press.submit(
        TestDocument.pdf(), type: .pdf, ticket: PrintTicket(title: "bill"), to: queue)
      let reasons = press.reasons(of: job)
      #expect(reasons.contains { $0.stem == .mediaNeeded })
      #expect(reasons.contains { $0.stem == .mediaEmpty })
      #expect(try press.printer(named: "hungry").reasons.contains { $0.stem == .mediaEmpty })
      try laser.putPaperIn()
      #expect(press.end(of: job) == .printed)
      #expect(laser.received().count == 1)
    }
  }

  @Test func aPrinterThatIsOffPrintsOnceWhenItIsBack() async throws {
    try await apart {
      let (laser, queue) = try queue("asleep")
      try laser.vanish()
      let press = try press()
      let document = TestDocument.pdf()
      let job = try press.submit(document, type: .pdf, ticket: PrintTicket(title: "bill"), to: queue)
      #expect(press.reasons(of: job).map(\.stem) == [.offline])
      try laser.comeBack()
      #expect(press.end(of: job) == .printed)
      #expect(laser.received() == [document])
    }
  }

  @Test func aPrinterThatVanishesInTheMiddleTakesTheJobWithIt() async throws {
    try await apart {
      let (laser, queue) = try queue("fading")
      try laser.slowDown(seconds: 30)
      let press = try press()
      let job = try press.submit(
        TestDocument.pdf(), type: .pdf, ticket: PrintTicket(title: "bill"), to: queue)
      #expect(press.reaches(.printing, job))
      laser.isAtWork()
      try laser.vanish()
      #expect(press.reasons(of: job).map(\.stem) == [.offline])
      try laser.comeBack()
      // CUPS says “completed”.
      #expect(press.end(of: job) == .gone)
      #expect(laser.received().isEmpty)
      // From now on, CUPS would say the same of each job.
      let next = try press.submit(
        TestDocument.pdf(), type: .pdf, ticket: PrintTicket(title: "bill"), to: press.printer(named: "fading")
      )
      try press.cancel(next)
      #expect(next.isOverlooked)
    }
  }

  @Test func aPrinterThatIsOffStopsItsJobs() async throws {
    try await apart {
      let press = try press()
      let queue = try press.printer(named: "absent")
      let job = try press.submit(
        TestDocument.pdf(), type: .pdf, ticket: PrintTicket(title: "bill"), to: queue)
      #expect(press.reasons(of: job).map(\.stem) == [.offline])
      try press.cancel(job)
      #expect(press.end(of: job) == .cancelled)
    }
  }

  @Test func aJobCanBeTakenBackUntilItIsPrinted() async throws {
    try await apart {
      let (laser, queue) = try queue("slow")
      try laser.slowDown(seconds: 30)
      let press = try press()
      let job = try press.submit(
        TestDocument.pdf(), type: .pdf, ticket: PrintTicket(title: "bill"), to: queue)
      #expect(press.reaches(.printing, job))
      try press.cancel(job)
      #expect(press.end(of: job) == .cancelled)
      guard case .cannotCancel(job.id, "slow", _)? = fault({ try press.cancel(job) }) else {
        Issue.record("a cancelled job was cancelled again")
        return
      }
      #expect(laser.received().isEmpty)
    }
  }

  @Test func aPrinterThatGivesUpAbortsTheJob() async throws {
    try await apart {
      let (laser, queue) = try queue("broken")
      try laser.breakDown()
      let press = try press()
      // Once in a while CUPS says “completed”; then the printer itself is asked.
      for _ in 1...4 {
        let job = try press.submit(
          TestDocument.pdf(), type: .pdf, ticket: PrintTicket(title: "bill"), to: queue)
        guard case .aborted = press.end(of: job) else {
          Issue.record("nothing came out")
          return
        }
      }
    }
  }

  @Test func aPausedQueueHoldsItsJobsUntilItIsResumed() async throws {
    try await apart {
      let (laser, queue) = try queue("paused")
      try laser.pauseQueue()
      let press = try press()
      let job = try press.submit(
        TestDocument.pdf(), type: .pdf, ticket: PrintTicket(title: "bill"), to: queue)
      #expect(press.reasons(of: job).map(\.stem) == [.paused])
      let paused = try press.printer(named: "paused")
      #expect(paused.state == .stopped)
      #expect(paused.message == "maintenance")
      try laser.resumeQueue()
      #expect(press.end(of: job) == .printed)
    }
  }

  @Test func aQueueThatTakesNoJobsSaysSoBeforeTheDocumentGoesOut() async throws {
    try await apart {
      let (laser, queue) = try queue("closed")
      try laser.rejectJobs()
      let press = try press()
      #expect(try !press.printer(named: "closed").acceptsJobs)
      guard
        case .notAccepting("closed", _)? = fault({
          try press.submit(TestDocument.pdf(), type: .pdf, ticket: PrintTicket(title: "bill"), to: queue)
        })
      else {
        Issue.record("a closed queue took a job")
        return
      }
      #expect(try press.jobs(.unfinished).allSatisfy { $0.job.printer != "closed" })
    }
  }

  @Test func twoTillsPrintSideBySideAndNothingTwice() async throws {
    let (laser, queue) = try await apart { try self.queue("shared") }
    try await withThrowingTaskGroup(of: Void.self) { tills in
      for till in 1...2 {
        tills.addTask {
          try await apart {
            let press = try press()
            let jobs = try (1...3).map { number in
              try press.submit(
                TestDocument.pdf(saying: "till \(till) bill \(number)"), type: .pdf,
                ticket: PrintTicket(title: "bill"), to: queue)
            }
            for job in jobs { #expect(press.end(of: job) == .printed) }
          }
        }
      }
      try await tills.waitForAll()
    }
    let expected = (1...2).flatMap { till in
      (1...3).map { TestDocument.pdf(saying: "till \(till) bill \($0)") }
    }
    #expect(laser.received().count == 6)
    #expect(Set(laser.received()) == Set(expected))
  }

  @Test func jobsAreListedWithTitleAndUser() async throws {
    try await apart {
      let (laser, queue) = try queue("listed")
      try laser.pauseQueue()
      let press = try press()
      let ticket = PrintTicket(title: "Factura \u{1B}[31m", user: "ana")
      let job = try press.submit(TestDocument.pdf(), type: .pdf, ticket: ticket, to: queue)
      let listed = try press.jobs(.unfinished).first { $0.job == job }
      // What others wrote can't steer the terminal.
      #expect(listed?.title == "Factura \u{FFFD}[31m")
      #expect(listed?.user == "ana")
      try press.cancel(job)
      #expect(press.end(of: job) == .cancelled)
      #expect(try press.jobs(.finished).contains { $0.job == job && $0.state == .cancelled })
    }
  }

  @Test func whatNobodyKnowsIsSaid() async throws {
    try await apart {
      let press = try press()
      let job = PrintJob(id: 999_999, printer: "laser")
      #expect(try press.state(of: job) == .gone)
      #expect(fault { try press.cancel(job) } == .unknownJob(id: 999_999, printer: "laser"))
      guard case .unknownPrinter("rol", let known)? = fault({ try press.printer(named: "rol") }) else {
        Issue.record("an unknown printer was found")
        return
      }
      #expect(known.contains("roll"))
    }
  }

  @Test func schedulersAreFoundByNumberNameAndSocket() async throws {
    try await apart {
      let room = try PrinterRoom.shared
      let port = room.scheduler.split(separator: ":").last ?? ""
      for scheduler in [room.scheduler, "localhost:\(port)", room.socket] {
        #expect(try CUPSPress(scheduler: scheduler).printers().contains { $0.name == "roll" }, "\(scheduler)")
      }
    }
  }

  /// As if it stood on another machine: its printers aren't looked for from here.
  @Test func aSchedulerElsewherePrints() async throws {
    try await apart {
      let (laser, _) = try queue("elsewhere")
      let address = try PrinterRoom.shared.scheduler.replacing("127.0.0.1", with: "127.0.0.2")
      #expect(!IPPAddress(scheduler: address).isLocal)
      let press = CUPSPress(scheduler: address)
      let document = TestDocument.pdf()
      let job = try press.submit(
        document, type: .pdf, ticket: PrintTicket(title: "bill"), to: press.printer(named: "elsewhere"))
      #expect(press.end(of: job) == .printed)
      #expect(laser.received() == [document])
    }
  }

  @Test func rawBytesReachAReceiptPrinterUntouched() async throws {
    try await apart {
      let press = try press()
      let receipt: [UInt8] = [0x1B, 0x40] + (0...255) + [0x1D, 0x56, 0x42, 0]
      let job = try press.submit(
        receipt, type: .raw, ticket: PrintTicket(title: "receipt"), to: press.printer(named: "roll"))
      // A port confirms nothing, also behind a queue.
      #expect(press.end(of: job) == .delivered)
      #expect(try PrinterRoom.shared.roll.received(1).contains(receipt))
    }
  }
}
