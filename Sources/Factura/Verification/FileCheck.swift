import FacturaAmounts
import FacturaDiagnostics
import FacturaFinishing
import FacturaInvoices
import FacturaPDFFiles
import FacturaReconciliation

/// Compares the parts of one file with each other.
struct FileCheck {
  private let file: PDFFile
  private let text: PDFText
  private var figures = PrintedFigures()
  private var words = PrintedWords()
  private let showsQuantities: Bool
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
    showsQuantities = text.blocks.contains { Self.headsQuantities($0.text) }
    for block in text.blocks {
      figures.add(block.text)
      words.add(block.text)
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
    if words.sayNothing { add(.noText) }
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
      compare(read.invoice, isData: attachment.relationship == Self.data)
      subject = file.name
    }
    if invoices.isEmpty { add(.noInvoice) }
    // Invoices of other countries have no code, and neither has an e-CF before it is signed.
    if codes.isEmpty, hasAddress || invoices.isEmpty { add(.noCode) }
  }

  /// Of the invoice behind a document with lines of its own (ISO 19005-3, annex E).
  private static let data = "Data"

  private static func mayBeInvoice(_ attachment: PDFAttachment) -> Bool {
    // What adds to the document isn't what it shows: a supporting file may be an invoice of somebody else.
    let isSupplement = attachment.relationship == AttachedFile.Relationship.supplement.rawValue
    if isSupplement, !FacturX.fileNames.contains(attachment.fileName.lowercased()) { return false }
    return attachment.fileName.lowercased().hasSuffix(".xml")
      || attachment.mimeType?.hasSuffix("/xml") == true
  }

  private mutating func add(_ fact: VerificationFact, path: String? = nil) {
    findings.append(Finding(fact, at: SourceLocation(file: subject), path: path.map { DataPath($0) }))
  }

  // MARK: Invoices

  private mutating func compare(_ invoice: Invoice, isData: Bool) {
    hasAddress = hasAddress || invoice.verificationAddress != nil
    let pages = StatedAmounts.Pages(figures: figures, showQuantities: showsQuantities)
    let words = StatedWords(of: invoice)
    let stated = StatedAmounts(of: invoice, on: pages)
    if isData, invoice.fiscal != nil {
      compareData(words, stated)
    } else {
      compareWords(words)
      compareAmounts(stated)
      compareRows(invoice)
    }
    compareType(invoice)
    for (page, code) in codes {
      let differences =
        StampCheck.differences(of: code, from: invoice)
        ?? PaymentCodeCheck.differences(of: code, from: invoice)
      for difference in differences ?? [] {
        add(
          .stampDiffers(name: difference.name, read: difference.read, stated: difference.stated, page: page),
          path: difference.path)
      }
    }
  }

  private mutating func compareWords(_ stated: StatedWords) {
    var told: Set<String> = []
    var (named, lines) = (0, 0)
    for entry in stated.entries where told.count < Self.limit {
      let isThere = !told.contains(entry.text) && hold(entry.text)
      if !isThere, told.insert(entry.text).inserted {
        add(.wordMissing(name: entry.path, text: entry.text), path: entry.path)
      }
      guard entry.isLine else { continue }
      lines += 1
      if isThere { named += 1 }
    }
    if named * 2 < lines { add(.otherLines(named: named, of: lines)) }
  }

  private mutating func hold(_ text: String) -> Bool { words.hold(text, scattered: !self.text.isTagged) }

  /// Figures that are told already aren't told once more.
  private mutating func compareRows(_ invoice: Invoice) {
    var rows = PrintedRows(text)
    let told = Set(findings.compactMap(\.path))
    let strays = rows.strays(of: invoice, showQuantities: showsQuantities)
    for stray in strays.lazy.filter({ !told.contains(DataPath($0.path)) }).prefix(Self.limit) {
      let format: NumberFormat = stray.isQuantity ? .quantity : .amount
      let amount = format.text(of: stray.value, in: .english)
      add(.outOfRow(name: stray.path, amount: amount, line: stray.line, page: stray.page), path: stray.path)
    }
  }

  /// Pages that bear the name of another type of e-CF, and not that of their own (Informe Técnico e-CF, §17.2.1).
  private mutating func compareType(_ invoice: Invoice) {
    guard let own = invoice.fiscal?.typeName, Self.typeNames.contains(own), !hold(own),
      let other = Self.typeNames.first(where: { hold($0) })
    else { return }
    add(.otherType(stated: own, printed: other), path: "/fiscal/typeCode")
  }

  private static let typeNames = FiscalType.allCases.compactMap { type in
    var fiscal = Fiscal()
    fiscal.typeCode = type.rawValue
    return fiscal.typeName
  }

  /// An e-CF behind a document with lines of its own: who, to whom, and what it comes to must stand on the pages.
  private mutating func compareData(_ words: StatedWords, _ stated: StatedAmounts) {
    compareWords(words.withoutLines)
    compareAmounts(stated.totals)
    let others = stated.entries.filter { !$0.isMainTotal }
    amounts += others.count { !$0.isQuantity }
    let unprinted = others.count { figures.count(of: $0.value) == 0 }
    if unprinted > 0 { add(.dataNotPrinted(amounts: unprinted, of: stated.entries.count)) }
  }

  /// Each value must stand on the pages as often as it is stated where it must be printed.
  private mutating func compareAmounts(_ stated: StatedAmounts) {
    amounts += stated.entries.count { !$0.isQuantity }
    var wanted: [String: Int] = [:]
    for entry in stated.entries where entry.duty == .eachTime { wanted[entry.value.spoken, default: 0] += 1 }
    var told: Set<String> = []
    var notes = 0
    for entry in stated.entries {
      let printed = figures.count(of: entry.value)
      let count = wanted[entry.value.spoken] ?? 1
      switch entry.duty {
      case .eachTime where printed < count: tell(entry, stated: count, printed: printed, &told)
      case .somewhere where printed == 0 && !isPrinted(entry.otherwise):
        tell(entry, stated: 1, printed: 0, &told)
      case .free where printed == 0 && notes < Self.limit:
        notes += 1
        add(.amountNotPrinted(name: entry.path, amount: entry.spoken), path: entry.path)
      case .eachTime, .somewhere, .free: break
      }
    }
  }

  private func isPrinted(_ value: ExactDecimal?) -> Bool { value.map { figures.count(of: $0) > 0 } ?? false }

  /// Each value once: its first place stands for the others.
  private mutating func tell(
    _ entry: StatedAmounts.Entry, stated: Int, printed: Int, _ told: inout Set<String>
  ) {
    guard told.count < Self.limit, told.insert(entry.value.spoken).inserted else { return }
    let fact = VerificationFact.amountMissing(
      name: entry.path, amount: entry.spoken, stated: stated, printed: printed)
    add(fact, path: entry.path)
  }

  /// The heading of a column, alone or in a line of headings.
  private static func headsQuantities(_ text: String) -> Bool {
    guard !text.utf8.contains(where: { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
      return false
    }
    let words = text.lowercased().split { !$0.isLetter }.map(String.init)
    return words.contains {
      ["cantidad", "cant", "quantity", "qty", "menge", "anzahl", "quantité", "qté"].contains($0)
    }
  }
}
