import ArgumentParser
import Factura
import FacturaAmounts
import FacturaArchive
import FacturaCommandLine
import FacturaDiagnostics

struct ArchiveFindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract: "Find invoices by account, phone, e-NCF, customer, name, number or the text of a QR code.",
    discussion: """
      The newest first. The beginning of a key is enough, and of the words of a name, in any order. With --export, the invoice that is found is written to \
      standard output, for factura render and the others; it must be one alone.

      Examples:
        factura archive find 809-555-0142
        factura archive find "perez ana"
        factura archive find E310000000001 --export xml > 101000001E310000000001.xml

      \(ExitStatus.help)
      """,
  )

  /// What of a bill is written.
  enum Export: String, CaseIterable, ExpressibleByArgument {
    case json, xml
  }

  @Argument(help: "What to look for.")
  var key: String

  @OptionGroup var options: ArchiveOptions

  @Option(help: "No more than so many.")
  var limit = 20

  @Option(help: "Write the invoice: json, or the xml byte for byte as it was added.")
  var export: Export?

  @Flag(help: "Write JSON.")
  var json = false

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit is 1 at least") }
  }

  func run() throws {
    let archive = try options.open(.readOnly)
    let bills = try ArchiveOptions.orExit { () throws(ArchiveError) in
      try archive.find(key, limit: limit)
    }
    if bills.isEmpty { Terminal.print([.nothingFound(key)]) }
    if let export, !bills.isEmpty {
      try write(bills, as: export, from: archive)
    } else if json {
      try Terminal.write(Array((JSONText.list(bills.map(\.json)).text + "\n").utf8))
    } else {
      for bill in bills { try Terminal.write(Array((bill.line + "\n").utf8)) }
    }
    if bills.isEmpty { throw ExitCode(ExitStatus.notFound.rawValue) }
  }

  private func write(_ bills: [ArchivedBill], as export: Export, from archive: InvoiceArchive) throws {
    guard let bill = bills.first, bills.count == 1 else {
      Terminal.print([.severalFound(bills.map(\.document))])
      throw ExitCode(ExitStatus.usage.rawValue)
    }
    let kept = try ArchiveOptions.orExit { () throws(ArchiveError) in try archive.invoice(bill.id) }
    switch export {
    case .json: try Terminal.write(kept.json + [UInt8(ascii: "\n")])
    case .xml:
      guard let xml = kept.xml else {
        Terminal.print([.noXML(bill.document)])
        throw ExitCode(ExitStatus.notFound.rawValue)
      }
      try Terminal.write(xml)
    }
  }
}

extension Finding {
  fileprivate static func nothingFound(_ key: String) -> Finding {
    Finding(
      severity: .error, code: "archive.not-found",
      message: "nothing in the archive has “\(key.shortened.withoutControls)”",
      hints: ["type its beginning alone"])
  }

  fileprivate static func severalFound(_ documents: [String]) -> Finding {
    Finding(
      severity: .error, code: "archive.ambiguous",
      message: "\(documents.count) invoices are found: \(documents.prefix(5).joined(separator: ", "))"
        + (documents.count > 5 ? " …" : ""),
      hints: ["name one by its e-NCF or number"])
  }

  fileprivate static func noXML(_ document: String) -> Finding {
    Finding(
      severity: .error, code: "archive.no-xml", message: "\(document) was added as JSON alone",
      hints: ["--export json writes it"])
  }
}

extension ArchivedBill {
  /// `2027-03-04  E310000000001  400718255  809-555-0142  DOP 1234.50  Yocasta Peña Núñez`
  fileprivate var line: String {
    let day = issued.map { DateFormat.iso.text(of: $0, in: .english) }
    return [day, document, account, phone, money, customerName].map { $0 ?? "-" }.joined(separator: "  ")
      .withoutControls
  }

  private var money: String? {
    total.map { total in
      let figures = NumberFormat.stated.text(of: total.value, in: .english)
      return currency.map { "\($0.code) \(figures)" } ?? figures
    }
  }

  fileprivate var json: JSONText {
    let day = { (date: CalendarDate?) in date.map { JSONText.text(DateFormat.iso.text(of: $0, in: .english)) }
    }
    let text = { (text: String?) in text.map { JSONText.text($0) } }
    return .record([
      ("bill", .number(Int(id))), ("issuer", .text(issuer)), ("ncf", text(ncf)), ("number", text(number)),
      ("account", text(account)), ("phone", text(phone)), ("customer", text(customerID)),
      ("name", text(customerName)), ("issued", day(issued)), ("due", day(due)),
      ("total", text(total.map { NumberFormat.stated.text(of: $0.value, in: .english) })),
      ("currency", text(currency?.code)),
    ])
  }
}
