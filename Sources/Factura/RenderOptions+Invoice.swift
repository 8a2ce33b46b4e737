import FacturaInvoices

extension RenderOptions {
  /// The invoice as the caller wants it shown; no figure of it changes.
  func applied(to invoice: Invoice) -> Invoice {
    guard unitNames != nil || pesoAmounts != nil || fiscalState != nil else { return invoice }
    var invoice = invoice
    if unitNames != nil || pesoAmounts != nil {
      var presentation = invoice.presentation ?? Presentation()
      presentation.units = unitNames?.rawValue ?? presentation.units
      presentation.pesoAmounts = pesoAmounts?.rawValue ?? presentation.pesoAmounts
      invoice.presentation = presentation
    }
    if let fiscalState, let fiscal = invoice.fiscal { invoice.fiscal = fiscalState.applied(to: fiscal) }
    return invoice
  }
}

extension RenderOptions.FiscalState {
  /// What matters to the room that it needs.
  var name: String {
    switch self {
    case .deferred: "deferred"
    case .contingency: "contingency"
    case .notValid(let consultation): "not valid \(consultation ?? "")"
    }
  }

  fileprivate func applied(to stated: Fiscal) -> Fiscal {
    var fiscal = stated
    switch self {
    case .deferred: fiscal.deferred = true
    case .contingency: fiscal.contingency = true
    case .notValid(let consultation):
      fiscal.notValid = true
      fiscal.consultation = consultation ?? stated.consultation
    }
    return fiscal
  }
}
