import Foundation

/// Places in the repository that the tests run from.
package enum Repository {
  /// The folder of `Package.swift`.
  package static let root: String = {
    var folder = URL(filePath: #filePath)
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    return folder.path(percentEncoded: false).hasSuffix("/")
      ? String(folder.path(percentEncoded: false).dropLast()) : folder.path(percentEncoded: false)
  }()

  package static func path(_ below: String) -> String { "\(root)/\(below)" }

  package static func bytes(_ below: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path(below))))
  }

  package static func text(_ below: String) throws -> String {
    String(decoding: try bytes(below), as: UTF8.self)
  }

  /// Files below a folder whose names end so, in the order of their names.
  package static func files(in folder: String, ending: String) -> [String] {
    let paths = FileManager.default.enumerator(atPath: path(folder))?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(ending) }.map { "\(folder)/\($0)" }.sorted()
  }

  /// Official samples that stand beside the repository on some machines; says so where they are missing. They are
  /// nobody's duty to have, in a strict run neither.
  package static let hasOfficialSamples: Bool = {
    let isHere = FileManager.default.fileExists(atPath: path("../shared/ecf"))
    if !isHere { print("skipped: the official e-CF samples are not here") }
    return isHere
  }()
}

/// A folder that is gone when the test is over.
package final class TemporaryFolder: Sendable {
  package let path: String

  package init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("factura-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  package func write(_ text: String, as name: String) throws -> String {
    try Data(text.utf8).write(to: URL(filePath: "\(path)/\(name)"))
    return "\(path)/\(name)"
  }

  @discardableResult
  package func write(_ bytes: [UInt8], as name: String) throws -> String {
    try Data(bytes).write(to: URL(filePath: "\(path)/\(name)"))
    return "\(path)/\(name)"
  }

  package func bytes(of name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: "\(path)/\(name)")))
  }

  package var files: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }
}
