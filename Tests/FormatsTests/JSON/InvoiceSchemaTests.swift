import FacturaFormats
import FacturaInvoices
import FacturaTestSupport
import Foundation
import Testing

/// `docs/invoice.schema.json` and the table in `docs/invoice-json.md` are made from the model and the comments beside
/// its fields. `FACTURA_RECORD=1` writes them anew and fails the run.
@Suite struct InvoiceSchemaTests {
  static let comments = Result { try ModelComments() }
  static let isRecording = ProcessInfo.processInfo.environment["FACTURA_RECORD"] == "1"

  @Test func theCommittedSchemaIsThatOfTheModel() throws {
    let comments = try Self.comments.get()
    try expect("docs/invoice.schema.json", InvoiceSchema.text { comments.words(record: $0, field: $1) })
  }

  @Test func theCommittedTableOfPathsIsThatOfTheModel() throws {
    let comments = try Self.comments.get()
    let page = try Repository.text("docs/invoice-json.md")
    let mark = "<!-- fields -->\n"
    let start = try #require(page.range(of: mark)).upperBound
    try expect("docs/invoice-json.md", page[..<start] + "\n" + fieldTables(comments))
  }

  private func expect(_ path: String, _ text: some StringProtocol) throws {
    let committed = try? Repository.text(path)
    if committed == String(text) { return }
    if Self.isRecording {
      try String(text).write(to: URL(filePath: Repository.path(path)), atomically: true, encoding: .utf8)
    }
    Issue.record("\(path) differs from the model; FACTURA_RECORD=1 writes it anew")
  }

  @Test func everyFieldIsExplained() throws {
    let comments = try Self.comments.get()
    for record in allRecords() {
      #expect(comments.words(record: record.name, field: "") != nil, "\(record.name)")
      for field in record.fields where !field.isDerived {
        #expect(comments.words(record: record.name, field: field.name) != nil, "\(record.name).\(field.name)")
      }
    }
  }

  @Test func namesFitTheReader() {
    for record in allRecords() {
      #expect(record.fields.count <= 64, "\(record.name)")
      for field in record.fields {
        #expect(
          field.name.utf8.count <= 24 && field.name.allSatisfy(\.isASCII), "\(record.name).\(field.name)")
      }
    }
  }

  @Test(.enabled(if: Python.hasJSONSchema))
  func samplesObeyTheSchema() throws {
    #expect(try Python.validate(Repository.bytes("Layouts/telecom-bill/sample.json")) == "")
    #expect(try Python.validate(statement(records: 20)) == "")
    #expect(try Python.validate(Array(bill("\"nmae\": 1").utf8)).contains("nmae"))
    #expect(try Python.validate(Array("{}".utf8)).contains("required"))
    let amount = bill("\"lines\": [{\"name\": \"a\", \"net\": \"1,234.50\"}]")
    #expect(try Python.validate(Array(amount.utf8)).contains("1,234.50"))
  }

  /// The records that an invoice can hold, each once, in the order in which they are met.
  private func allRecords() -> [RecordSchema] {
    var records: [RecordSchema] = []
    func add(_ record: RecordSchema) {
      if records.contains(where: { $0.name == record.name }) { return }
      records.append(record)
      for field in record.fields { add(kind: field.kind()) }
    }
    func add(kind: ModelKind) {
      switch kind {
      case .record(let record): add(record)
      case .list(let element): add(kind: element)
      default: break
      }
    }
    add(Invoice.schema)
    return records
  }

  private func fieldTables(_ comments: ModelComments) -> String {
    allRecords().map { record in
      let rows = record.fields.map { field in
        let note = field.isRequired ? " **must be stated**" : field.isDerived ? " *calculated*" : ""
        let words =
          comments.words(record: record.name, field: field.name) ?? derivedWords(record, field, comments)
        return "| `\(field.name)` | \(name(of: field.kind()))\(note) | \(words) |"
      }
      return """
        ### \(record.name)

        \(comments.words(record: record.name, field: "") ?? "")

        | field | kind | meaning |
        |---|---|---|
        \(rows.joined(separator: "\n"))

        """
    }.joined(separator: "\n")
  }

  private func derivedWords(
    _ record: RecordSchema, _ field: RecordSchema.Entry, _ comments: ModelComments,
  ) -> String {
    comments.derived["\(record.name).\(field.name)"] ?? ""
  }

  private func name(of kind: ModelKind) -> String {
    switch kind {
    case .record(let record): "[\(record.name)](#\(record.name.lowercased()))"
    case .list(let element): "list of \(name(of: element))"
    case .prose: "words"
    case .officialProse: "words in Spanish"
    default: "\(kind)"
    }
  }
}

/// What the model's sources say about their records and fields.
struct ModelComments {
  private var words: [String: String] = [:]
  /// What is said about functions that calculate a field: `Totals.excise`.
  private(set) var derived: [String: String] = [:]

  init() throws {
    let folder = URL(filePath: Repository.path("Sources/Model/Invoices"))
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      if file.pathExtension == "swift" { read(try String(contentsOf: file, encoding: .utf8)) }
    }
  }

  func words(record: String, field: String) -> String? { words["\(record).\(field)"] }

  private mutating func read(_ source: String) {
    var record = ""
    var comment: [Substring] = []
    for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
      let text = line.drop { $0 == " " }
      if text.hasPrefix("///") {
        comment.append(text.dropFirst(3).drop { $0 == " " })
        continue
      }
      if let name = name(in: text, after: "public struct ") ?? name(in: text, after: "extension ") {
        record = name
        if text.hasPrefix("public struct") { note(comment, in: &words, "\(record).") }
      } else if let field = name(in: text, after: "public var ") {
        note(comment, in: &words, "\(record).\(field)")
      } else if let field = name(in: text, after: "package var ") ?? name(in: text, after: "package func ") {
        note(comment, in: &derived, "\(record).\(field)")
      }
      comment = []
    }
  }

  /// The first paragraph of a comment.
  private func note(_ comment: [Substring], in table: inout [String: String], _ key: String) {
    let paragraph = comment.prefix { !$0.isEmpty }
    if !paragraph.isEmpty { table[key] = paragraph.joined(separator: " ") }
  }

  private func name(in line: Substring, after words: String) -> String? {
    guard let range = line.range(of: words) else { return nil }
    let name = line[range.upperBound...].prefix { $0.isLetter || $0.isNumber }
    return name.isEmpty ? nil : String(name)
  }
}

/// The judge of JSON Schema: Debian's python3-jsonschema.
enum Python {
  static let hasJSONSchema: Bool = {
    let answer = try? Judge.python3.run("-c", "import jsonschema")
    return Judge.python3.isHere(having: answer?.status == 0, of: "python3-jsonschema")
  }()

  /// What the validator has to say; nothing if the bytes obey the schema.
  static func validate(_ bytes: [UInt8]) throws -> String {
    let program = """
      import json, sys, jsonschema
      schema = json.load(open(sys.argv[1]))
      jsonschema.Draft202012Validator.check_schema(schema)
      for error in jsonschema.Draft202012Validator(schema).iter_errors(json.load(open(sys.argv[2]))):
          print(error.json_path, error.message)
      """
    let schema = Repository.path("docs/invoice.schema.json")
    let answer = try Judge.python3.judge(bytes, named: "invoice.json", "-c", program, schema, "{}")
    try #require(answer.status == 0, "\(answer.output)")
    return answer.output
  }
}
