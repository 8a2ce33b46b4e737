import FacturaDiagnostics
import Testing

@Suite struct ArchiveFactTests {
  @Test(arguments: [
    (ArchiveFact.missing(path: "a.db"), "there is no archive “a.db”"),
    (.foreign(path: "a.db"), "“a.db” is no archive of Factura's"),
    (.damaged(path: "a.db", reason: "malformed"), "the archive “a.db” is damaged: malformed"),
    (
      .newer(path: "a.db", version: 9, known: 2),
      "the archive “a.db” has version 9, but this program knows versions up to 2"
    ),
    (.older(path: "a.db", version: 1, known: 2), "the archive “a.db” has version 1, and version 2 is needed"),
    (.busy(path: "a.db", seconds: 10), "the archive “a.db” was locked by another program for more than 10 s"),
    (.unwritable(path: "a.db", reason: "disk full"), "the archive “a.db” can't be written: disk full"),
    (.noNumber, "the invoice has no number, by which it could be found"),
    (
      .changed(
        document: "E31", issuer: "101", bill: 7, difference: .field("total", here: "1.00", there: "2.00")),
      "E31 of 101 is bill 7 of the archive, but there its total is 2.00, here 1.00"
    ),
    (
      .changed(document: "E31", issuer: "101", bill: 7, difference: .bytes),
      "E31 of 101 is bill 7 of the archive, but its file is another one"
    ),
    (.noSuchBill(id: 7), "the archive has no bill 7"),
    (.fileIsThere(path: "copy.db"), "there is a file “copy.db” already"),
    (.noDocuments(path: "inbox"), "there is no invoice in “inbox”"),
    (
      .openToOthers(path: "a.db", mode: 0o640),
      "others than its owner may use the archive “a.db”: its mode is 0640"
    ),
  ])
  func messagesSayWhatIsSo(fact: ArchiveFact, message: String) {
    #expect(fact.message == message)
    #expect(fact.code.hasPrefix("archive."))
    #expect(!fact.hints.isEmpty)
  }

  @Test(arguments: [
    (JournalFact.alreadyPrinted(key: "k", line: 3), "the key “k” was used for line 3 of the journal"),
    (.unwritable(path: "a.db", reason: "disk full"), "the journal in “a.db” can't be written: disk full"),
    (.concluded(line: 3), "line 3 of the journal has its result already"),
    (.noSuchIntent(line: 3), "the journal has no intent with number 3"),
  ])
  func messagesOfTheJournalToo(fact: JournalFact, message: String) {
    #expect(fact.message == message)
    #expect(fact.code.hasPrefix("journal."))
  }
}
