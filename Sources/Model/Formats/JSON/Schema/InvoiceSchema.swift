import FacturaInvoices

/// The JSON Schema (draft 2020-12) of an invoice, made from the model itself: its records, their fields and kinds.
package enum InvoiceSchema {
  /// `description` says what a field of a record means; with an empty name, what the record is.
  package static func text(description: @escaping (_ record: String, _ field: String) -> String?) -> String {
    var writer = SchemaWriter(description: description)
    writer.add(Invoice.schema)
    return writer.text(of: Invoice.schema)
  }
}

/// Writes each record once, under `$defs`, in the order in which they are met.
private struct SchemaWriter {
  let description: (String, String) -> String?
  private var definitions: [(name: String, lines: [String])] = []

  init(description: @escaping (String, String) -> String?) {
    self.description = description
  }

  mutating func add(_ record: RecordSchema) {
    if definitions.contains(where: { $0.name == record.name }) { return }
    definitions.append((record.name, []))
    let place = definitions.count - 1
    let fields = record.fields.filter { !$0.isDerived }
    definitions[place].lines = lines(of: record, fields)
    for field in fields { addRecords(of: field.kind()) }
  }

  private mutating func addRecords(of kind: ModelKind) {
    switch kind {
    case .record(let record): add(record)
    case .list(let element): addRecords(of: element)
    case .text, .prose, .officialProse, .integer, .flag, .amount, .quantity, .rate, .date, .time,
      .timestamp, .elapsed:
      break
    }
  }

  private func lines(of record: RecordSchema, _ fields: [RecordSchema.Entry]) -> [String] {
    var lines = [#""type": "object","#]
    if let words = description(record.name, "") { lines.append(#""description": \#(words.asJSON),"#) }
    lines.append(#""properties": {"#)
    for (number, field) in fields.enumerated() {
      var members = [reference(to: field.kind())]
      // The totals of pages and subtotals need not say a total; those of the invoice must.
      if record.name == "Invoice", field.name == "totals" { members.append(#""required": ["total"]"#) }
      if record.name == "Invoice", field.name == "seller" { members.append(#""required": ["name"]"#) }
      if let words = description(record.name, field.name) {
        members.append(#""description": \#(words.asJSON)"#)
      }
      let comma = number == fields.count - 1 ? "" : ","
      lines.append("  \(field.name.asJSON): { \(members.joined(separator: ", ")) }\(comma)")
    }
    lines.append("},")
    let required = fields.filter(\.isRequired).map(\.name.asJSON)
    if !required.isEmpty { lines.append(#""required": [\#(required.joined(separator: ", "))],"#) }
    lines.append(#""additionalProperties": false"#)
    return lines
  }

  private func reference(to kind: ModelKind) -> String {
    switch kind {
    case .text, .prose, .officialProse: #""type": "string""#
    case .integer: #""type": "integer""#
    case .flag: #""type": "boolean""#
    case .amount, .quantity, .rate: reference("decimal")
    case .date: reference("date")
    case .time: reference("time")
    case .timestamp: reference("timestamp")
    case .elapsed: reference("elapsed")
    case .record(let record): reference(record.name)
    case .list(let element): #""type": "array", "items": { \#(reference(to: element)) }"#
    }
  }

  private func reference(_ name: String) -> String { ##""$ref": "#/$defs/\##(name)""## }

  func text(of root: RecordSchema) -> String {
    var text = """
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Factura invoice",
        \(reference(root.name)),
        "$defs": {
          "decimal": {
            "description": "An exact decimal, as a number or in quotes: up to 30 figures, 16 of them before the point, and 18 decimals, which are kept as stated.",
            "type": ["number", "string"],
            "pattern": "^-?0*[0-9]{1,16}([.][0-9]{1,18})?$"
          },
          "date": { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
          "time": { "type": "string", "pattern": "^[0-9]{2}:[0-9]{2}(:[0-9]{2})?$" },
          "timestamp": {
            "description": "Day and time in the issuer's own zone.",
            "type": "string",
            "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?$"
          },
          "elapsed": {
            "description": "Seconds, or hours, minutes and seconds.",
            "type": ["integer", "string"],
            "minimum": 0,
            "pattern": "^([0-9]+:[0-9]{2}:[0-9]{2}|[0-9]+|P.+)$"
          }
      """
    for (name, lines) in definitions {
      text += ",\n    \(name.asJSON): {\n" + lines.map { "      \($0)" }.joined(separator: "\n") + "\n    }"
    }
    return text + "\n  }\n}\n"
  }
}

extension String {
  fileprivate var asJSON: String {
    let escaped = flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
    return "\"" + String(escaped) + "\""
  }
}
