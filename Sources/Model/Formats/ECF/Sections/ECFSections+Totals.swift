import FacturaInvoices

/// Totales and its mirrors: OtraMoneda, Subtotales, Paginacion. The schema spells each set of names in its own
/// way; `SubTotaITBIS` is no slip of ours.
extension ECFSections {
  static let totals: [ECFField<ECFDraft>] = [
    .amount("MontoGravadoTotal", \.totals.taxed),
    .amount("MontoGravadoI1", \.totals.taxed1),
    .amount("MontoGravadoI2", \.totals.taxed2),
    .amount("MontoGravadoI3", \.totals.taxed3),
    .amount("MontoExento", \.totals.exempt),
    .rate("ITBIS1", \.totals.itbisRate1),
    .rate("ITBIS2", \.totals.itbisRate2),
    .rate("ITBIS3", \.totals.itbisRate3),
    .amount("TotalITBIS", \.totals.itbis),
    .amount("TotalITBIS1", \.totals.itbis1),
    .amount("TotalITBIS2", \.totals.itbis2),
    .amount("TotalITBIS3", \.totals.itbis3),
    .amount("MontoImpuestoAdicional", \.totals.additional),
    .group(
      "ImpuestosAdicionales",
      [.each("ImpuestoAdicional", \.totals.additionalTaxes, AdditionalTax.init, additionalTax)]),
    .amount("MontoTotal", \.totals.total),
    .amount("MontoNoFacturable", \.totals.notBillable),
    .amount("MontoPeriodo", \.totals.periodTotal),
    .amount("SaldoAnterior", \.totals.previousBalance),
    .amount("MontoAvancePago", \.totals.paid),
    .amount("ValorPagar", \.totals.payable),
    .amount("TotalITBISRetenido", \.totals.itbisWithheld),
    .amount("TotalISRRetencion", \.totals.incomeTaxWithheld),
    .amount("TotalITBISPercepcion", \.totals.itbisPerceived),
    .amount("TotalISRPercepcion", \.totals.incomeTaxPerceived),
  ]

  private static let additionalTax: [ECFField<AdditionalTax>] = [
    .code("TipoImpuesto", \.code, in: .additionalTaxes),
    .rate("TasaImpuestoAdicional", \.rate),
    .amount("MontoImpuestoSelectivoConsumoEspecifico", \.specific),
    .amount("MontoImpuestoSelectivoConsumoAdvalorem", \.adValorem),
    .amount("OtrosImpuestosAdicionales", \.other),
  ]

  static let otherCurrency: [ECFField<OtherCurrency>] = [
    .code("TipoMoneda", \.currency, in: .currencies),
    .quantity("TipoCambio", \.exchangeRate),
    .amount("MontoGravadoTotalOtraMoneda", \.totals.taxed),
    .amount("MontoGravado1OtraMoneda", \.totals.taxed1),
    .amount("MontoGravado2OtraMoneda", \.totals.taxed2),
    .amount("MontoGravado3OtraMoneda", \.totals.taxed3),
    .amount("MontoExentoOtraMoneda", \.totals.exempt),
    .amount("TotalITBISOtraMoneda", \.totals.itbis),
    .amount("TotalITBIS1OtraMoneda", \.totals.itbis1),
    .amount("TotalITBIS2OtraMoneda", \.totals.itbis2),
    .amount("TotalITBIS3OtraMoneda", \.totals.itbis3),
    .amount("MontoImpuestoAdicionalOtraMoneda", \.totals.additional),
    .group(
      "ImpuestosAdicionalesOtraMoneda",
      [
        .each(
          "ImpuestoAdicionalOtraMoneda", \.totals.additionalTaxes, AdditionalTax.init, otherCurrencyTax)
      ]),
    .amount("MontoTotalOtraMoneda", \.totals.total),
  ]

  private static let otherCurrencyTax: [ECFField<AdditionalTax>] = [
    .code("TipoImpuestoOtraMoneda", \.code, in: .additionalTaxes),
    .rate("TasaImpuestoAdicionalOtraMoneda", \.rate),
    .amount("MontoImpuestoSelectivoConsumoEspecificoOtraMoneda", \.specific),
    .amount("MontoImpuestoSelectivoConsumoAdvaloremOtraMoneda", \.adValorem),
    .amount("OtrosImpuestosAdicionalesOtraMoneda", \.other),
  ]

  static let subtotal: [ECFField<Subtotal>] = [
    .integer("NumeroSubTotal", \.number),
    .text("DescripcionSubtotal", \.description),
    .integer("Orden", \.order),
    .amount("SubTotalMontoGravadoTotal", \.totals.taxed),
    .amount("SubTotalMontoGravadoI1", \.totals.taxed1),
    .amount("SubTotalMontoGravadoI2", \.totals.taxed2),
    .amount("SubTotalMontoGravadoI3", \.totals.taxed3),
    .amount("SubTotaITBIS", \.totals.itbis),
    .amount("SubTotaITBIS1", \.totals.itbis1),
    .amount("SubTotaITBIS2", \.totals.itbis2),
    .amount("SubTotaITBIS3", \.totals.itbis3),
    .amount("SubTotalImpuestoAdicional", \.totals.additional),
    .amount("SubTotalExento", \.totals.exempt),
    .amount("MontoSubTotal", \.totals.total),
    .integer("Lineas", \.lineCount),
  ]

  static let page: [ECFField<FiscalPage>] = [
    .integer("PaginaNo", \.number),
    .integer("NoLineaDesde", \.firstLine),
    .integer("NoLineaHasta", \.lastLine),
    .amount("SubtotalMontoGravadoPagina", \.totals.taxed),
    .amount("SubtotalMontoGravado1Pagina", \.totals.taxed1),
    .amount("SubtotalMontoGravado2Pagina", \.totals.taxed2),
    .amount("SubtotalMontoGravado3Pagina", \.totals.taxed3),
    .amount("SubtotalExentoPagina", \.totals.exempt),
    .amount("SubtotalItbisPagina", \.totals.itbis),
    .amount("SubtotalItbis1Pagina", \.totals.itbis1),
    .amount("SubtotalItbis2Pagina", \.totals.itbis2),
    .amount("SubtotalItbis3Pagina", \.totals.itbis3),
    .amount("SubtotalImpuestoAdicionalPagina", \.totals.additional),
    .group(
      "SubtotalImpuestoAdicional",
      [
        .amount("SubtotalImpuestoSelectivoConsumoEspecificoPagina", \.totals.pageExcise),
        .amount("SubtotalOtrosImpuesto", \.totals.pageOtherTaxes),
      ]),
    .amount("MontoSubtotalPagina", \.totals.total),
    .amount("SubtotalMontoNoFacturablePagina", \.totals.notBillable),
  ]
}
