import Foundation

/// The veraPDF engine, which `tools/verapdf/setup` brings: says of files whether they are PDF/A-3a and PDF/UA-1.
package enum Validator {
  package enum Flavour: String, Decodable, Sendable, CaseIterable {
    case archival = "3a"
    case accessible = "ua1"
  }

  /// A rule that a file breaks, at one of its places.
  package struct Failure: Decodable, Sendable, CustomStringConvertible {
    package let clause: String
    package let test: Int
    /// At how many places the file breaks the rule; at most three are told.
    package let count: Int
    package let context: String
    package let message: String

    package var description: String { "\(clause)-\(test) (\(count) times) at \(context): \(message)" }
  }

  /// What is said of one file by one standard.
  package struct Verdict: Decodable, Sendable {
    package let file: String
    package let flavour: Flavour
    package let isCompliant: Bool
    package let checks: Int
    package let milliseconds: Int
    package let failures: [Failure]

    /// `7.1-9`: clause and number of each rule that is broken.
    package var brokenRules: Set<String> { Set(failures.map { "\($0.clause)-\($0.test)" }) }
  }

  private static let script = Repository.path("tools/verapdf/validate")

  /// Whether it is set up. Prints a word if it isn't; where FACTURA_STRICT is 1, its tests run all the same, and fail.
  package static let isHere: Bool = {
    let isHere = FileManager.default.fileExists(atPath: Repository.path(".verapdf/state"))
    if !isHere { print("skipped: the PDF validator is not set up; `tools/install validator` does that") }
    return isHere || Judge.isStrict
  }()

  /// Verdicts on files, one for each flavour, by path. A file that can't be examined has none.
  package static func verdicts(on paths: [String]) throws -> [String: [Verdict]] {
    let answer = try Judge.run(script, [], input: Array((paths.joined(separator: "\n") + "\n").utf8))
    var verdicts: [String: [Verdict]] = [:]
    for line in answer.output.split(separator: "\n") {
      guard let verdict = try? JSONDecoder().decode(Verdict.self, from: Data(line.utf8)) else {
        print("the PDF validator says: \(line)")
        continue
      }
      verdicts[verdict.file, default: []].append(verdict)
    }
    return verdicts
  }
}
