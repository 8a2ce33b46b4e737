import FacturaTestSupport
import Foundation
import Testing

@testable import FacturaPrintCommand

/// The command with a real CUPS scheduler and real IPP printers behind its queues.
@Suite(.enabled(if: PrinterRoom.isHere), .timeLimit(.minutes(3)))
struct PrinterTests {
  private let till: TillFolder
  private static let first = "E310000900000"
  private static let second = "E310000900001"

  init() throws {
    till = try TillFolder(bills: 2)
  }

  private func print(_ bill: String, on queue: String, _ more: String...) throws -> Judge.Answer {
    let server = try PrinterRoom.shared.scheduler
    return try till.run([bill, "-d", queue, "--yes"] + more, ["CUPS_SERVER=\(server)"])
  }

  private func run(_ arguments: String...) throws -> Judge.Answer {
    try till.run(arguments, ["CUPS_SERVER=\(PrinterRoom.shared.scheduler)"])
  }

  @Test func aBillComesOutOnceWithItsCode() async throws {
    try await apart {
      let printer = try PrinterRoom.shared.add("counter")
      let answer = try print(Self.first, on: "counter", "-n", "2", "--sides", "long")
      #expect(answer.status == 0, "\(answer.output)")
      #expect(answer.output.contains("Impresa: ORIGINAL, 4 hojas en counter"))
      let papers = printer.received(1)
      #expect(papers.count == 1)
      let attributes = try printer.attributes(of: 1)
      #expect(attributes.contains("IPP_SIDES=two-sided-long-edge"))
      #expect(attributes.contains("IPP_MEDIA=na_letter_8.5x11in"))
      #expect(!attributes.contains("IPP_COPIES=2"), "copies that differ are pages")
      #expect(attributes.contains { $0.hasPrefix("IPP_JOB_NAME=Factura ") })
      if Judge.pdftotext.isHere {
        let text = try Judge.pdftotext.judge(papers[0], "{}", "-").output
        let code = try #require(answer.output.split(separator: " ").last).trimmingCharacters(in: .newlines)
        #expect(text.contains(code) && text.contains("COPIA 1"))
      }
    }
  }

  /// The queue would print on both sides if nobody said anything, and the first copy's last page would get the second's on
  /// its back: they stand on sheets of their own.
  @Test(arguments: [false, true]) func aQueueThatPrintsOnBothSidesIsCountedSo(isDriverless: Bool) async throws
  {
    try await apart {
      let name = isDriverless ? "till-duplex" : "till-duplex-raw"
      let printer = try PrinterRoom.shared.add(name, driverless: isDriverless)
      try printer.printOnBothSides()
      let answer = try print(Self.first, on: name, "-n", "2", "--pages", "1-3")
      #expect(answer.status == 0 && answer.output.contains("4 hojas en \(name)"), "\(answer.output)")
      let papers = printer.received(1)
      #expect(try printer.attributes(of: 1).contains("IPP_SIDES=two-sided-long-edge"))
      let one = try print(Self.second, on: name, "-n", "2", "--pages", "1-3", "--sides", "one")
      #expect(one.output.contains("6 hojas en \(name)"), "\(one.output)")
      _ = printer.received(2)
      #expect(try printer.attributes(of: 2).contains("IPP_SIDES=one-sided"))
      if Judge.pdftotext.isHere, let paper = papers.first {
        let pages = try Judge.pdftotext.judge(paper, "{}", "-").output.split(
          separator: "\u{C}", omittingEmptySubsequences: false)
        #expect(pages.count == 8 && pages[4].contains("COPIA 1"), "\(pages.count)")
        let isEmpty = pages.count > 3 && pages[3].allSatisfy(\.isWhitespace)
        #expect(isEmpty, "the first copy's last sheet has an empty back")
      }
    }
  }

  @Test func code10WaitsForPaperAndLearnsLaterThatItCameOut() async throws {
    try await apart {
      let printer = try PrinterRoom.shared.add("till-hungry")
      try printer.takePaperOut()
      let answer = try print(Self.first, on: "till-hungry", "--wait", "4")
      #expect(answer.status == 10, "\(answer.output)")
      #expect(answer.output.contains("sin papel. Ponga papel"), "\(answer.output)")
      #expect(answer.output.contains("no lo envíe otra vez"))
      try printer.putPaperIn()
      #expect(printer.received(1).count == 1)
      #expect(try eventually { try run("jobs").output.contains("impresa") })
      #expect(try run("journal", "--verify").status == 0)
    }
  }

  /// Nobody waits any longer, and the job stays in its queue, with its line.
  @Test func code10EndsTheWaitingByASignal() async throws {
    let isOver = try await apart { try isOverAfterASignal() }
    #expect(isOver)
    #expect(try run("journal", "--json").output.contains("\"result\":\"queued\""))
    #expect(try run("jobs").output.contains("sin confirmar"))
  }

  private func isOverAfterASignal() throws -> Bool {
    let printer = try PrinterRoom.shared.add("till-patient")
    try printer.takePaperOut()
    let server = try PrinterRoom.shared.scheduler
    let process = try till.launch(
      [Self.first, "-d", "till-patient", "--yes"],
      // Threads of tests hold signals back.
      ["CUPS_SERVER=\(server)", "env", "--default-signal"])
    #expect(try eventually { try run("journal", "--json").output.contains("\"submitted\"") })
    kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    return process.terminationReason == .exit && process.terminationStatus == 10
  }

  @Test func code11SaysThatThePrinterGaveUp() async throws {
    try await apart {
      let printer = try PrinterRoom.shared.add("till-broken")
      try printer.breakDown()
      let answer = try print(Self.first, on: "till-broken")
      #expect(answer.status == 11, "\(answer.output)")
      #expect(answer.output.contains("Mire la bandeja"))
    }
  }

  @Test func code9ComesBeforeAnythingIsPrinted() async throws {
    try await apart {
      let printer = try PrinterRoom.shared.add("till-closed")
      try printer.rejectJobs()
      let answer = try print(Self.first, on: "till-closed")
      #expect(answer.status == 9, "\(answer.output)")
      #expect(answer.output.contains("closed no acepta trabajos."))
      let unknown = try print(Self.first, on: "till-clsoed")
      #expect(
        unknown.status == 9 && unknown.output.contains("¿Quiso decir «till-closed»?"), "\(unknown.output)")
      #expect(try run("journal", "--json").output.contains("\"refused\""))
    }
  }

  @Test func aPrinterIsSpokenToWithoutAQueue() async throws {
    try await apart {
      let printer = try PrinterRoom.shared.add("till-direct")
      let answer = try print(Self.first, on: printer.uri)
      #expect(answer.status == 0, "\(answer.output)")
      #expect(printer.received(1).count == 1)
    }
  }

  @Test func code10SaysThatAPortBehindAQueueConfirmsNothing() async throws {
    try await apart {
      let answer = try print(Self.first, on: "roll", "--receipt")
      #expect(answer.status == 10, "\(answer.output)")
      #expect(answer.output.contains("Enviada a roll, que no confirma. Mire el papel."))
      #expect(try run("jobs").output.contains("sin confirmar"))
    }
  }

  @Test func printersAreListedWithTheirState() async throws {
    try await apart {
      _ = try PrinterRoom.shared.add("till-listed")
      let answer = try run("printers")
      #expect(answer.status == 0)
      #expect(answer.output.contains("  till-listed"), "\(answer.output)")
      #expect(try run("printers", "--json").output.contains("\"name\":\"till-listed\""))
    }
  }

  /// Here it is the user's own; where nobody has one, it is the scheduler's.
  @Test func theDefaultPrinterIsMarkedAndReachedWithoutItsName() async throws {
    try await apart {
      let printer = try PrinterRoom.shared.add("till-usual")
      let more = try [
        "CUPS_SERVER=\(PrinterRoom.shared.scheduler)", "LPDEST=till-usual", "FACTURA_PRINTER=",
      ]
      func marked() throws -> [Substring] {
        try till.run(["printers"], more).output.split(separator: "\n").filter { $0.hasPrefix("*") }
      }
      let ready = try marked()
      #expect(ready.count == 1 && ready[0].hasPrefix("* till-usual "), "\(ready)")
      #expect(ready[0].contains("  lista"), "\(ready)")
      let answer = try till.run([Self.first, "--yes"], more)
      #expect(answer.status == 0 && answer.output.contains("hojas en till-usual"), "\(answer.output)")
      #expect(printer.received(1).count == 1)
      try printer.pauseQueue()
      let paused = try marked()
      #expect(paused.count == 1 && paused[0].hasPrefix("* till-usual "), "\(paused)")
      #expect(paused[0].contains("  en pausa. Llame al supervisor"), "\(paused)")
    }
  }

  @Test func ofManyTillsWithOneKeyOnePrints() async throws {
    try await apart {
      let printer = try PrinterRoom.shared.add("till-shared")
      let server = try PrinterRoom.shared.scheduler
      let tills = try (0..<4).map { _ in
        try till.launch(
          [Self.first, "-d", "till-shared", "--yes", "--key", "once", "--reason", "r"],
          ["CUPS_SERVER=\(server)"])
      }
      let codes = tills.map { till in
        till.waitUntilExit()
        return till.terminationStatus
      }
      #expect(codes.sorted() == [0, 13, 13, 13])
      #expect(printer.received(1).count == 1)
      #expect(try run("journal", "--verify").status == 0)
    }
  }
}

/// Asks until it is so, for 20 seconds at most.
func eventually(_ isSo: () throws -> Bool) throws -> Bool {
  for _ in 0..<100 {
    if try isSo() { return true }
    usleep(200_000)
  }
  return false
}

extension TillFolder {
  /// Starts the command and doesn't wait for it; what it says is lost.
  func launch(_ arguments: [String], _ more: [String] = []) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = environment + more + [Self.command] + arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }
}
