import ArgumentParser
import Factura
import FacturaArchive
import FacturaCommandLine
import FacturaDiagnostics

struct ArchiveAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add invoices to an archive.",
    discussion: """
      Files of every kind that Factura reads: e-CF, UBL, CII and its own JSON, one in a file or, of JSON, one in each \
      line. Folders are walked through for names that end in .xml, .json, .ndjson or .jsonl. The archive is made if it \
      isn't there.

      What is known is passed over: an import that was stopped goes on where it was when it is begun again. JSON and \
      XML of one document come together. A document that is there with other content is refused. On a terminal, a line \
      says how far a long import is, but not with --json or --quiet.

      Examples:
        factura archive add --archive bills.db inbox/
        bill-run | factura archive add --archive bills.db -

      \(ExitStatus.help)
      """,
  )

  @Argument(help: "Files and folders; “-” reads standard input.")
  var input: [String]

  @OptionGroup var options: ArchiveOptions

  @Flag(help: "Write the summary as JSON.")
  var json = false

  @Flag(help: "Leave out what is only a warning or a note.")
  var quiet = false

  func run() throws {
    let archive = try options.open(.create, isQuiet: quiet)
    let line = json || quiet ? nil : ProgressLine()
    defer { line?.clear() }
    var isMissingSome = false
    let summary = try ArchiveOptions.orExit { () throws(ArchiveError) in
      var work = try InvoiceImport(
        into: archive, progress: { line?.show($0) },
        report: { finding in
          guard !quiet || finding.severity == .error else { return }
          line?.clear()
          Terminal.print([finding])
        })
      for path in input where try !work.add(path: path) { isMissingSome = true }
      return try work.finish()
    }
    line?.clear()
    try Terminal.write(Array((json ? summary.json.text : summary.line).utf8) + [UInt8(ascii: "\n")])
    var status = ExitStatus.success
    if isMissingSome { status = max(status, .notFound) }
    if summary.refused > 0 { status = max(status, .dataInvalid) }
    try status.throwIfFailed()
  }
}

extension ImportSummary {
  /// `3 invoices: 2 added, 1 known`
  fileprivate var line: String {
    let parts = [(added, "added"), (completed, "completed"), (known, "known"), (refused, "refused")]
      .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    let all = documents == 1 ? "1 invoice" : "\(documents) invoices"
    return parts.isEmpty ? all : "\(all): \(parts.joined(separator: ", "))"
  }

  fileprivate var json: JSONText {
    .record([
      ("added", .number(added)), ("completed", .number(completed)), ("known", .number(known)),
      ("refused", .number(refused)),
    ])
  }
}
