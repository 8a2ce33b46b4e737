import Foundation

/// Programs of this package, as they were built together with the tests.
package enum BuiltProgram {
  package static func path(_ name: String) -> String {
    let tests = URL(fileURLWithPath: CommandLine.arguments.first ?? "").deletingLastPathComponent()
    for folder in [tests, Bundle.main.bundleURL, Bundle.main.bundleURL.deletingLastPathComponent()] {
      let path = folder.appendingPathComponent(name).path
      if FileManager.default.isExecutableFile(atPath: path) { return path }
    }
    return Repository.path(".build/debug/\(name)")
  }
}
