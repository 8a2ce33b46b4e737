import ArgumentParser
import Factura
import FacturaCommandLine
import FacturaDiagnostics

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check from a finished PDF alone whether pages, QR code and attached invoice agree.",
    discussion: """
      Text is read by structure, QR codes from their pictures, invoices (e-CF, UBL, CII) from the attachments. Every \
      amount that must be printed is looked for on the pages, and the address in the QR code is compared with the \
      document. Files of other makers are read as far as they go; what can't be read is said.

      Examples:
        factura verify bill.pdf
        factura verify bill.pdf --json

      \(ExitStatus.help)
      """,
  )

  @Argument(help: "A PDF file; “-” reads standard input.")
  var file: String

  @Flag(help: "Write JSON.")
  var json = false

  func run() throws {
    var status = ExitStatus.success
    do throws(FacturaError) {
      let verification = try PDFFile(path: file).verify()
      if json {
        try Terminal.write(Array((verification.json(of: file).text + "\n").utf8))
      } else {
        Terminal.print(verification.findings)
        try Terminal.write(Array((verification.line(of: file) + "\n").utf8))
      }
      if !verification.agrees { status = .differs }
    } catch {
      status.note(error)
    }
    try status.throwIfFailed()
  }
}

extension Verification {
  /// `bill.pdf: 2 pages, 1 QR code, 131000002E310000000001.xml: 24 amounts agree`
  fileprivate func line(of file: String) -> String {
    let pages = pageCount == 1 ? "1 page" : "\(pageCount) pages"
    let codes = self.codes.count == 1 ? "1 QR code" : "\(self.codes.count) QR codes"
    let inside =
      invoices.isEmpty ? "no invoice inside" : invoices.map(\.withoutControls).joined(separator: ", ")
    let answer =
      agrees ? (amounts == 0 ? "nothing differs" : "\(amounts) amounts agree") : "something differs"
    return "\(file): \(pages), \(codes), \(inside): \(answer)"
  }

  fileprivate func json(of file: String) -> JSONText {
    .record([
      ("file", .text(file)), ("answer", .text(agrees ? "agrees" : "differs")), ("pages", .number(pageCount)),
      ("order", .text(isTagged ? "structure" : "content")),
      ("invoices", .list(invoices.map { .text($0) })), ("codes", .list(codes.map { .text($0) })),
      ("amounts", .number(amounts)), ("findings", .list(findings.map(\.json))),
    ])
  }
}

extension Finding {
  fileprivate var json: JSONText {
    .record([
      ("severity", .text(severity.rawValue)), ("code", .text(code)), ("message", .text(message)),
      ("path", path.map { .text($0.text) }),
    ])
  }
}
