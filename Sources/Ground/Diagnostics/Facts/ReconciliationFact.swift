/// What is on paper and what is stated, where they differ.
package enum ReconciliationFact: Fact, Hashable {
  /// A value is drawn as another. `stated` is as the layout would write it; pages count from 1.
  case figureDiffers(stated: String, drawn: String, page: Int)
  case textDiffers(stated: String, drawn: String, page: Int)
  /// A figure that goes on in the next line.
  case figureBroken(stated: String, page: Int)
  /// Fixed words are drawn as others, or with something behind them.
  case wordsDiffer(drawn: String, page: Int)
  /// A text that begins on a page and never ends.
  case cutOff(drawn: String, page: Int)
  /// Elements of a list whose rows don't stand where they should; numbers count from 1.
  case rowsMissing(first: Int, last: Int, page: Int)
  /// The rows end before the list does.
  case rowsEndEarly(drawn: Int)
  case rowRepeated(number: Int, page: Int)
  case lineMissing(number: Int, count: Int)
  case lineRepeated(number: Int, page: Int)
  /// A row stands on a page without what one of its cells should show.
  case cellMissing(stated: String, page: Int)
  /// What stands in the layout without any condition was never drawn.
  case textMissing(stated: String)
  /// A sum that the page carries isn't that of the rows on it.
  case pageSum(name: String, recorded: String, added: String, page: Int)
  /// The subtotals of all pages aren't the document's total.
  case subtotalSum(name: String, added: String, stated: String)
  /// Those that the invoice or its plan states aren't.
  case statedSubtotalSum(name: String, added: String, stated: String)
  case pageCount(drawn: Int, counted: Int, page: Int)
  /// The modules of a code.
  case codeUnreadable(reason: String, page: Int)
  case codeDiffers(stated: String, read: String, page: Int)
  /// One value in the address of a stamp.
  case stampDiffers(name: String, read: String, stated: String, page: Int)

  package var code: String {
    switch self {
    case .figureDiffers: "reconciliation.figure"
    case .textDiffers: "reconciliation.text"
    case .figureBroken: "reconciliation.figure-broken"
    case .wordsDiffer: "reconciliation.words"
    case .cutOff: "reconciliation.cut-off"
    case .rowsMissing, .rowsEndEarly: "reconciliation.rows-missing"
    case .rowRepeated: "reconciliation.row-repeated"
    case .lineMissing: "reconciliation.line-missing"
    case .lineRepeated: "reconciliation.line-repeated"
    case .cellMissing: "reconciliation.cell-missing"
    case .textMissing: "reconciliation.text-missing"
    case .pageSum: "reconciliation.page-sum"
    case .subtotalSum: "reconciliation.subtotal-sum"
    case .statedSubtotalSum: "reconciliation.stated-subtotal-sum"
    case .pageCount: "reconciliation.page-count"
    case .codeUnreadable: "reconciliation.code-unreadable"
    case .codeDiffers: "reconciliation.code"
    case .stampDiffers: "reconciliation.stamp"
    }
  }

  package var message: String {
    switch self {
    case .figureDiffers(let stated, let drawn, let page):
      "page \(page) shows “\(drawn.shortened)” where the invoice states \(stated.shortened)"
    case .textDiffers(let stated, let drawn, let page):
      "page \(page) shows “\(drawn.shortened)” where the invoice states “\(stated.shortened)”"
    case .figureBroken(let stated, let page):
      "page \(page) breaks the figure \(stated.shortened) over two lines"
    case .wordsDiffer(let drawn, let page):
      "page \(page) shows “\(drawn.shortened)”, which isn't what the layout writes there"
    case .cutOff(let drawn, let page): "“\(drawn.shortened)” on page \(page) is cut off"
    case .rowsMissing(let first, let last, let page):
      first == last
        ? "the row of element \(first) is missing on page \(page)"
        : "the rows of elements \(first) to \(last) are missing on page \(page)"
    case .rowsEndEarly(let drawn): "the rows end after element \(drawn), but the invoice states more"
    case .rowRepeated(let number, let page): "the row of element \(number) stands again on page \(page)"
    case .lineMissing(let number, let count): "line \(number) of \(count) stands on no page"
    case .lineRepeated(let number, let page): "line \(number) stands again on page \(page)"
    case .cellMissing(let stated, let page):
      "a row on page \(page) lacks the cell that says “\(stated.shortened)”"
    case .textMissing(let stated): "“\(stated.shortened)” stands on no page"
    case .pageSum(let name, let recorded, let added, let page):
      "the sum “\(name)” of page \(page) is \(recorded), but its rows add up to \(added)"
    case .subtotalSum(let name, let added, let stated):
      "the subtotals “\(name)” of all pages add up to \(added), but the invoice states \(stated)"
    case .statedSubtotalSum(let name, let added, let stated):
      "the subtotals “\(name)” that are stated for the pages add up to \(added), but the invoice's total is \(stated)"
    case .pageCount(let drawn, let counted, let page):
      "page \(page) speaks of \(drawn) pages, but there are \(counted)"
    case .codeUnreadable(let reason, let page): "the QR code on page \(page) can't be read: \(reason)"
    case .codeDiffers(let stated, let read, let page):
      "the QR code on page \(page) says “\(read.shortened)”, not “\(stated.shortened)”"
    case .stampDiffers(let name, let read, let stated, let page):
      "the QR code on page \(page) says \(name) \(read.shortened), but the invoice states \(stated.shortened)"
    }
  }

  package var hints: [String] {
    switch self {
    case .stampDiffers:
      ["correct the stated address, or leave it out: it is then made from the invoice"]
    case .statedSubtotalSum:
      [
        "plan the pages anew (factura plan) before the document is signed; --reconcile=report writes the document all the same"
      ]
    case .figureBroken:
      ["make its column wider or its type smaller; --reconcile=report writes the document all the same"]
    case .figureDiffers, .textDiffers, .wordsDiffer, .cutOff, .rowsMissing, .rowsEndEarly, .rowRepeated,
      .lineMissing, .lineRepeated, .cellMissing, .textMissing, .pageSum, .subtotalSum, .pageCount,
      .codeUnreadable, .codeDiffers:
      [
        "look at the named line of the layout; if it is right, report a fault of the library: --reconcile=report writes the "
          + "document all the same"
      ]
    }
  }

  /// The same on another page, of what may stand on each.
  package func on(page: Int) -> ReconciliationFact {
    switch self {
    case .figureDiffers(let stated, let drawn, _): .figureDiffers(stated: stated, drawn: drawn, page: page)
    case .textDiffers(let stated, let drawn, _): .textDiffers(stated: stated, drawn: drawn, page: page)
    case .figureBroken(let stated, _): .figureBroken(stated: stated, page: page)
    case .wordsDiffer(let drawn, _): .wordsDiffer(drawn: drawn, page: page)
    case .cutOff(let drawn, _): .cutOff(drawn: drawn, page: page)
    case .cellMissing(let stated, _): .cellMissing(stated: stated, page: page)
    case .codeUnreadable(let reason, _): .codeUnreadable(reason: reason, page: page)
    case .codeDiffers(let stated, let read, _): .codeDiffers(stated: stated, read: read, page: page)
    case .stampDiffers(let name, let read, let stated, _):
      .stampDiffers(name: name, read: read, stated: stated, page: page)
    case .rowsMissing, .rowsEndEarly, .rowRepeated, .lineMissing, .lineRepeated, .textMissing, .pageSum,
      .subtotalSum, .statedSubtotalSum, .pageCount:
      self
    }
  }

  /// What is added to the message of a difference that other pages have, too.
  package static func alsoOn(pages: [Int]) -> String {
    guard let first = pages.first, let last = pages.last else { return "" }
    if first == last { return "; page \(first) does too" }
    let isUnbroken = last - first == pages.count - 1
    return isUnbroken
      ? "; pages \(first) to \(last) do too" : "; \(pages.count) pages up to page \(last) do too"
  }
}
