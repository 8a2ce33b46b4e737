import FacturaInvoices

/// A line while it is read.
struct LineDraft: Sendable {
  var line = Line()
  var product = Product()
  var trade = LineTrade()
  var delivery = Delivery()
  /// BT-147, with BT-148 as its base in UBL.
  var priceDiscounts: [AllowanceCharge] = []
  /// `SubInvoiceLine` of XRechnung's extension, to any depth.
  var inside: [LineDraft] = []

  /// The line and those inside it, one after the other.
  func finished(parent: String?) -> [Line] {
    var draft = self
    draft.gatherNotes()
    draft.gatherPrice()
    if draft.trade.delivery == nil { draft.trade.delivery = delivery.ifStated }
    var line = draft.line
    line.product = product.ifStated
    line.trade = draft.trade.ifStated
    if let parent { line.parent = parent }
    return [line] + inside.flatMap { $0.finished(parent: line.id ?? "") }
  }

  /// The first without a subject is BT-127.
  private mutating func gatherNotes() {
    guard let first = trade.notes.firstIndex(where: { $0.code == nil }) else { return }
    line.note = trade.notes.remove(at: first).text
  }

  private mutating func gatherPrice() {
    if line.grossPrice == nil, !priceDiscounts.isEmpty {
      line.grossPrice = priceDiscounts[0].base
      priceDiscounts[0].base = nil
    }
    if priceDiscounts.count == 1 { line.priceDiscount = priceDiscounts[0].amount }
    if priceDiscounts.count > 1 || priceDiscounts.contains(where: \.saysMore) {
      trade.priceDiscounts = priceDiscounts
    }
    if line.priceBase == nil { (line.priceBase, trade.grossPriceBase) = (trade.grossPriceBase, nil) }
    if line.priceBaseUnit == nil {
      (line.priceBaseUnit, trade.grossPriceBaseUnit) = (trade.grossPriceBaseUnit, nil)
    }
    if line.priceBase == trade.grossPriceBase { trade.grossPriceBase = nil }
    if line.priceBaseUnit == trade.grossPriceBaseUnit { trade.grossPriceBaseUnit = nil }
  }
}

extension AllowanceCharge {
  /// Something besides the amount.
  fileprivate var saysMore: Bool {
    var rest = self
    rest.amount = nil
    return !rest.isBlank
  }
}
