import FacturaAmounts
import FacturaDiagnostics
import FacturaInvoices
import FacturaLayout
import FacturaPages
import FacturaTemplates
import Synchronization

/// What holds for one whole document: its template, language, currency, and the maker of its symbols.
final class Setting: Sendable {
  let template: Template
  let language: Language
  /// The number of the language in the template.
  let languageNumber: Int
  /// Nothing if all words are in one language, as they mostly are.
  let tongues: ForeignTongues?
  let currency: Currency
  /// The texts of the language.
  let texts: [String]
  /// Nothing for what is no invoice.
  let pageTotals: PageTotals?

  let warnings: BindingWarnings

  private let symbols: any SymbolEncoder
  /// Symbols stand on every page: the same text is encoded once.
  private let encoded = Mutex<[String: ModuleMatrix]>([:])
  private static let memoLimit = 16

  init(
    template: Template, language: Language, languageNumber: Int, tongues: ForeignTongues?,
    currency: Currency, symbols: any SymbolEncoder, pageTotals: PageTotals?,
    warnings: BindingWarnings,
  ) {
    self.template = template
    self.language = language
    self.languageNumber = languageNumber
    self.tongues = tongues
    self.currency = currency
    self.texts = template.texts.indices.contains(languageNumber) ? template.texts[languageNumber] : []
    self.symbols = symbols
    self.pageTotals = pageTotals
    self.warnings = warnings
  }

  func symbol(_ symbology: Symbology, _ text: String, origin: Origin) throws(LayoutError) -> ModuleMatrix {
    let key = symbology.rawValue + ":" + text
    if let matrix = encoded.withLock({ $0[key] }) { return matrix }
    do throws(Failure<SymbolFact>) {
      let matrix = try symbols.encode(symbology, text)
      encoded.withLock { memo in
        if memo.count < Self.memoLimit { memo[key] = matrix }
      }
      return matrix
    } catch {
      throw LayoutError(.binding(.symbol(error.fact)), origin: origin)
    }
  }

  func text(family: Int, key: String) -> String? {
    let families = setting(template.families)
    return families.indices.contains(family) ? families[family][key] : nil
  }

  private func setting(_ families: [[[String: String]]]) -> [[String: String]] {
    families.indices.contains(languageNumber) ? families[languageNumber] : []
  }
}
