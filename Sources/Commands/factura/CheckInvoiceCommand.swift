import ArgumentParser
import Factura
import FacturaCommandLine
import FacturaDiagnostics

struct CheckInvoiceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check-invoice",
    abstract: "Check whether the figures of invoices add up.",
    discussion: """
      An e-CF is checked by its format's rules, any other invoice by those of EN 16931, each with the tolerance that \
      the published validators allow. Nothing is corrected: figures are always printed as they are stated.

      \(ExitStatus.help)
      """,
  )

  @Argument(help: "Invoices: e-CF, UBL, CII, or Factura's own JSON; - for standard input.")
  var input: [String]

  @Flag(help: "What doesn't add up is an error.")
  var strict = false

  func run() throws {
    var status = ExitStatus.success
    for path in input {
      do throws(FacturaError) {
        let file = try InvoiceFile(path: path)
        let wrong = file.arithmeticFindings.map { $0.inFile(path, asError: strict) }
        Terminal.print(file.findings + wrong)
        if strict, !wrong.isEmpty { status = max(status, .dataInvalid) }
        if wrong.isEmpty { Terminal.print("\(path): the figures add up", to: .standardError) }
      } catch {
        status.note(error)
      }
    }
    try status.throwIfFailed()
  }
}

extension Finding {
  /// The model doesn't know which line of its file a figure stood in: the data path tells where it is.
  fileprivate func inFile(_ path: String, asError: Bool) -> Finding {
    var finding = self
    finding.location = SourceLocation(file: path == "-" ? "standard input" : path)
    if asError { finding.severity = .error }
    return finding
  }
}
