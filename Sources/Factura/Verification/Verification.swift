public import FacturaDiagnostics

/// What a finished file says of itself: whether its pages, its QR code and the invoice inside agree.
public struct Verification: Sendable {
  public let pageCount: Int
  /// Whether a structure tree gave the order of the text.
  public let isTagged: Bool
  /// The invoices inside that could be read, by the names of their files.
  public let invoices: [String]
  /// What the QR codes say, one for each page that shows one first.
  public let codes: [String]
  /// Amounts of the invoices that were looked for on the pages.
  public let amounts: Int
  /// What differs (errors), what couldn't be looked at (warnings), and what is worth knowing (notes).
  public let findings: [Finding]

  /// Whether nothing differs, as far as could be seen.
  public var agrees: Bool { !findings.contains { $0.severity == .error } }
}

extension PDFFile {
  /// Reads pages, QR codes and attached invoices back from the file alone, and compares them. Files of other makers are
  /// read as far as they go: what can't be read is a warning or a note.
  ///
  /// - Throws: `FacturaError` of kind `data` if pages or attachments can't be read at all.
  public func verify() throws(FacturaError) -> Verification {
    var check = FileCheck(self, try text())
    try check.run()
    return check.verification
  }
}
