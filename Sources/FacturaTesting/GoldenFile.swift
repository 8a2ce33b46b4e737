import Factura
import FoundationEssentials

/// One file of a golden folder.
struct GoldenFile {
  let folder: String
  let name: String
  let ending: String

  private var path: String { "\(folder)/\(name).\(ending)" }
  private var actualPath: String { "\(folder)/\(name).actual.\(ending)" }

  /// At most one failure. `explain` says in words how the recorded bytes differ from the actual ones.
  func check(
    _ actual: [UInt8], recording: Bool, explain: ([UInt8]) -> String?,
  ) throws -> [GoldenFailure] {
    if recording {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try write(actual, to: path)
      return [
        GoldenFailure(kind: .recorded, path: path, explanation: "recorded; look at it before you commit it")
      ]
    }
    guard let recorded = try? Array(Data(contentsOf: URL(filePath: path))) else {
      return [
        GoldenFailure(
          kind: .missing, path: path, explanation: "there is no golden file; record it with FACTURA_RECORD=1")
      ]
    }
    if recorded == actual {
      try? FileManager.default.removeItem(atPath: actualPath)
      return []
    }
    try write(actual, to: actualPath)
    let explanation = explain(recorded) ?? "the bytes differ"
    return [
      GoldenFailure(
        kind: .differs, path: path, explanation: explanation + "\n  the actual one is \(actualPath)")
    ]
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    let file = try WholeFile(at: path)
    try file.write(bytes)
    try file.finish()
  }
}
