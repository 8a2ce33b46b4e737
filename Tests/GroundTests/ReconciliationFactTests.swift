import FacturaDiagnostics
import Testing

/// Differences that several pages have are told once.
struct ReconciliationFactTests {
  @Test(
    arguments: [
      ([], ""), ([2], "; page 2 does too"), ([2, 3, 4], "; pages 2 to 4 do too"),
      ([2, 5, 9], "; 3 pages up to page 9 do too"),
    ] as [([Int], String)])
  func otherPagesAreNamed(pages: [Int], words: String) {
    #expect(ReconciliationFact.alsoOn(pages: pages) == words)
  }

  @Test func whatMayStandOnEachPageIsTheSameButForItsPage() {
    let facts: [ReconciliationFact] = [
      .figureDiffers(stated: "1", drawn: "2", page: 3), .textDiffers(stated: "a", drawn: "b", page: 3),
      .wordsDiffer(drawn: "a", page: 3), .cutOff(drawn: "a", page: 3), .cellMissing(stated: "a", page: 3),
      .codeUnreadable(reason: "a", page: 3), .codeDiffers(stated: "a", read: "b", page: 3),
      .stampDiffers(name: "a", read: "b", stated: "c", page: 3),
    ]
    for fact in facts {
      #expect(fact.on(page: 3) == fact && fact.on(page: 4) != fact)
      #expect(fact.on(page: 4).message == fact.message.replacing("page 3", with: "page 4"))
    }
    let sum = ReconciliationFact.pageSum(name: "total", recorded: "1", added: "2", page: 3)
    #expect(sum.on(page: 4) == sum)
  }
}
