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
      languages.contains(where: { Self.primary($0) == Self.primary(stated) })
    {
      return Language(tag: stated)
    }
    return Language(tag: languages.first ?? Language.spanish.tag)
  }

  /// `es` of `es-DO`.
  private static func primary(_ tag: String) -> String { tag.prefix { $0 != "-" }.lowercased() }
}
