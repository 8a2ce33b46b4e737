import FacturaTestSupport
import Foundation
import Testing

/// What `docs/conformance` promises.
@Suite struct ClauseTests {
  struct Clause {
    let number: String
    let state: String
    let tests: [String]
  }

  private static let documents = ["pdfa-3.md", "pdfua-1.md"]

  private func clauses(of document: String) throws -> [Clause] {
    let text = String(decoding: try Repository.bytes("docs/conformance/\(document)"), as: UTF8.self)
    return text.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 7, cells[1].first?.isNumber == true else { return nil }
      return Clause(
        number: cells[1], state: cells[3], tests: cells[5].matches(of: /`(\w+)`/).map { String($0.1) })
    }
  }

  @Test(arguments: documents) func everyNamedTestExists(document: String) throws {
    let sources = try Repository.files(in: "Tests", ending: ".swift").map {
      String(decoding: try Repository.bytes($0), as: UTF8.self)
    }.joined()
    let names = Set(sources.matches(of: /func (\w+)\(/).map { String($0.1) })
    for clause in try clauses(of: document) {
      let missing = clause.tests.filter { !names.contains($0) }
      #expect(missing.isEmpty, "\(clause.number)")
    }
  }

  @Test(arguments: documents) func whatIsHeldIsShownByATest(document: String) throws {
    let clauses = try clauses(of: document)
    #expect(clauses.count > 50)
    for clause in clauses {
      #expect(["held", "not met", "author"].contains(clause.state), "\(clause.number): \(clause.state)")
      let needsTest = clause.state == "held"
      #expect(!needsTest || !clause.tests.isEmpty, "\(clause.number) has no test")
    }
  }

  /// The clauses of the validator's own rules, as it knows them, are all listed.
  @Test(arguments: HandMadePDF.Fault.allCases) func everyBrokenRuleIsOfAListedClause(fault: HandMadePDF.Fault)
    throws
  {
    let listed = Set(try Self.documents.flatMap { try clauses(of: $0) }.map(\.number))
    for rule in fault.brokenRules {
      let clause = rule.prefix { $0 != "-" }
      #expect(
        listed.contains { clause == $0 || clause.hasPrefix("\($0).") || $0.hasPrefix("\(clause).") },
        "\(rule)")
    }
  }
}
