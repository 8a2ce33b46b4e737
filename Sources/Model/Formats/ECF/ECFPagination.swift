import FacturaAmounts
package import FacturaInvoices

/// What an e-CF states of the pages of its printed representation, as XML: two elements of different places.
package struct ECFPagination: Hashable, Sendable {
  /// `<TotalPaginas>`, which closes IdDoc.
  package let pageCount: String
  /// `<Paginacion>`, which stands before InformacionReferencia and FechaHoraFirma.
  package let pages: String

  /// Nothing for a single page, of which an e-CF states nothing (Formato e-CF, section E; XSD, TotalPaginas).
  package init?(_ pages: [FiscalPage]) {
    guard pages.count > 1 else { return nil }
    pageCount = "<TotalPaginas>\(pages.count)</TotalPaginas>"
    self.pages = "<Paginacion>\n" + pages.map(Self.element).joined() + "</Paginacion>"
  }

  private static func element(_ page: FiscalPage) -> String {
    var text = "  <Pagina>\n"
    for (name, number) in [
      ("PaginaNo", page.number), ("NoLineaDesde", page.firstLine), ("NoLineaHasta", page.lastLine),
    ] {
      if let number { text += "    <\(name)>\(number)</\(name)>\n" }
    }
    text += amounts(page, before, indent: "    ")
    let parts = amounts(page, additional, indent: "      ")
    if !parts.isEmpty {
      text += "    <SubtotalImpuestoAdicional>\n\(parts)    </SubtotalImpuestoAdicional>\n"
    }
    return text + amounts(page, behind, indent: "    ") + "  </Pagina>\n"
  }

  private static func amounts(_ page: FiscalPage, _ columns: [Column], indent: String) -> String {
    var text = ""
    for (name, path) in columns {
      guard let value = page.totals[keyPath: path]?.value else { continue }
      text += "\(indent)<\(name)>\(NumberFormat.stated.text(of: value, in: .english))</\(name)>\n"
    }
    return text
  }

  // In the order of the schema.
  private typealias Column = (name: String, path: KeyPath<Totals, Amount?>)

  private static var before: [Column] {
    [
      ("SubtotalMontoGravadoPagina", \.taxed), ("SubtotalMontoGravado1Pagina", \.taxed1),
      ("SubtotalMontoGravado2Pagina", \.taxed2), ("SubtotalMontoGravado3Pagina", \.taxed3),
      ("SubtotalExentoPagina", \.exempt), ("SubtotalItbisPagina", \.itbis),
      ("SubtotalItbis1Pagina", \.itbis1), ("SubtotalItbis2Pagina", \.itbis2),
      ("SubtotalItbis3Pagina", \.itbis3), ("SubtotalImpuestoAdicionalPagina", \.additional),
    ]
  }

  private static var additional: [Column] {
    [
      ("SubtotalImpuestoSelectivoConsumoEspecificoPagina", \.pageExcise),
      ("SubtotalOtrosImpuesto", \.pageOtherTaxes),
    ]
  }

  private static var behind: [Column] {
    [("MontoSubtotalPagina", \.total), ("SubtotalMontoNoFacturablePagina", \.notBillable)]
  }
}
