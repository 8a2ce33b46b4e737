import FacturaTestSupport
import Foundation
import Testing

private let schemaFile = URL(filePath: Repository.path("Layouts/layout.xsd"))

@Test func theSchemaSaysWhatTheVocabularySays() throws {
  let written = SchemaWriter.schema()
  let isRecording = ProcessInfo.processInfo.environment["FACTURA_RECORD"] == "1"
  if isRecording { try Data(written.utf8).write(to: schemaFile) }
  let stands = (try? String(contentsOf: schemaFile, encoding: .utf8)) ?? ""
  #expect(stands == written, "record it with FACTURA_RECORD=1")
  #expect(!isRecording, "recorded: run again without FACTURA_RECORD")
}

@Test(.enabled(if: Judge.xmllint.isHere))
func theSchemaAcceptsEveryExampleAndEveryBuiltInLayout() throws {
  let folder = try TemporaryFolder()
  var files = try builtInLayouts()
  for example in LayoutDocument.examples {
    files.append(try folder.write(example.layout, as: "line-\(example.line).xml"))
  }
  let answer = try validate(files)
  #expect(answer.status == 0, "\(answer.output)")
}

@Test(.enabled(if: Judge.xmllint.isHere)) func theSchemaRefusesAnUnknownAttribute() throws {
  let folder = try TemporaryFolder()
  let file = try folder.write(
    "<layout name=\"a\" lang=\"es\"><flow><p colour=\"red\"/></flow></layout>", as: "layout.xml")
  let answer = try validate([file])
  #expect(answer.status != 0)
  #expect(answer.output.contains("colour"), "\(answer.output)")
}

/// Layout files of the repository: those with one of the two roots.
private func builtInLayouts() throws -> [String] {
  try Repository.files(in: "Layouts", ending: ".xml").filter { file in
    let text = try Repository.text(file)
    return text.contains("<layout") || text.contains("<part")
  }.map(Repository.path)
}

private func validate(_ files: [String]) throws -> Judge.Answer {
  try Judge.xmllint.run(["--noout", "--nonet", "--schema", schemaFile.path] + files)
}
