import Factura
import FacturaTestSupport
import Testing

/// Every PDF is PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1), says the validator.
@Suite(.enabled(if: Validator.isHere)) struct ConformanceTests {
  @Test(arguments: Document.rendered)
  func everyDocumentIsArchivalAndAccessible(document: Document) async throws {
    for verdict in try await verdicts(on: document) {
      #expect(verdict.isCompliant, "\(verdict.flavour): \(verdict.failures)")
    }
  }

  @Test func everyBuiltInLayoutIsAmongThem() {
    let layouts = Set(Sample.own.map(\.layout))
    for name in Layout.builtIn { #expect(layouts.contains("Layouts/\(name)/layout.xml"), "\(name)") }
  }

  /// A validator that never fails proves nothing.
  @Test(arguments: HandMadePDF.Fault.allCases)
  func aFileThatLacksSomethingFails(fault: HandMadePDF.Fault) async throws {
    let broken = Set(try await verdicts(on: .handMade(fault)).flatMap(\.brokenRules))
    #expect(broken.isSuperset(of: fault.brokenRules), "broken are \(broken.sorted())")
  }

  @Test func aFileWrittenByHandThatLacksNothingPasses() async throws {
    for verdict in try await verdicts(on: .handMade(nil)) {
      #expect(verdict.isCompliant, "\(verdict.flavour): \(verdict.failures)")
    }
  }

  /// One verdict for each standard, or the test fails.
  private func verdicts(on document: Document) async throws -> [Validator.Verdict] {
    switch try #require(await Batch.outcome(of: document)) {
    case .notMade(let error): throw error
    case .judged(let verdicts, let complaint):
      #expect(Set(verdicts.map(\.flavour)) == Set(Validator.Flavour.allCases), "it could not be examined")
      #expect(complaint == nil)
      return verdicts
    }
  }
}
