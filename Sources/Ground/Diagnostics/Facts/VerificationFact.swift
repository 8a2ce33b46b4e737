/// What `verify` finds in a finished file, and what differs between two files of one invoice.
package enum VerificationFact: Fact, Hashable {
  /// An amount of the attached invoice that the pages show too rarely.
  case amountMissing(name: String, amount: String, stated: Int, printed: Int)
  /// Amounts that no page shows, and that no rule wants printed: some of so many, each with its name.
  case amountsNotPrinted([String], of: Int)
  case wordMissing(name: String, text: String)
  /// A date that no page shows, in figures (ISO 8601).
  case dateMissing(name: String, date: String)
  /// A figure that stands somewhere, but not in the row of its line.
  case outOfRow(name: String, amount: String, line: String, page: Int)
  /// What the header of each page must show, and some pages that don't.
  case headMissing(name: String, text: String, PageList)
  /// Pages without the QR code that others have.
  case codeMissing(PageList)
  /// TotalPaginas or Paginacion, and the file.
  case otherPageCount(stated: Int, printed: Int)
  /// The first line that stands on another page than the invoice states.
  case otherPage(line: Int, stated: Int, printed: Int)
  /// A page's subtotal that stands on another one.
  case otherSubtotal(name: String, amount: String, stated: Int, printed: Int)
  /// The kind of e-CF that the pages call themselves.
  case otherType(stated: String, printed: String)
  /// What pages need not show of an invoice that is data behind them.
  case dataNotPrinted(amounts: Int, of: Int)
  /// Pages that don't name most of the lines.
  case otherLines(named: Int, of: Int)
  /// One value in the address of a stamp.
  case stampDiffers(name: String, read: String, stated: String, page: Int)
  case noInvoice
  case noCode
  case noText
  case silentFont(String)
  case unreadable(file: String)
  /// Two files of one invoice state different things.
  case sourceDiffers(file: String, name: String, there: String, here: String)

  package var severity: Finding.Severity {
    switch self {
    case .amountMissing, .wordMissing, .dateMissing, .outOfRow, .otherType, .stampDiffers, .sourceDiffers,
      .headMissing, .codeMissing, .otherPageCount, .otherPage, .otherSubtotal:
      .error
    case .noText, .silentFont, .unreadable: .warning
    case .noInvoice, .noCode, .amountsNotPrinted, .dataNotPrinted, .otherLines: .note
    }
  }

  package var code: String {
    switch self {
    case .amountMissing: "verification.amount"
    case .amountsNotPrinted: "verification.amount-not-printed"
    case .headMissing: "verification.head"
    case .codeMissing: "verification.code-missing"
    case .otherPageCount: "verification.page-count"
    case .otherPage, .otherSubtotal: "verification.page"
    case .wordMissing: "verification.text"
    case .dateMissing: "verification.date"
    case .outOfRow: "verification.row"
    case .otherType: "verification.type"
    case .dataNotPrinted: "verification.data-not-printed"
    case .otherLines: "verification.other-lines"
    case .stampDiffers: "verification.stamp"
    case .noInvoice: "verification.no-invoice"
    case .noCode: "verification.no-code"
    case .noText: "verification.no-text"
    case .silentFont: "verification.font"
    case .unreadable: "verification.unreadable"
    case .sourceDiffers: "reconciliation.source"
    }
  }

  package var message: String {
    switch self {
    case .amountMissing(let name, let amount, _, 0): "\(name) is \(amount), but no page shows it"
    case .amountMissing(let name, let amount, let stated, let printed):
      "\(name) is \(amount), which the invoice states \(stated) times and the pages show "
        + (printed == 1 ? "once" : "\(printed) times")
    case .amountsNotPrinted(let amounts, 1): "\(amounts.joined()) stands on no page, and need not"
    case .amountsNotPrinted(let amounts, let all):
      "\(all) amounts stand on no page, and need not: "
        + (amounts + (all > amounts.count ? ["\(all - amounts.count) more"] : [])).joined(separator: ", ")
    case .headMissing(let name, let text, let pages):
      "\(name) is “\(text.shortened)”, which every page must show, but \(pages.without)"
    case .codeMissing(let pages): "every page must bear the QR code, but \(pages.without)"
    case .otherPageCount(let stated, let printed):
      "the invoice states \(stated) pages, but the file has \(printed)"
    case .otherSubtotal(let name, let amount, let stated, let printed):
      "\(name) is \(amount), which should stand on page \(stated), but stands on page \(printed)"
    case .otherPage(let line, let stated, let printed):
      "line \(line) should stand on page \(stated), as the invoice states, but stands on page \(printed)"
    case .wordMissing(let name, let text): "\(name) is “\(text.shortened)”, but no page shows it"
    case .dateMissing(let name, let date): "\(name) is \(date), but no page shows that date"
    case .outOfRow(let name, let amount, let line, let page):
      "\(name) is \(amount), which page \(page) doesn't show in the row of “\(line.shortened)”"
    case .otherType(let stated, let printed):
      "the invoice is a “\(stated)”, but the pages call it “\(printed)”"
    case .dataNotPrinted(let amounts, let all):
      "the invoice inside is data behind the document: \(amounts) of its \(all) amounts and quantities stand on no page"
    case .otherLines(let named, let all):
      "the pages name \(named) of \(all) lines of the invoice inside as it does"
    case .stampDiffers(let name, let read, let stated, let page):
      "the QR code on page \(page) says \(name) \(read.shortened), but the invoice states \(stated.shortened)"
    case .noInvoice: "no invoice is attached, so only the QR code can be read"
    case .noCode: "no QR code was found"
    case .noText: "no text can be read from the pages"
    case .silentFont(let name):
      "the font “\(name.shortened)” doesn't say which characters its glyphs stand for"
    case .unreadable(let file):
      "the attachment “\(file.withoutControls.shortened)” is no invoice that can be read"
    case .sourceDiffers(let file, let name, let there, let here):
      "“\(file.withoutControls.shortened)” states \(name) \(there.shortened), but the invoice that is rendered states "
        + here.shortened
    }
  }

  package var hints: [String] {
    switch self {
    case .sourceDiffers: ["attach the file of this very invoice, or render the invoice from the file itself"]
    case .noText: ["text in pictures can't be compared"]
    case .otherLines:
      [
        "a document with lines of its own, such as a telephone bill, holds its e-CF as data: --attach FILE:data"
      ]
    case .amountsNotPrinted: ["such as sums by rate, which the printed representation shows in its own way"]
    case .otherPageCount, .otherPage, .otherSubtotal:
      ["pages may be missing, there twice, or in another order"]
    case .amountMissing, .headMissing, .codeMissing, .wordMissing, .dateMissing, .outOfRow, .otherType,
      .dataNotPrinted, .stampDiffers, .noInvoice, .noCode, .silentFont, .unreadable:
      []
    }
  }
}

extension VerificationFact {
  /// Some pages of a file: the first of them, and how many more there are.
  package struct PageList: Hashable, Sendable {
    var first: Int
    var others: Int

    /// Nothing without pages.
    package init?(_ pages: [Int]) {
      guard let first = pages.first else { return nil }
      (self.first, others) = (first, pages.count - 1)
    }

    fileprivate var without: String {
      switch others {
      case 0: "page \(first) doesn't"
      case 1: "page \(first) and another one don't"
      default: "page \(first) and \(others) others don't"
      }
    }
  }
}
