/// How much of an invoice a rendering may know. What a profile hides is taken away before anything is laid out, so that
/// it stands in no stream, tag, code or attachment. docs/privacy.md lists it field by field.
public enum PrivacyProfile: String, Sendable, Hashable, CaseIterable {
  /// Everything.
  case full
  /// What a bystander may see: amounts and what they are for, but not whose they are, nor who was called from where.
  case masked
  /// What is to be paid, by whom, until when and how; no detail.
  case summary
}

extension Invoice {
  /// The invoice without what the profile hides.
  ///
  /// Both smaller profiles are made from an empty invoice and take over what is named here: a field that the model gets
  /// one day is hidden until somebody says otherwise. Neither is the printed representation of an e-CF, which shows all of it, so
  /// that number, code and address of the fiscal stamp go too.
  public func omitting(_ profile: PrivacyProfile) -> Invoice {
    switch profile {
    case .full: self
    case .masked: masked
    case .summary: summary
    }
  }

  private var masked: Invoice {
    let redactor = Redactor(of: self)
    var masked = header
    masked.buyer = buyer.map { redactor.masked($0) }
    masked.lines = lines.map { redactor.masked($0) }
    masked.allowances = allowances.map { redactor.masked($0) }
    masked.charges = charges.map { redactor.masked($0) }
    masked.preceding = preceding
    masked.telephone = telephone.map { redactor.masked($0) }
    return masked
  }

  private var summary: Invoice {
    var summary = header
    summary.buyer = buyer.map { buyer in
      var party = Party()
      party.name = buyer.name
      return party
    }
    var references = References()
    references.customerCode = self.references?.customerCode
    if references.customerCode != nil { summary.references = references }
    summary.telephone = telephone?.summary
    return summary
  }

  /// What both keep: the issuer, the days, the sums.
  private var header: Invoice {
    var header = Invoice()
    header.layout = layout
    header.language = language
    header.textLanguage = textLanguage
    header.currency = currency
    header.taxCurrency = taxCurrency
    header.number = number ?? fiscal?.ncf
    header.title = title
    header.typeCode = typeCode
    header.issueDate = issueDate
    header.dueDate = dueDate
    header.period = period
    header.seller = seller
    header.taxes = taxes
    header.totals = totals
    header.otherCurrency = otherCurrency
    header.presentation = presentation
    return header
  }
}
