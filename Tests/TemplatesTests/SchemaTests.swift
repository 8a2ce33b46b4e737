import Foundation
import Testing

private let schemaFile = LayoutDocument.root.appending(path: "Layouts/layout.xsd")
private let judge = ["/usr/bin/xmllint", "/usr/local/bin/xmllint", "/opt/homebrew/bin/xmllint"]
  .first { FileManager.default.isExecutableFile(atPath: $0) }

@Test func theSchemaSaysWhatTheVocabularySays() throws {
  let written = SchemaWriter.schema()
  let isRecording = ProcessInfo.processInfo.environment["FACTURA_RECORD"] == "1"
  if isRecording { try Data(written.utf8).write(to: schemaFile) }
  let stands = (try? String(contentsOf: schemaFile, encoding: .utf8)) ?? ""
  #expect(stands == written, "record it with FACTURA_RECORD=1")
  #expect(!isRecording, "recorded: run again without FACTURA_RECORD")
}

@Test(.enabled(if: judge != nil, "xmllint is missing"))
func theSchemaAcceptsEveryExampleAndEveryBuiltInLayout() throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "factura-schema-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  var files = builtInLayouts()
  for example in LayoutDocument.examples {
    let file = folder.appending(path: "line-\(example.line).xml")
    try Data(example.layout.utf8).write(to: file)
    files.append(file.path)
  }
  let (status, output) = try validate(files)
  #expect(status == 0, "\(output)")
}

@Test(.enabled(if: judge != nil, "xmllint is missing")) func theSchemaRefusesAnUnknownAttribute() throws {
  let file = FileManager.default.temporaryDirectory.appending(path: "factura-\(UUID().uuidString).xml")
  defer { try? FileManager.default.removeItem(at: file) }
  try Data("<layout name=\"a\" lang=\"es\"><flow><p colour=\"red\"/></flow></layout>".utf8).write(to: file)
  #expect(try validate([file.path]).status != 0)
}

/// Layout files of the repository: those with one of the two roots.
private func builtInLayouts() -> [String] {
  let folder = LayoutDocument.root.appending(path: "Layouts")
  guard let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil) else {
    return []
  }
  return walk.compactMap { $0 as? URL }.filter { file in
    guard file.pathExtension == "xml", let text = try? String(contentsOf: file, encoding: .utf8) else {
      return false
    }
    return text.contains("<layout") || text.contains("<part")
  }.map(\.path).sorted()
}

private func validate(_ files: [String]) throws -> (status: Int32, output: String) {
  let process = Process()
  process.executableURL = URL(filePath: judge ?? "")
  process.arguments = ["--noout", "--nonet", "--schema", schemaFile.path] + files
  let pipe = Pipe()
  process.standardError = pipe
  try process.run()
  let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
  process.waitUntilExit()
  return (process.terminationStatus, String(decoding: output, as: UTF8.self))
}
