import FacturaInvoices

/// DetallesItems/Item and DescuentosORecargos/DescuentoORecargo.
extension ECFSections {
  static let item: [ECFField<ECFLine>] = [
    .text("NumeroLinea", \.line.id),
    .group("TablaCodigosItem", [.each("CodigosItem", \.product.codes, ProductCode.init, productCode)]),
    .code("IndicadorFacturacion", \.line.billing, in: .billing),
    .part("Retencion", \.line.withholding, Withholding.init, withholding),
    .text("NombreItem", \.line.name),
    .code("IndicadorBienoServicio", \.line.goodOrService, in: .goodOrService),
    .text("DescripcionItem", \.line.description),
    .quantity("CantidadItem", \.line.quantity),
    .code("UnidadMedida", \.line.unit, words: \.line.unitName, in: .units),
    .quantity("CantidadReferencia", \.excise.referenceQuantity),
    .code("UnidadReferencia", \.excise.referenceUnit, in: .units),
    .group(
      "TablaSubcantidad", [.each("SubcantidadItem", \.excise.subquantities, Subquantity.init, subquantity)]),
    .rate("GradosAlcohol", \.excise.alcohol),
    .amount("PrecioUnitarioReferencia", \.excise.retailPrice),
    .date("FechaElaboracion", \.product.producedOn),
    .date("FechaVencimientoItem", \.product.expiresOn),
    .part("Mineria", \.line.mining, Mining.init, mining),
    .amount("PrecioUnitarioItem", \.line.price),
    .amount("DescuentoMonto", \.line.discount),
    .group(
      "TablaSubDescuento", [.each("SubDescuento", \.line.allowances, AllowanceCharge.init, subDiscount)]),
    .amount("RecargoMonto", \.line.surcharge),
    .group("TablaSubRecargo", [.each("SubRecargo", \.line.charges, AllowanceCharge.init, subSurcharge)]),
    .group(
      "TablaImpuestoAdicional",
      [.group("ImpuestoAdicional", [.codes("TipoImpuesto", \.line.additionalTaxes, in: .additionalTaxes)])]),
    .part("OtraMonedaDetalle", \.line.otherCurrency, LineOtherCurrency.init, lineOtherCurrency),
    .amount("MontoItem", \.line.net),
  ]

  private static let productCode: [ECFField<ProductCode>] = [
    .text("TipoCodigo", \.kind),
    .text("CodigoItem", \.code),
  ]

  private static let withholding: [ECFField<Withholding>] = [
    .code("IndicadorAgenteRetencionoPercepcion", \.agent, in: .withholdingAgents),
    .amount("MontoITBISRetenido", \.itbis),
    .amount("MontoISRRetenido", \.incomeTax),
  ]

  private static let subquantity: [ECFField<Subquantity>] = [
    .quantity("Subcantidad", \.quantity),
    .code("CodigoSubcantidad", \.unit, in: .units),
  ]

  private static let mining: [ECFField<Mining>] = [
    .quantity("PesoNetoKilogramo", \.netKilograms),
    .quantity("PesoNetoMineria", \.netWeight),
    .text("TipoAfiliacion", \.affiliation),
    .text("Liquidacion", \.settlement),
  ]

  private static let subDiscount: [ECFField<AllowanceCharge>] = [
    .code("TipoSubDescuento", \.valueKind, in: .valueKinds),
    .rate("SubDescuentoPorcentaje", \.percentage),
    .amount("MontoSubDescuento", \.amount),
  ]

  private static let subSurcharge: [ECFField<AllowanceCharge>] = [
    .code("TipoSubRecargo", \.valueKind, in: .valueKinds),
    .rate("SubRecargoPorcentaje", \.percentage),
    .amount("MontoSubRecargo", \.amount),
  ]

  private static let lineOtherCurrency: [ECFField<LineOtherCurrency>] = [
    .amount("PrecioOtraMoneda", \.price),
    .amount("DescuentoOtraMoneda", \.discount),
    .amount("RecargoOtraMoneda", \.surcharge),
    .amount("MontoItemOtraMoneda", \.net),
  ]

  static let adjustment: [ECFField<ECFAdjustment>] = [
    .text("NumeroLinea", \.adjustment.id),
    .code("TipoAjuste", \.kind, in: .adjustments),
    .flag("IndicadorNorma1007", \.adjustment.cardCommission),
    .text("DescripcionDescuentooRecargo", \.adjustment.reason),
    .code("TipoValor", \.adjustment.valueKind, in: .valueKinds),
    .rate("ValorDescuentooRecargo", \.adjustment.percentage),
    .amount("MontoDescuentooRecargo", \.adjustment.amount),
    .amount("MontoDescuentooRecargoOtraMoneda", \.adjustment.otherCurrencyAmount),
    .code("IndicadorFacturacionDescuentooRecargo", \.adjustment.billing, in: .billing),
  ]
}
