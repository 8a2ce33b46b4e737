import FacturaAmounts
import FacturaDiagnostics
import FacturaInvoices
import FacturaXML

/// Which of a file's tax totals is which. They stand side by side, one for each currency: that in the invoice's own has the
/// breakdown (BT-110, BG-23), and that in the currency of tax accounting is BT-111. Others have no place in the model.
struct TaxTotalPlaces {
  enum Place {
    case own, accounting, none
  }

  private var own: SourceLocation?
  private var accounting: SourceLocation?

  init() {}

  /// Where an invoice has several totals in its currency, the one with the breakdown is meant. One without a currency is
  /// the invoice's if no other is, and never that of tax accounting: nobody could say in what currency its figure is.
  init(_ elements: [XMLElement], currency: String?, taxCurrency: String?) {
    let totals = elements.map(Total.init)
    let isOwn = { (total: Total) in currency != nil && total.currency == currency }
    let mayBeOwn = { (total: Total) in
      total.currency == nil || currency == nil && total.currency != taxCurrency
    }
    own =
      (totals.first { isOwn($0) && $0.hasBreakdown } ?? totals.first { mayBeOwn($0) && $0.hasBreakdown }
      ?? totals.first(where: isOwn) ?? totals.first(where: mayBeOwn))?.location
    guard let taxCurrency else { return }
    accounting = totals.first { $0.currency == taxCurrency && $0.location != own }?.location
  }

  func place(of element: XMLElement) -> Place {
    switch element.location {
    case own: .own
    case accounting: .accounting
    default: .none
    }
  }

  private struct Total {
    let location: SourceLocation
    let currency: String?
    let hasBreakdown: Bool

    init(_ element: XMLElement) {
      location = element.location
      currency = element.taxCurrency
      hasBreakdown = element.element(named: "TaxSubtotal") != nil
    }
  }
}

extension XMLElement {
  /// Of a tax total: UBL states it at the amount inside, CII at the total itself.
  var taxCurrency: String? {
    (element(named: "TaxAmount") ?? self).statedAttribute("currencyID")
  }
}

extension Term<InvoiceDraft> {
  static func taxTotals(_ path: String, _ group: TermGroup<TaxTotalDraft>) -> Term {
    Term(
      "BT-110, BT-111", path,
      .whole { element, draft, reading in
        let place = reading.taxTotals.place(of: element)
        if place == .none {
          return reading.keepWhole(element, as: reading.strayTaxTotal(element.taxCurrency))
        }
        var total = TaxTotalDraft()
        group.read(element, into: &total, &reading)
        if place == .own {
          draft.totals.tax = total.amount
          draft.invoice.taxes += total.subtotals
        } else {
          draft.totals.taxInTaxCurrency = total.amount
          draft.trade.taxesInTaxCurrency = total.subtotals
        }
      })
  }
}

extension TermReading {
  fileprivate func strayTaxTotal(_ found: String?) -> TermFact {
    .strayTaxTotal(currency: found, isAnother: found != nil && (found == currency || found == taxCurrency))
  }
}

extension Term<TaxSubtotal> {
  /// The tax once more in the currency of tax accounting; in another it has no place.
  static func taxInTaxCurrency(_ path: String) -> Term {
    Term(
      "", path,
      .whole { element, subtotal, reading in
        guard let text = element.stated else { return }
        let currency = element.statedAttribute("currencyID") ?? reading.taxCurrency
        guard let currency, currency == reading.taxCurrency, subtotal.taxInTaxCurrency == nil else {
          let fact = TermFact.otherCurrency(element.name, currency: currency, expected: reading.taxCurrency)
          return reading.keepWhole(element, as: fact)
        }
        subtotal.taxInTaxCurrency = reading.number(text, "", at: element).map(Amount.init)
      })
  }
}
