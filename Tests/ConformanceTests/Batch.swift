import Factura
import FacturaTestSupport
import Foundation

/// Everything that is validated, in one run of the validator: starting it for each file would take minutes.
///
/// Tests await the batch and look at their own file.
enum Batch {
  /// What became of one file.
  enum Outcome: Sendable {
    case verdicts([Validator.Verdict])
    case notRendered(any Error)
  }

  static let outcomes = Task {
    await withCheckedContinuation { continuation in
      // A thread of its own: waiting for another process would hold up the other tests.
      Thread.detachNewThread { continuation.resume(returning: Result { try run(Document.all) }) }
    }
  }

  static func outcome(of document: Document) async throws -> Outcome? {
    try await outcomes.value.get()[document.name]
  }

  private static func run(_ documents: [Document]) throws -> [String: Outcome] {
    let folder = try TemporaryFolder()
    let renderer = Renderer()
    var outcomes: [String: Outcome] = [:]
    var paths: [(name: String, path: String)] = []
    for document in documents {
      do {
        let path = "\(folder.path)/\(paths.count).pdf"
        try Data(document.render(renderer)).write(to: URL(filePath: path))
        paths.append((document.name, path))
      } catch {
        outcomes[document.name] = .notRendered(error)
      }
    }
    let verdicts = try Validator.verdicts(on: paths.map(\.path))
    for (name, path) in paths { outcomes[name] = .verdicts(verdicts[path] ?? []) }
    return outcomes
  }
}
