import FacturaAmounts
import FacturaInvoices

extension PrivacyProfile {
  /// What each page says that doesn't show the whole invoice; in Spanish if the language is, else in English.
  func notice(in language: Language) -> String? {
    switch (self, language.rules) {
    case (.full, _): nil
    case (.masked, .spanish): "SIN VALOR FISCAL · datos personales ocultos"
    case (.masked, _): "NO FISCAL VALUE · personal data hidden"
    case (.summary, .spanish): "SIN VALOR FISCAL · resumen"
    case (.summary, _): "NO FISCAL VALUE · summary"
    }
  }
}

extension RenderOptions {
  /// What an e-CF states of its pages holds of those that show all of it.
  var ofPagesShown: RenderOptions {
    guard privacy != .full else { return self }
    var options = self
    options.pagination = .free
    return options
  }
}
