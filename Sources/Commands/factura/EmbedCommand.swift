import ArgumentParser
import Factura
import FacturaCommandLine

struct EmbedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "embed",
    abstract: "Put a PDF into a UBL invoice or credit note.",
    discussion: """
      The PDF becomes an additional document reference with an embedded file, at the place that the schema wants; \
      nothing else in the document changes. A signed document is refused: embed first, and sign then.

      Examples:
        factura embed --ubl invoice.xml --pdf bill.pdf -o invoice-with-bill.xml
        factura embed --ubl - --pdf bill.pdf --description "Factura (PDF)" < invoice.xml > out.xml

      \(ExitStatus.help)
      """,
  )

  @Option(help: "A UBL 2 invoice or credit note; “-” reads standard input.")
  var ubl: String

  @Option(help: "The PDF; “-” reads standard input.")
  var pdf: String

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: "Output file; by default, and for “-”, standard output.")
  var output = "-"

  @Option(help: "ID of the reference; by default the invoice's number.")
  var id: String?

  @Option(help: "Description of the reference.")
  var description: String?

  @Option(help: "File name of the PDF in the invoice; by default its own.")
  var name: String?

  @Flag(help: "Replace a reference with the same ID or a file of the same name.")
  var replace = false

  func validate() throws {
    if ubl == "-", pdf == "-" { throw ValidationError("standard input can be read only once") }
    if id == "" || name == "" || description == "" {
      throw ValidationError("--id, --name and --description need some text")
    }
  }

  func run() throws {
    do throws(FacturaError) {
      try embed()
    } catch {
      Terminal.print(error.findings)
      try ExitStatus(error.kind).throwIfFailed()
    }
  }

  private func embed() throws(FacturaError) {
    for source in [ubl, pdf] where output != "-" && WholeFile.isSameFile(output, source) {
      throw FacturaError(.argument, [.outputIsInput(output)])
    }
    let document = try UBLDocument(path: ubl)
    let file = try PDFFile(path: pdf)
    var enclosure = UBLEnclosure(fileName: name ?? fileName(for: document), bytes: file.bytes)
    enclosure.id = id
    enclosure.description = description
    let bytes = try document.embedding(enclosure, onCollision: replace ? .replace : .fail)
    try Output.write(bytes, to: output == "-" ? .standardOutput : .file(output))
  }

  private func fileName(for document: UBLDocument) -> String {
    if pdf == "-" { return "\(document.number ?? "invoice").pdf" }
    return pdf.split(separator: "/").last.map(String.init) ?? pdf
  }
}
