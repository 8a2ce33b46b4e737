import FacturaPrinting
import Testing

struct PrinterReasonTests {
  @Test(arguments: [
    ("media-empty-error", PrinterReason.Stem.mediaEmpty, PrinterReason.Severity.error),
    ("media-empty", .mediaEmpty, .error),
    ("media-needed-warning", .mediaNeeded, .warning),
    ("media-jam-error", .mediaJam, .error),
    ("door-open-report", .coverOpen, .report),
    ("marker-supply-low-warning", .tonerLow, .warning),
    ("output-area-full", .outputFull, .error),
    ("offline-report", .offline, .report),
    ("connecting-to-device", .connecting, .error),
    ("moving-to-paused", .paused, .error),
    ("com.example-lamp-warning", .other("com.example-lamp"), .warning),
  ])
  func keywordsAreReadByTheirStems(
    keyword: String, stem: PrinterReason.Stem, severity: PrinterReason.Severity,
  ) {
    #expect(PrinterReason(keyword: keyword) == PrinterReason(stem, severity))
  }

  @Test(arguments: [
    PrinterReason.Stem.mediaEmpty, .mediaNeeded, .mediaLow, .mediaJam, .coverOpen, .trayMissing, .outputFull,
    .tonerEmpty, .tonerLow, .wasteFull, .partWorn, .offline, .connecting, .paused, .held, .filterMissing,
    .other("com.example-lamp"),
  ])
  func keywordsOfStemsAreReadBack(stem: PrinterReason.Stem) {
    #expect(PrinterReason(keyword: stem.keyword)?.stem == stem)
  }

  @Test func noReasonIsNone() {
    #expect(PrinterReason(keyword: "none") == nil)
    #expect(PrinterReason(keyword: "") == nil)
  }

  @Test func severitiesHaveAnOrder() {
    #expect([PrinterReason.Severity.error, .report, .warning].sorted() == [.report, .warning, .error])
  }

  @Test(arguments: [
    (PrinterReason(.mediaNeeded, .warning), true), (PrinterReason(.mediaEmpty, .error), true),
    (PrinterReason(.mediaEmpty, .warning), false), (PrinterReason(.coverOpen, .warning), true),
    (PrinterReason(.coverOpen, .report), false), (PrinterReason(.tonerLow, .error), false),
    (PrinterReason(.other("lamp"), .error), false),
  ])
  func someStopPrinting(reason: PrinterReason, stops: Bool) {
    #expect(reason.stopsPrinting == stops)
  }
}
