package import Factura

/// What is made of a bill.
package enum PaperForm: String, Sendable, CaseIterable {
  /// In the layout that the invoice asks for.
  case bill
  /// In short, on a roll.
  case receipt
  case largePrint

  /// The layout that makes it; nothing if the bill's own has none for large print.
  package func layoutName(for file: InvoiceFile) -> String? {
    let own = file.layoutName
    switch self {
    case .bill: return own
    case .receipt: return "receipt"
    case .largePrint: return own.map { $0 + "-large" }.flatMap { Layout.builtIn.contains($0) ? $0 : nil }
    }
  }
}
