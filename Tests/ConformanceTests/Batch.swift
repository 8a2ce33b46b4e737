import Factura
import FacturaTestSupport
import Foundation

/// Everything that is validated, in one run of the validator: starting it for each file would take minutes.
///
/// Tests await the batch and look at their own file.
enum Batch {
  /// What became of one file.
  enum Outcome: Sendable {
    /// One verdict for each standard, and what qpdf says, if it finds anything strange.
    case judged([Validator.Verdict], complaint: String?)
    case notMade(any Error)
  }

  private static let outcomes = Task { try await run(Document.all) }

  static func outcome(of document: Document) async throws -> Outcome? {
    try await outcomes.value[document.name]
  }

  private static func run(_ documents: [Document]) async throws -> [String: Outcome] {
    let folder = try TemporaryFolder()
    let renderer = Renderer()
    var outcomes: [String: Outcome] = [:]
    var files: [(name: String, path: String, complaint: String?)] = []
    for document in documents {
      do {
        let path = "\(folder.path)/\(files.count).pdf"
        try Data(await document.make(renderer)).write(to: URL(filePath: path))
        files.append((document.name, path, try complaint(about: path)))
      } catch {
        outcomes[document.name] = .notMade(error)
      }
    }
    let verdicts = try await verdicts(on: files.map(\.path))
    for (name, path, complaint) in files {
      outcomes[name] = .judged(verdicts[path] ?? [], complaint: complaint)
    }
    return outcomes
  }

  private static func complaint(about path: String) throws -> String? {
    guard Judge.qpdf.isHere else { return nil }
    let answer = try Judge.qpdf.run("--check", path)
    return answer.status == 0 ? nil : answer.output
  }

  /// On a thread of its own: waiting for another process would hold up the other tests.
  private static func verdicts(on paths: [String]) async throws -> [String: [Validator.Verdict]] {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(with: Result { try Validator.verdicts(on: paths) })
      }
    }
  }
}
