import FacturaAmounts
import FacturaDiagnostics
import FacturaInvoices
import FacturaPDFFiles
import FacturaReconciliation

/// Compares the parts of one file with each other.
struct FileCheck {
  private let file: PDFFile
  private let text: PDFText
  private var figures = PrintedFigures()
  /// All text without white space and hyphens.
  private var words = ""
  private var codes: [(page: Int, text: String)] = []
  private var invoices: [String] = []
  /// What findings speak of: the file, and the attachment if there are several that may be the invoice.
  private var subject: String
  private var amounts = 0
  /// Whether an invoice inside has an address that its QR code should hold.
  private var hasAddress = false
  private var findings: [Finding] = []
  /// More differences of one invoice say nothing more.
  private static let limit = 50

  init(_ file: PDFFile, _ text: PDFText) {
    self.file = file
    self.text = text
    subject = file.name
    for block in text.blocks {
      figures.add(block.text)
      words += Self.bare(block.text)
    }
    for bitmap in text.bitmaps {
      guard let reading = QRReader.read(picture: bitmap.isDark, columns: bitmap.columns, rows: bitmap.rows)
      else { continue }
      if !codes.contains(where: { $0.text == reading.text }) { codes.append((bitmap.page, reading.text)) }
    }
  }

  var verification: Verification {
    Verification(
      pageCount: text.pageCount, isTagged: text.isTagged, invoices: invoices, codes: codes.map(\.text),
      amounts: amounts, findings: findings)
  }

  mutating func run() throws(FacturaError) {
    for font in text.silentFonts { add(.silentFont(font)) }
    // A font that doesn't say its characters gives replacements.
    if words.allSatisfy({ $0 == "\u{FFFD}" }) { add(.noText) }
    let attachments = try file.attachments.filter(Self.mayBeInvoice)
    for attachment in attachments {
      guard let bytes = try? file.contents(of: attachment),
        let read = try? InvoiceFile(bytes: bytes, name: attachment.fileName)
      else {
        add(.unreadable(file: attachment.fileName))
        continue
      }
      invoices.append(attachment.fileName)
      if attachments.count > 1 { subject = "\(file.name): \(attachment.fileName.withoutControls)" }
      compare(read.invoice)
      subject = file.name
    }
    if invoices.isEmpty { add(.noInvoice) }
    // Invoices of other countries have no code, and neither has an e-CF before it is signed.
    if codes.isEmpty, hasAddress || invoices.isEmpty { add(.noCode) }
  }

  private static func mayBeInvoice(_ attachment: PDFAttachment) -> Bool {
    attachment.fileName.lowercased().hasSuffix(".xml") || attachment.mimeType?.hasSuffix("/xml") == true
  }

  private mutating func add(_ fact: VerificationFact, path: String? = nil) {
    findings.append(Finding(fact, at: SourceLocation(file: subject), path: path.map { DataPath($0) }))
  }

  // MARK: Invoices

  private mutating func compare(_ invoice: Invoice) {
    hasAddress = hasAddress || invoice.verificationAddress != nil
    compareWords(invoice)
    compareAmounts(invoice)
    for (page, code) in codes {
      for difference in StampCheck.differences(of: code, from: invoice) ?? [] {
        add(
          .stampDiffers(name: difference.name, read: difference.read, stated: difference.stated, page: page),
          path: difference.path)
      }
    }
  }

  private mutating func compareWords(_ invoice: Invoice) {
    let wanted: [(String, String?)] = [
      ("/number", invoice.fiscal?.ncf ?? invoice.number), ("/seller/name", invoice.seller.name),
      ("/seller/taxID", invoice.seller.taxID),
    ]
    for case (let path, let text?) in wanted where !words.contains(Self.bare(text)) {
      add(.wordMissing(name: path, text: text), path: path)
    }
  }

  /// Each value must stand on the pages as often as it is stated where it must be printed.
  private mutating func compareAmounts(_ invoice: Invoice) {
    let stated = StatedAmounts(of: invoice)
    amounts += stated.entries.count
    var wanted: [String: Int] = [:]
    for entry in stated.entries where entry.mustBePrinted { wanted[entry.value.spoken, default: 0] += 1 }
    var told: Set<String> = []
    for entry in stated.entries where told.count < Self.limit {
      let printed = figures.count(of: entry.value)
      let name = entry.value.spoken
      if entry.mustBePrinted, let count = wanted[name], printed < count {
        if told.insert(name).inserted {
          add(
            .amountMissing(name: entry.path, amount: name, stated: count, printed: printed), path: entry.path)
        }
      } else if !entry.mustBePrinted, printed == 0 {
        add(.amountNotPrinted(name: entry.path, amount: name), path: entry.path)
      }
    }
  }

  private static func bare(_ text: String) -> String {
    String(
      text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "-" && $0.value != 0xAD }.map(
        Character.init)
    )
    .lowercased()
  }
}
