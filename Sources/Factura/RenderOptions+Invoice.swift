import FacturaInvoices

extension RenderOptions {
  /// The invoice as the caller wants it shown; no figure of it changes.
  func applied(to invoice: Invoice) -> Invoice {
    let planned = plannedPages(of: invoice)
    guard
      unitNames != nil || pesoAmounts != nil || fiscalState != nil || fiscalEnvironment != nil
        || planned != nil
    else { return invoice }
    var invoice = invoice
    if let planned { invoice.fiscal?.pages = planned }
    if unitNames != nil || pesoAmounts != nil {
      var presentation = invoice.presentation ?? Presentation()
      presentation.units = unitNames?.rawValue ?? presentation.units
      presentation.pesoAmounts = pesoAmounts?.rawValue ?? presentation.pesoAmounts
      invoice.presentation = presentation
    }
    if let fiscalEnvironment { invoice.fiscal?.environment = fiscalEnvironment.service }
    if let fiscalState, let fiscal = invoice.fiscal { invoice.fiscal = fiscalState.applied(to: fiscal) }
    return invoice
  }

  /// The plan's pages of an invoice that states none: paper shows the plan's subtotals, whose last page takes what is left
  /// of the document's figures. A plan without figures leaves them to be reckoned.
  private func plannedPages(of invoice: Invoice) -> [FiscalPage]? {
    guard case .planned(let plan) = pagination, let fiscal = invoice.fiscal, fiscal.pages.isEmpty,
      plan.pages.allSatisfy({ $0.totals.total != nil })
    else { return nil }
    return plan.pages
  }
}

extension RenderOptions.FiscalEnvironment {
  /// As it stands in the address.
  fileprivate var service: String {
    let environment: FacturaInvoices.FiscalEnvironment =
      switch self {
      case .production: .production
      case .certification: .certification
      case .test: .test
      }
    return environment.rawValue
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
