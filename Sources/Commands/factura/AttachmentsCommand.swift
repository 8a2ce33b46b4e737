import ArgumentParser
import Factura
import FacturaCommandLine

struct AttachmentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attachments",
    abstract: "List or extract the files inside a PDF of any maker.",
    discussion: """
      Attachments are looked for in the document's list of embedded files, among its and its pages' associated \
      files, and in annotations.

      Examples:
        factura attachments list bill.pdf
        factura attachments extract bill.pdf factur-x.xml -o inbox/

      \(ExitStatus.help)
      """,
    subcommands: [ListAttachmentsCommand.self, ExtractAttachmentsCommand.self],
  )
}

struct ListAttachmentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Show name, type, size, relationship and description of each attachment.",
    discussion: ExitStatus.help,
  )

  @OptionGroup var source: AttachmentSource

  @Flag(help: "Write JSON.")
  var json = false

  func run() throws {
    try source.read { pdf, status throws(FacturaError) in
      var rows: [AttachmentRow] = []
      for attachment in try source.attachments(of: pdf) {
        var row = AttachmentRow(attachment)
        do throws(FacturaError) { row.size = try pdf.contents(of: attachment).count } catch {
          status.note(error)
        }
        rows.append(row)
      }
      try AttachmentRow.write(rows, asJSON: json)
    }
  }
}

struct ExtractAttachmentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Write attachments into a folder.",
    discussion: """
      Without NAME, all of them; a NAME is found in any case of letters. Names that lead out of the folder or can't \
      be seen are made safe. Each file appears whole or not at all; one that fails does not stop the others.

      \(ExitStatus.help)
      """,
  )

  @OptionGroup var source: AttachmentSource

  @Argument(help: "Names of attachments, as “list” shows them.")
  var name: [String] = []

  @Option(name: [.customShort("o"), .customLong("output")], help: "The folder, made if it isn't there.")
  var output = "."

  @Flag(help: "Replace files that are there.")
  var force = false

  @Flag(help: "Write JSON about what was extracted.")
  var json = false

  func run() throws {
    try source.read { pdf, status throws(FacturaError) in
      var rows: [AttachmentRow] = []
      for attachment in try chosen(of: pdf) {
        do throws(FacturaError) { rows.append(try extract(attachment, of: pdf)) } catch { status.note(error) }
      }
      if json { try AttachmentRow.write(rows, asJSON: true) }
    }
  }

  private func chosen(of pdf: PDFFile) throws(FacturaError) -> [PDFAttachment] {
    if name.isEmpty { return try source.attachments(of: pdf) }
    var chosen: [PDFAttachment] = []
    for name in name {
      let attachment = try pdf.attachment(named: name)
      if !chosen.contains(attachment) { chosen.append(attachment) }
    }
    return chosen
  }

  private func extract(_ attachment: PDFAttachment, of pdf: PDFFile) throws(FacturaError) -> AttachmentRow {
    let path = try pdf.extract(attachment, into: output, onCollision: force ? .replace : .fail)
    if attachment.fileName != attachment.name { Terminal.print([.madeSafe(attachment)]) }
    var row = AttachmentRow(attachment)
    row.size = try pdf.contents(of: attachment).count
    row.path = path
    if !json { Terminal.print("\(path): \(row.size ?? 0) bytes", to: .standardError) }
    return row
  }
}

/// The PDF whose attachments are asked for.
struct AttachmentSource: ParsableArguments {
  @Argument(help: "A PDF file; “-” reads standard input.")
  var file: String

  /// Runs `work` on the file, says what was found, and fails as badly as what failed worst.
  func read(_ work: (PDFFile, inout ExitStatus) throws(FacturaError) -> Void) throws {
    var status = ExitStatus.success
    do throws(FacturaError) { try work(PDFFile(path: file), &status) } catch { status.note(error) }
    try status.throwIfFailed()
  }

  /// All of them. An empty answer might be taken for a failure, so a word stands for it.
  func attachments(of pdf: PDFFile) throws(FacturaError) -> [PDFAttachment] {
    let all = try pdf.attachments
    if all.isEmpty {
      Terminal.print("\(file == "-" ? "standard input" : file): no attachments", to: .standardError)
    }
    return all
  }
}
