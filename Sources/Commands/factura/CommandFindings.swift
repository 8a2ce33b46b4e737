import Factura
import FacturaDiagnostics

/// What only the command can find.
extension Finding {
  static func noLayout(known: [String]) -> Finding {
    Finding(
      severity: .error, code: "command.no-layout", message: "the invoice names no layout",
      hints: ["choose one with --layout: \(known.joined(separator: ", ")), or the path of a layout file"])
  }

  static func noSuchPage(_ page: Int, of count: Int) -> Finding {
    Finding(
      severity: .error, code: "command.no-such-page",
      message: "there is no page \(page): the document has \(count)")
  }

  static func goesWithOneInput(_ option: String, hint: String) -> Finding {
    Finding(
      severity: .error, code: "command.one-input", message: "\(option) goes with one input", hints: [hint])
  }

  static func severalInputsNeedFolder(_ output: String) -> Finding {
    Finding(
      severity: .error, code: "command.no-folder",
      message: "several inputs need a folder"
        + (output == "-" ? ", not standard output" : ", but “\(output)” is none"),
      hints: ["-o FOLDER"])
  }

  static func outputIsInput(_ path: String) -> Finding {
    Finding(
      severity: .error, code: "command.output-is-input",
      message: "“\(path)” would replace what it is made from",
      hints: ["choose another name with --output"])
  }

  static func madeSafe(_ attachment: PDFAttachment) -> Finding {
    Finding(
      severity: .note, code: "command.made-safe",
      message:
        "the attachment “\(attachment.name.withoutControls.shortened)” is called “\(attachment.fileName.shortened)” here"
    )
  }

  static func unknownRelationship(_ word: String) -> Finding {
    let known = AttachedFile.Relationship.allCases.map(\.word)
    return Finding(
      AttachmentFact.unknownRelationship(
        word, nearest: AttachedFile.Relationship.nearest(to: word), known: known))
  }

  static func missingFile(_ path: String) -> Finding { Finding(FileFact.missing(path)) }

  static func severalInvoices(_ names: [String]) -> Finding {
    Finding(
      severity: .error, code: "command.several-invoices",
      message: "\(names.count) attached files are CII invoices: \(names.joined(separator: ", "))",
      hints: ["a Factur-X file holds one invoice"])
  }

  static func noInvoiceAttached(_ names: [String]) -> Finding {
    Finding(
      severity: .error, code: "command.no-invoice-attached",
      message: names.isEmpty
        ? "the input is no CII invoice, and no file is attached"
        : "none of the attached files is a CII invoice: \(names.joined(separator: ", "))",
      hints: ["--facturx needs the invoice as CII: as the input, or --attach invoice.xml"])
  }

  static func noPasswordVariable(_ name: String) -> Finding {
    Finding(
      severity: .error, code: "command.no-password",
      message: "the environment has no variable “\(name)”",
      hints: ["set it for this command, or give the password through --password-fd"])
  }

  static func unreadableDescriptor(_ number: Int32, reason: String) -> Finding {
    Finding(
      severity: .error, code: "command.no-password",
      message: "the password can't be read from descriptor \(number): \(reason)",
      hints: ["open it for this command: \(number)< file"])
  }

  static func passwordNotUTF8(_ source: String) -> Finding {
    Finding(
      severity: .error, code: "command.password-not-utf8",
      message: "the password in \(source) is not in UTF-8")
  }
}

extension AttachedFile.Relationship {
  /// The word that a misspelt one may stand for.
  static func nearest(to word: String) -> String? { Nearest.name(to: word, among: allCases.map(\.word)) }
}
