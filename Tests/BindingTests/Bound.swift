import FacturaAmounts
import FacturaBinding
import FacturaDiagnostics
import FacturaInvoices
import FacturaLayout
import FacturaPages
import FacturaTemplates
import FacturaTestSupport
import Testing

/// One dark module for every text.
struct ToySymbols: SymbolEncoder {
  func encode(_ symbology: Symbology, _ text: String) throws(Failure<SymbolFact>) -> ModuleMatrix {
    if text.isEmpty { throw Failure(.empty(symbol: "QR code")) }
    return ModuleMatrix(columns: 1, rows: 1, modules: [true], text: text)
  }
}

/// A flow that has been bound, for reading.
struct Bound {
  var template: Template
  var document: Document
  var warnings: [Failure<BindingFact>]

  init(
    _ flow: String, definitions: String = "", to invoice: Invoice, language: Language? = nil,
    textLanguage: String? = nil,
  ) throws {
    let (template, findings) = compile(flow: flow, definitions: definitions)
    for finding in findings { Issue.record("\(finding)") }
    self.template = try #require(template)
    let binder = try Binder(
      self.template, language: language, textLanguage: textLanguage, symbols: ToySymbols())
    document = try binder.bind(invoice)
    warnings = binder.warnings.all
  }

  /// All texts in reading order, rows of tables among them.
  var texts: [String] {
    get throws { try runs.map(\.text) }
  }

  var runs: [TextRun] {
    get throws { try Self.runs(of: document.flow) }
  }

  static func runs(of row: TableRow) throws -> [TextRun] {
    try row.cells.indices.flatMap { try runs(of: row.box(ofCell: $0)) }
  }

  static func runs(of box: Box) throws -> [TextRun] {
    switch box {
    case .paragraph(let paragraph):
      switch paragraph.content {
      case .run(let run): [run]
      case .runs(let runs): runs
      case .late(let parts, let style):
        parts.map { part in
          if case .text(let text) = part { TextRun(text, style: style) } else { TextRun("#", style: style) }
        }
      }
    case .stack(let stack): try stack.children.flatMap { try runs(of: $0.box) }
    case .columns(let columns): try columns.cells.flatMap(runs)
    case .panel(let panel): try runs(of: panel.child)
    case .keepTogether(let box, _), .group(_, let box), .pinned(let box): try runs(of: box)
    case .table(let table): try rows(of: table).flatMap { try runs(of: $0) }
    case .bars(let chart): chart.bars.flatMap { [$0.label, $0.figure] }
    case .rule, .space, .figure, .symbol, .pageBreak, .empty: []
    }
  }

  static func rows(of table: Table) throws -> [TableRow] {
    var rows: [TableRow] = []
    var cursor = table.cursor
    while let (row, next) = try table.rows.row(at: cursor) {
      rows.append(row)
      cursor = next
    }
    return rows
  }

  /// The only box, which must be a table.
  var table: Table {
    get throws {
      guard case .table(let table) = document.flow else { throw NoTable() }
      return table
    }
  }

  struct NoTable: Error {}
}

extension Amount {
  init(hundredths: Int) {
    self.init(ExactDecimal(coefficient: Int128(hundredths), scale: 2))
  }
}

extension Invoice {
  /// An invented invoice with three lines; the second has no quantity.
  static var sample: Invoice {
    var invoice = Invoice()
    invoice.number = "E310000000001"
    invoice.currency = "DOP"
    invoice.issueDate = CalendarDate(year: 2027, month: 3, day: 15)
    invoice.seller.name = "Telefónica del Ejemplo"
    invoice.totals.total = Amount(hundredths: 123_450)
    for (name, net) in [("Renta", 100_000), ("Uso", 20_000), ("Cargo", 3450)] {
      var line = Line()
      line.name = name
      line.net = Amount(hundredths: net)
      if name != "Uso" { line.quantity = Quantity(ExactDecimal(2)) }
      invoice.lines.append(line)
    }
    return invoice
  }

  /// A telephone bill with groups of so many records.
  static func statement(groups: [Int]) -> Invoice {
    var invoice = Invoice.sample
    var telephone = Telephone()
    for (index, count) in groups.enumerated() {
      var group = UsageGroup()
      group.name = "Grupo \(index)"
      group.records = UsageRecords(
        (0..<count).map { number in
          var record = UsageRecord()
          record.place = "\(index).\(number)"
          record.amount = Amount(hundredths: 100 * number)
          return record
        })
      telephone.usage.append(group)
    }
    invoice.telephone = telephone
    return invoice
  }
}
