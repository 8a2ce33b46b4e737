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
  private var dates = PrintedDates()
  private let showsQuantities: Bool
  /// Each code where it stands first, and all by the pages that they stand on.
  private var codes: [(page: Int, text: String)] = []
  private var codesOfPages: [Int: [String]] = [:]
  private var pages: PrintedPages
  private var invoices: [String] = []
  /// What findings speak of: the file, and the attachment if there are several that may be the invoice.
  private var subject: String
  private var amounts = 0
  /// Whether an invoice inside has an address that its QR code should hold.
  private var hasAddress = false
  private var findings: [Finding] = []
  /// More differences of one invoice say nothing more.
  private static let limit = 50
  /// What a note names of what need not be there.
  private static let fewNames = 6

  init(_ file: PDFFile, _ text: PDFText) {
    self.file = file
    self.text = text
    subject = file.name
    pages = PrintedPages(text)
    showsQuantities = text.blocks.contains { Self.headsQuantities($0.text) }
    for block in text.blocks {
      figures.add(block.text)
      words.add(block.text)
      dates.add(block.text)
    }
    for bitmap in text.bitmaps {
      guard let reading = QRReader.read(picture: bitmap.isDark, columns: bitmap.columns, rows: bitmap.rows)
      else { continue }
      codesOfPages[bitmap.page, default: []].append(reading.text)
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
    let pages = StatedAmounts.Pages(
      figures: figures, showQuantities: showsQuantities, isRoll: self.pages.isRoll)
    let words = StatedWords(of: invoice)
    let stated = StatedAmounts(of: invoice, on: pages)
    if isData, invoice.fiscal != nil {
      compareData(words, stated)
    } else {
      comparePages(invoice)
      compareWords(words)
      if invoice.fiscal != nil, !self.pages.isRoll { compareHeads(words, invoice) }
      compareAmounts(stated)
      compareRows(invoice)
    }
    compareDates(StatedDates(of: invoice, isData: isData && invoice.fiscal != nil), invoice)
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

  /// Those of an e-CF are in figures (Formato e-CF 1.0); other makers' invoices may write theirs in a way that nobody knows here.
  private mutating func compareDates(_ stated: StatedDates, _ invoice: Invoice) {
    if !dates.haveWholeYears, invoice.fiscal == nil { return }
    for entry in stated.entries where !dates.contains(entry.date) {
      add(
        .dateMissing(name: entry.path, date: DateFormat.iso.text(of: entry.date, in: .english)),
        path: entry.path)
    }
  }

  private mutating func hold(_ text: String) -> Bool { words.hold(text, scattered: !self.text.isTagged) }

  /// Figures that are told already aren't told once more.
  private mutating func compareRows(_ invoice: Invoice) {
    let rows = PrintedRows(text)
    let told = Set(findings.filter { $0.location?.file == subject }.compactMap(\.path))
    let strays = rows.strays(of: invoice, showQuantities: showsQuantities)
    for stray in strays.lazy.filter({ !told.contains(DataPath($0.path)) }).prefix(Self.limit) {
      let format: NumberFormat = stray.isQuantity ? .quantity : .amount
      let amount = format.text(of: stray.value, in: .english)
      add(.outOfRow(name: stray.path, amount: amount, line: stray.line, page: stray.page), path: stray.path)
    }
  }

  /// The pages are those of which an e-CF states which lines they have. Several copies of a document have as many each.
  private mutating func comparePages(_ invoice: Invoice) {
    guard let stated = invoice.fiscal?.pages, pages.count > 0, !pages.isRoll else { return }
    let counts = [("/fiscal/pages", stated.count), ("/fiscal/pageCount", invoice.fiscal?.pageCount ?? 1)]
    for (path, count) in counts where count > 1 && pages.count % count != 0 {
      add(.otherPageCount(stated: count, printed: pages.count), path: path)
      return
    }
    guard stated.count > 1 else { return }
    if compareOrder(invoice, stated) || invoice.otherCurrency != nil { return }
    compareOrder(ofSubtotals: stated)
  }

  /// Whether a line stands on another page than is stated.
  private mutating func compareOrder(_ invoice: Invoice, _ stated: [FiscalPage]) -> Bool {
    let numbers = invoice.lineNumbers
    guard stated.nameLines, let rows = try? stated.rows(ofLines: numbers) else { return false }
    // Each is looked for on all pages; the first that are missing say enough.
    var sought = 0
    for (page, range) in rows.enumerated() {
      // Rows are counted from 1.
      for line in range.map({ $0.lowerBound - 1..<$0.upperBound }) ?? 0..<0 where sought < Self.limit {
        guard invoice.lines.indices.contains(line), numbers.indices.contains(line),
          let name = invoice.lines[line].name, !pages.show(name, inPlace: page)
        else { continue }
        sought += 1
        guard let printed = pages.first(with: name) else { continue }
        add(
          .otherPage(line: numbers[line], stated: page + 1, printed: printed), path: "/lines/\(line)")
        return true
      }
    }
    return false
  }

  /// Lines of the same names may stand on all pages; then what the pages come to tells them apart, if they show it.
  private mutating func compareOrder(ofSubtotals stated: [FiscalPage]) {
    let totals = stated.dropLast().map { $0.totals.total?.value ?? .zero }
    guard totals.allSatisfy({ !$0.isZero && figures.count(of: $0) > 0 }) else { return }
    for (page, total) in totals.enumerated() {
      guard let place = pages.place(of: total, besides: page) else { continue }
      let path = "/fiscal/pages/\(page)/totals/total"
      add(
        .otherSubtotal(name: path, amount: total.spoken, stated: page + 1, printed: place), path: path)
      return
    }
  }

  /// The header of an e-CF and its stamp stand on each page (Informe Técnico e-CF, notes 41 and 52).
  private mutating func compareHeads(_ words: StatedWords, _ invoice: Invoice) {
    for entry in words.entries where entry.isInHead {
      let bare = pages.pages(without: entry.text)
      guard bare.count < pages.count, let list = VerificationFact.PageList(bare) else { continue }
      add(.headMissing(name: entry.path, text: entry.text, list), path: entry.path)
    }
    guard invoice.verificationAddress != nil else { return }
    let bare = pages.numbers.filter { page in
      !(codesOfPages[page] ?? []).contains { StampCheck.differences(of: $0, from: invoice) != nil }
    }
    guard bare.count < pages.count, let list = VerificationFact.PageList(bare) else { return }
    add(.codeMissing(list), path: "/verificationAddress")
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
    var unprinted: [StatedAmounts.Entry] = []
    for entry in stated.entries {
      let printed = figures.count(of: entry.value)
      let count = wanted[entry.value.spoken] ?? 1
      switch entry.duty {
      case .eachTime where printed < count: tell(entry, stated: count, printed: printed, &told)
      case .somewhere where printed == 0 && !isPrinted(entry.otherwise):
        tell(entry, stated: 1, printed: 0, &told)
      case .free where printed == 0: unprinted.append(entry)
      case .eachTime, .somewhere, .free: break
      }
    }
    guard let first = unprinted.first else { return }
    let names = unprinted.prefix(Self.fewNames).map { "\($0.path) \($0.spoken)" }
    add(.amountsNotPrinted(names, of: unprinted.count), path: first.path)
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
