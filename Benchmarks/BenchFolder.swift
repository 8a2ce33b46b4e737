import FoundationEssentials

/// Files of one run, in a folder of its own that is gone when the run ends.
final class BenchFolder {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "factura-bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { remove() }

  func path(_ name: String) -> String { folder.appending(path: name).path }

  func remove() { try? FileManager.default.removeItem(at: folder) }
}
