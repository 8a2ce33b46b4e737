import Testing

@testable import FacturaPrinting

/// What servers answered in each situation, as it was seen on the wire.
struct JobStateTests {
  private func job(_ state: Int, saying words: String = "", reasons: [String] = ["none"]) -> IPPGroup {
    IPPGroup(
      .job,
      [
        "job-state": [.number(state)], "job-printer-state-message": [.text(words)],
        "job-state-reasons": reasons.map { .text($0) },
      ])
  }

  private func printer(_ state: Int, _ reasons: String..., saying words: String = "") -> IPPGroup {
    IPPGroup(
      .printer,
      [
        "printer-state": [.number(state)], "printer-state-reasons": reasons.map { .text($0) },
        "printer-state-message": [.text(words)],
      ])
  }

  private let processing = 4
  private let stopped = 5

  @Test func theLastStatesAreTold() {
    #expect(JobState(job(7), printer: nil) == .cancelled)
    #expect(JobState(job(8, saying: "Filter failed"), printer: nil) == .aborted("Filter failed"))
    #expect(JobState(job(9), printer: nil) == .printed)
    #expect(JobState(IPPGroup(.job), printer: nil) == .gone)
  }

  @Test func aJobThatItsPrinterForgotIsGoneUnlessThatHappenedBefore() {
    var forgotten = job(9)
    forgotten.attributes["job-printer-state-reasons"] = [.text("cups-ipp-missing-job-history")]
    #expect(JobState(forgotten, printer: nil, isOverlooked: false) == .gone)
    #expect(JobState(forgotten, printer: nil, isOverlooked: true) == .printed)
  }

  @Test func aDeviceThatGivesUpIsNotACancelledJob() {
    let words = "Print job canceled at printer."
    #expect(JobState(job(7, saying: words), printer: nil) == .aborted(words))
    #expect(JobState(job(7, reasons: ["job-canceled-at-device"]), printer: nil) == .aborted(""))
    #expect(JobState(job(7, reasons: ["job-canceled-by-user"]), printer: nil) == .cancelled)
  }

  @Test func paperThatIsWaitedForStopsTheJobThoughItIsOnlyAWarning() {
    let hungry = printer(processing, "media-empty-warning", "media-needed-warning")
    let reasons = [PrinterReason(.mediaEmpty, .warning), PrinterReason(.mediaNeeded, .warning)]
    #expect(JobState(job(5), printer: hungry) == .stopped(reasons))
    #expect(JobState(job(3), printer: hungry) == .stopped(reasons))
  }

  @Test func anotherTraysPaperDoesNot() {
    #expect(
      JobState(job(5), printer: printer(processing, "media-empty-warning", "toner-low-warning")) == .printing)
  }

  @Test func aPausedQueueHoldsWhatWaits() {
    #expect(JobState(job(3), printer: printer(stopped, "paused")) == .stopped([PrinterReason(.paused)]))
    #expect(JobState(job(3), printer: printer(stopped, "none")) == .stopped([PrinterReason(.paused)]))
  }

  @Test func aPrinterThatIsOffShowsInWordsOnly() {
    let words = "The printer may not exist or is unavailable at this time."
    let offline = JobState.stopped([PrinterReason(.offline)])
    #expect(JobState(job(5, saying: words), printer: printer(processing, "none")) == offline)
    #expect(JobState(job(5), printer: printer(processing, "none", saying: words)) == offline)
  }

  @Test func whatWaitsIsNotStopped() {
    #expect(JobState(job(3), printer: printer(processing, "none")) == .waiting([]))
    #expect(JobState(job(4), printer: nil) == .waiting([PrinterReason(.held)]))
    let connecting = printer(processing, "connecting-to-device")
    #expect(JobState(job(5), printer: connecting) == .waiting([PrinterReason(.connecting)]))
    #expect(JobState(job(6), printer: nil) == .stopped([PrinterReason(.paused)]))
  }
}
