import FacturaAmounts

/// The rules of the e-CF (Formato e-CF 1.0, by field; Informe Técnico, §§12 and 15).
///
/// A line may be off by one peso, what sums lines by one for each line; beyond that the tax authority accepts only
/// conditionally (§12). Sums of stated totals have the same tolerance: the authority's own samples are a cent off.
extension ArithmeticRule {
  static let item = ArithmeticRule(
    "e-CF MontoItem", "the line's amount (MontoItem)",
    "CantidadItem × PrecioUnitarioItem − DescuentoMonto + RecargoMonto", .upTo(unit))
  static let itemDiscount = ArithmeticRule(
    "e-CF DescuentoMonto", "the line's discount (DescuentoMonto)", "Σ MontoSubDescuento", .upTo(unit))
  static let itemSurcharge = ArithmeticRule(
    "e-CF RecargoMonto", "the line's surcharge (RecargoMonto)", "Σ MontoSubRecargo", .upTo(unit))

  static let taxedTotal = ArithmeticRule(
    "e-CF MontoGravadoTotal", "the amount subject to ITBIS (MontoGravadoTotal)", "the sum of its rates", .none
  )
  static let exempt = ArithmeticRule(
    "e-CF MontoExento", "the exempt amount (MontoExento)", "the sum of its lines and adjustments", .none)
  static let itbisTotal = ArithmeticRule(
    "e-CF TotalITBIS", "the ITBIS (TotalITBIS)", "the sum of its rates", .none)
  static let additional = ArithmeticRule(
    "e-CF MontoImpuestoAdicional", "the additional taxes (MontoImpuestoAdicional)",
    "the sum of ImpuestosAdicionales", .none)
  static let fiscalTotal = ArithmeticRule(
    "e-CF MontoTotal", "the total (MontoTotal)",
    "MontoGravadoTotal + MontoExento + TotalITBIS + MontoImpuestoAdicional", .none)
  static let notBillable = ArithmeticRule(
    "e-CF MontoNoFacturable", "the amount outside the total (MontoNoFacturable)", "the sum of its lines",
    .none)
  static let periodTotal = ArithmeticRule(
    "e-CF MontoPeriodo", "the total of the period (MontoPeriodo)", "MontoTotal + MontoNoFacturable", .none)
  static let fiscalPayable = ArithmeticRule(
    "e-CF ValorPagar", "the amount to pay (ValorPagar)", "MontoTotal − MontoAvancePago + SaldoAnterior", .none
  )
  static let itbisWithheld = ArithmeticRule(
    "e-CF TotalITBISRetenido", "the ITBIS withheld (TotalITBISRetenido)", "Σ MontoITBISRetenido", .none)
  static let incomeTaxWithheld = ArithmeticRule(
    "e-CF TotalISRRetencion", "the income tax withheld (TotalISRRetencion)", "Σ MontoISRRetenido", .none)

  static func taxed(_ number: Int) -> ArithmeticRule {
    ArithmeticRule(
      "e-CF MontoGravadoI\(number)", "the amount at ITBIS rate \(number) (MontoGravadoI\(number))",
      "the sum of its lines and adjustments", .none)
  }

  static func itbis(_ number: Int) -> ArithmeticRule {
    ArithmeticRule(
      "e-CF TotalITBIS\(number)", "the ITBIS at rate \(number) (TotalITBIS\(number))",
      "MontoGravadoI\(number) and its excise × ITBIS\(number)", .none)
  }

  static func additionalTax(_ code: String) -> ArithmeticRule {
    ArithmeticRule(
      "e-CF OtrosImpuestosAdicionales", "the additional tax \(code)", "its rate of its lines", .none)
  }

  static func specificExcise(_ code: String) -> ArithmeticRule {
    ArithmeticRule(
      "e-CF MontoImpuestoSelectivoConsumoEspecifico", "the specific excise \(code)",
      "what its lines bear of it", .none)
  }

  static func adValoremExcise(_ code: String) -> ArithmeticRule {
    ArithmeticRule(
      "e-CF MontoImpuestoSelectivoConsumoAdvalorem", "the ad-valorem excise \(code)",
      "what its lines bear of it", .none)
  }

  /// What the pages say together.
  static func pages(_ element: String) -> ArithmeticRule {
    ArithmeticRule("e-CF Paginacion", "the document's \(element)", "the sum of its pages", .none)
  }

  /// What a page says of its lines.
  static func page(_ number: Int, _ element: String) -> ArithmeticRule {
    ArithmeticRule("e-CF Paginacion", "\(element) of page \(number)", "what its lines make", .none)
  }
}
