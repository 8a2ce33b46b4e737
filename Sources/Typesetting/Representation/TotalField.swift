import FacturaAmounts
import FacturaInvoices

/// A figure among the document's totals or, on the pages before the last, among the page's subtotals (Informe Técnico
/// e-CF, §17.2.2 and note 56), with the label that it has there.
struct TotalField: Sendable {
  let field: PrintedField
  let label: String

  fileprivate init(
    _ code: String, _ label: String, _ element: String, _ path: String, _ obligations: String,
    _ value: @escaping @Sendable (Totals) -> Amount?,
  ) {
    self.label = label
    field = PrintedField(code, element, path, .totals, obligations) { .stated(value($0.totals)) }
  }

  /// In the order in which they are printed.
  static let document: [TotalField] = [
    TotalField(
      "taxed", "Subtotal Gravado", "Totales/MontoGravadoTotal", "totals.taxed", "2222200220", \.taxed),
    TotalField("exempt", "Subtotal Exento", "Totales/MontoExento", "totals.exempt", "2222222202", \.exempt),
    TotalField(
      "excise-total", "Total ISC", "Totales/ImpuestosAdicionales", "totals.excise", "2222002200", \.excise),
    TotalField("itbis", "Total ITBIS", "Totales/TotalITBIS", "totals.itbis", "2222200220", \.itbis),
    TotalField("tip", "Propina legal", "Totales/OtrosImpuestosAdicionales", tax, "2222002200") {
      $0.additionalTaxes.first { $0.code == "001" }?.other
    },
    TotalField("cdt", "CDT", "Totales/OtrosImpuestosAdicionales", tax, "2222002200") {
      $0.additionalTaxes.first { $0.code == "002" }?.other
    },
    TotalField("telecommunications-tax", "ISC", "Totales/OtrosImpuestosAdicionales", tax, "2222002200") {
      $0.additionalTaxes.first { $0.code == "004" }?.other
    },
    TotalField("total", "Total", "Totales/MontoTotal", "totals.total", "1111111111", \.total),
  ]

  private static let tax = "totals.additionalTaxes"
}

/// A subtotal of a page before the last.
struct PageField: Sendable {
  let code: String
  let label: String
  let element: String
  let field: Totals.Field

  /// In the order in which they are printed.
  static let all: [PageField] = [
    PageField(
      code: "page-taxed", label: "Subtotal Gravado Página", element: "SubtotalMontoGravadoPagina",
      field: .taxed),
    PageField(
      code: "page-exempt", label: "Subtotal Exento Página", element: "SubtotalExentoPagina", field: .exempt),
    PageField(
      code: "page-itbis", label: "Subtotal ITBIS Página", element: "SubtotalItbisPagina", field: .itbis),
    PageField(
      code: "page-additional", label: "Subtotal Impuesto Adicional Página",
      element: "SubtotalImpuestoAdicionalPagina", field: .additional),
    PageField(code: "page-total", label: "Monto Total Página", element: "MontoSubtotalPagina", field: .total),
  ]
}
