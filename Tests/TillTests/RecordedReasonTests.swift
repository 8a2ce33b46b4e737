import FacturaPrinting
import FacturaTill
import Testing

@Suite struct RecordedReasonTests {
  @Test(
    arguments: [
      (.delivered, "delivered"), (.notDrawn, "not drawn"), (.printedMeanwhile, "printed meanwhile"),
      (.seen(by: "ana"), "seen by ana"), (.words("it takes no more"), "it takes no more"),
      (
        .stopped([PrinterReason(.mediaNeeded), PrinterReason(.coverOpen)]),
        "stopped: media-needed, cover-open"
      ),
      (.stopped([]), "stopped: "),
    ] as [(RecordedReason, String)])
  func whatTheJournalSaysIsReadBack(_ reason: RecordedReason, _ text: String) {
    #expect(reason.text == text)
    #expect(RecordedReason(text) == reason)
  }
}
