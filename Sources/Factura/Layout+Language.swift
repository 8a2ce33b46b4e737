import FacturaAmounts
import FacturaInvoices
import FacturaTemplates

extension Layout {
  /// Languages that the layout has texts for, BCP 47; the first is its own.
  public var languages: [String] { template.languages }

  /// The caller's language, or the invoice's if the layout has texts for it, or the layout's own.
  func language(for invoice: Invoice, _ options: RenderOptions) -> Language {
    if let wanted = options.language { return wanted }
    if let stated = invoice.language, Language.isTag(stated),
      languages.contains(where: { Language.primarySubtag(of: $0) == Language.primarySubtag(of: stated) })
    {
      return Language(tag: stated)
    }
    return Language(tag: languages.first ?? Language.spanish.tag)
  }

  /// The language of the invoice's own words: as it is stated, or Spanish for an e-CF, or the layout's own.
  func textLanguage(of invoice: Invoice) -> String {
    let stated = [invoice.textLanguage, invoice.language].compactMap { $0 }.first(where: Language.isTag)
    return stated ?? (invoice.fiscal == nil ? languages.first : nil) ?? Language.spanish.tag
  }
}
