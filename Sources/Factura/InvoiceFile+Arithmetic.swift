public import FacturaDiagnostics
import FacturaInvoices

extension InvoiceFile {
  /// What doesn't add up in the invoice, each as a warning: see `Invoice.arithmeticFindings(as:)`.
  public var arithmeticFindings: [Finding] {
    let syntax: ArithmeticSyntax =
      switch format {
      case .json, .ecf: .other
      case .ubl: .ubl
      case .cii: .cii
      }
    return invoice.arithmeticFindings(as: syntax)
  }
}
