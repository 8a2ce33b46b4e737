import FacturaDiagnostics
import Testing

struct PrintingFactTests {
  private static let hint = "\n  hint: "

  @Test(arguments: [
    (
      PrintingFact.badAddress("http://laser"),
      "error: “http://laser” is no printer's address\(hint)write ipp://HOST/ipp/print, tcp://HOST:9100, or the name of a queue"
    ),
    (
      .unreachable(server: "localhost:631", reason: "Connection refused"),
      "error: localhost:631 doesn't answer: Connection refused\(hint)see whether it is switched on and connected"
    ),
    (
      .noScheduler(server: "localhost:631", reason: "Host is down"),
      "error: CUPS at localhost:631 doesn't answer: Host is down\(hint)start it, or name where it is in CUPS_SERVER; a printer without a queue has an address such as ipp://HOST/ipp/print"
    ),
    (
      .noDefault(known: ["caja", "laser"]),
      "error: no printer is the default one\(hint)name a printer\(hint)there are caja, laser"
    ),
    (
      .noDefault(known: []),
      "error: no printer is the default one\(hint)name a printer\(hint)no printer is set up"
    ),
    (
      .unknownPrinter(name: "lazer", known: ["caja", "laser"]),
      "error: there is no printer “lazer”\(hint)did you mean “laser”?"
    ),
    (
      .unknownPrinter(name: "office", known: ["caja", "laser"]),
      "error: there is no printer “office”\(hint)there are caja, laser"
    ),
    (
      .notAccepting(printer: "laser", message: "no jobs today"),
      "error: laser takes no jobs: no jobs today\(hint)print on another one, or let its operator accept jobs again"
    ),
    (
      .busy(printer: "ipp://laser/ipp/print", seconds: 30),
      "error: ipp://laser/ipp/print was busy with another job for 30 s\(hint)print again later, or give the printer a queue"
    ),
    (
      .lacksMedia(
        printer: "laser", media: "iso_a3_297x420mm", offered: ["na_letter_8.5x11in", "iso_a4_210x297mm"]),
      "error: laser has no paper “iso_a3_297x420mm”\(hint)it has na_letter_8.5x11in, iso_a4_210x297mm"
    ),
    (
      .lacksSides(printer: "laser", sides: "two-sided-long-edge"),
      "error: laser doesn't print “two-sided-long-edge”\(hint)print on one side"
    ),
    (
      .tooManyCopies(printer: "laser", copies: 1000, most: 999),
      "error: 1000 copies are wanted, but laser makes at most 999\(hint)print them as several jobs"
    ),
    (.noCopies(0), "error: 0 copies can't be printed\(hint)ask for one at least"),
    (
      .unsupportedType(printer: "roll", type: "application/pdf"),
      "error: roll doesn't print documents of type application/pdf\(hint)give it a queue whose filters do"
    ),
    (.notAllowed(server: "laser", reason: "Forbidden"), "error: laser doesn't allow it: Forbidden"),
    (.refused(server: "laser", reason: "Bad request"), "error: laser refuses: Bad request"),
    (.unknownJob(id: 7, printer: "laser"), "error: laser knows no job 7"),
    (
      .cannotCancel(id: 7, printer: "laser", reason: "it is already completed"),
      "error: job 7 of laser can't be cancelled: it is already completed"
    ),
    (
      .unanswered(printer: "laser", job: 7, reason: "Connection reset"),
      "error: laser, job 7 didn't say that it has the document: Connection reset\(hint)look at the paper before it is printed again"
    ),
    (
      .interrupted(printer: "caja:9100", sent: 4096, total: 80_718, reason: "Broken pipe"),
      "error: caja:9100 took 4096 of 80718 bytes: Broken pipe\(hint)look at the paper before it is printed again"
    ),
    (
      .cannotOpen(printer: "/dev/usb/lp0", reason: "Permission denied"),
      "error: “/dev/usb/lp0” can't be written to: Permission denied"
    ),
  ])
  func factsAreSaid(fact: PrintingFact, words: String) {
    #expect(Finding(fact).description == words)
    #expect(fact.code.hasPrefix("printing."))
  }

  @Test func onlyWhatMayHaveArrivedIsUnsure() {
    #expect(PrintingFact.unanswered(printer: "laser", reason: "").isUnsure)
    #expect(PrintingFact.interrupted(printer: "caja", sent: 1, total: 2, reason: "").isUnsure)
    #expect(!PrintingFact.interrupted(printer: "caja", sent: 0, total: 2, reason: "").isUnsure)
    #expect(!PrintingFact.unreachable(server: "laser", reason: "").isUnsure)
    #expect(!PrintingFact.busy(printer: "laser", seconds: 30).isUnsure)
  }
}
