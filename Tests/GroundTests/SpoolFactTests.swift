import FacturaDiagnostics
import Testing

struct SpoolFactTests {
  @Test(arguments: [
    (
      SpoolFact.cannotOpen(folder: "/nowhere", reason: "No such file or directory"),
      """
      error: no temporary file can be made in “/nowhere”: No such file or directory
        hint: name a folder that can be written to
      """
    ),
    (
      .cannotWrite(reason: "No space left on device"),
      "error: the temporary file can't be written: No space left on device"
    ),
    (.cannotRead(reason: "it ends too early"), "error: the temporary file can't be read: it ends too early"),
    (
      .full(page: 900, limitInMegabytes: 4096),
      """
      error: page 900 makes the temporary file larger than 4096 MB
        hint: leave the number of pages out of the layout, so that pages need not wait, or raise the limit
      """
    ),
    (.damaged(page: 12), "error: the waiting page 12 can't be read back"),
  ])
  func factsAreSaid(fact: SpoolFact, words: String) {
    #expect(Finding(fact).description == words)
    #expect(fact.code.hasPrefix("spool."))
  }
}
