import ArgumentParser
import Factura

/// What lies inside the PDF besides its pages, or that it is no archival one.
struct AttachmentOptions: ParsableArguments {
  @Option(
    name: .customLong("attach"),
    help: ArgumentHelp(
      """
      Put a file into the PDF; may be repeated. The relationship says what it is to the document: source, data, \
      alternative, supplement or unspecified.
      """, valueName: "file[:relationship]"))
  var files: [String] = []

  @Option(
    name: .customLong("facturx"),
    help: ArgumentHelp(
      "Make it a Factur-X file: the CII invoice among the attached files is of this profile.",
      valueName: "profile"))
  var facturX: FacturX.Profile?

  @Flag(help: "An ordinary PDF: not for archives and readers aloud, without other files.")
  var plain = false

  func validate() throws {
    if facturX != nil, files.isEmpty {
      throw ValidationError("--facturx needs the invoice as CII: --attach invoice.xml")
    }
    if plain, !files.isEmpty {
      throw ValidationError("a plain PDF holds no other files: --plain or --attach")
    }
  }

  /// What the options that are given have to do with, for messages.
  var given: String? {
    if !files.isEmpty { return "--attach" }
    return plain ? "--plain" : nil
  }

  /// Of the files, and some that aren't there: a colon may belong to a name.
  var paths: [String] {
    files.flatMap { text in [text] + (text.lastIndex(of: ":").map { [String(text[..<$0])] } ?? []) }
  }

  /// The files, read once for all inputs.
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
    guard let facturX else { return archival }
    archival.facturX = try Self.invoice(invoices, others: archival.attachments, facturX)
    return archival
  }

  private static func invoice(
    _ found: [AttachmentArgument], others: [AttachedFile], _ profile: FacturX.Profile,
  ) throws(FacturaError) -> FacturX {
    guard found.count < 2 else {
      throw FacturaError(.argument, [.severalInvoices(found.map(\.file.name))])
    }
    if let invoice = found.first { return try invoice.facturX(profile) }
    // The only file must have been meant: this says what it is instead.
    if others.count == 1 {
      return try FacturX(xml: others[0].bytes, profile: profile, name: others[0].name)
    }
    throw FacturaError(.argument, [.noInvoiceAttached(others.map(\.name))])
  }
}
