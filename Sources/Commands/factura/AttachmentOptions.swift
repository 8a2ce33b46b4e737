import ArgumentParser
import Factura

/// What lies inside the PDF besides its pages, or that it is no archival one.
struct AttachmentOptions: ParsableArguments {
  @Option(
    name: .customLong("attach"),
    help: ArgumentHelp(
      """
      Put a file into the PDF; may be repeated. The relationship says what it is to the document: source, data, \
      alternative, supplement or unspecified; the description is for people. FILE::DESCRIPTION leaves the \
      relationship open.
      """, valueName: "file[:relationship[:description]]"))
  var files: [String] = []

  @Option(
    name: .customLong("facturx"),
    help: ArgumentHelp(
      "Make it a Factur-X file of this profile: with the CII invoice among the attached files, or with the input.",
      valueName: "profile"))
  var facturX: FacturX.Profile?

  @Flag(
    name: .customLong("no-source"), help: "Leave the original of an e-CF or other XML invoice out of the PDF."
  )
  var leavesSourceOut = false

  @Flag(
    name: .customLong("no-supporting-files"),
    help: "Leave the files that the invoice holds (BG-24) out of the PDF.")
  var leavesFilesOut = false

  @Flag(help: "An ordinary PDF: not for archives and readers aloud, without other files.")
  var plain = false

  func validate() throws {
    if plain, facturX != nil {
      throw ValidationError("a plain PDF holds no other files: --plain or --facturx")
    }
    if plain, !files.isEmpty {
      throw ValidationError("a plain PDF holds no other files: --plain or --attach")
    }
  }

  /// What the options that are given have to do with, for messages.
  var given: String? {
    if !files.isEmpty { return "--attach" }
    if facturX != nil { return "--facturx" }
    if plain { return "--plain" }
    if leavesFilesOut { return "--no-supporting-files" }
    return leavesSourceOut ? "--no-source" : nil
  }

  /// Of the files, and some that aren't there: a colon may belong to a name.
  var paths: [String] {
    files.flatMap { text in [text] + AttachmentArgument.readings(of: text).map(\.path) }
  }

  /// The files, read once for all inputs. If none of them is a CII invoice, the input itself must be one.
  func read() throws(FacturaError) -> Archival {
    var archival = Archival()
    var invoices: [AttachmentArgument] = []
    for text in files {
      let argument = try AttachmentArgument(text)
      if facturX != nil, FacturX.recognises(argument.file.bytes) {
        invoices.append(argument)
      } else {
        archival.attachments.append(argument.file)
      }
    }
    guard let facturX, let first = invoices.first else { return archival }
    guard invoices.count < 2 else {
      throw FacturaError(.argument, [.severalInvoices(invoices.map(\.file.name))])
    }
    archival.facturX = try first.facturX(facturX)
    return archival
  }

  /// Makes the input the invoice of the Factur-X file that is wanted, if no attached file is.
  func complete(_ archival: inout Archival, with input: InvoiceFile) throws(FacturaError) {
    guard let facturX, archival.facturX == nil else { return }
    let others = archival.attachments
    if input.format == .cii, let original = input.original {
      archival.facturX = try FacturX(xml: original.bytes, profile: facturX, name: input.name)
    } else if others.count == 1 {
      // The only file must have been meant: this says what it is instead.
      archival.facturX = try FacturX(xml: others[0].bytes, profile: facturX, name: others[0].name)
    } else {
      throw FacturaError(.argument, [.noInvoiceAttached(others.map(\.name))])
    }
  }
}
