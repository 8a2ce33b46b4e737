public import FacturaAmounts

/// Totals of the document. The same figures appear again in another currency, in informative subtotals and
/// page by page.
public struct Totals: Sendable {
  /// Sum of the lines' net amounts (BT-106).
  public var lines: Amount?
  /// Sum of allowances (BT-107).
  public var allowances: Amount?
  /// Sum of charges (BT-108).
  public var charges: Amount?
  /// Total without tax (BT-109).
  public var withoutTax: Amount?
  /// Total of the tax (BT-110).
  public var tax: Amount?
  /// Total of the tax in the currency of tax accounting (BT-111).
  public var taxInTaxCurrency: Amount?
  /// Total with tax (BT-112; MontoTotal, MontoTotalOtraMoneda, MontoSubTotal, MontoSubtotalPagina).
  public var total: Amount?
  /// Paid in advance (BT-113; MontoAvancePago).
  public var paid: Amount?
  /// Rounding of the amount due (BT-114).
  public var rounding: Amount?
  /// Amount due (BT-115; ValorPagar).
  public var payable: Amount?
  /// Amount subject to ITBIS (MontoGravadoTotal, MontoGravadoTotalOtraMoneda, SubTotalMontoGravadoTotal,
  /// SubtotalMontoGravadoPagina).
  public var taxed: Amount?
  /// … at the first rate, 18 % (MontoGravadoI1, MontoGravado1OtraMoneda, SubTotalMontoGravadoI1,
  /// SubtotalMontoGravado1Pagina).
  public var taxed1: Amount?
  /// … at the second rate, 16 % (MontoGravadoI2, MontoGravado2OtraMoneda, SubTotalMontoGravadoI2,
  /// SubtotalMontoGravado2Pagina).
  public var taxed2: Amount?
  /// … at the third rate, 0 % (MontoGravadoI3, MontoGravado3OtraMoneda, SubTotalMontoGravadoI3,
  /// SubtotalMontoGravado3Pagina).
  public var taxed3: Amount?
  /// Exempt amount (MontoExento, MontoExentoOtraMoneda, SubTotalExento, SubtotalExentoPagina).
  public var exempt: Amount?
  /// First ITBIS rate (ITBIS1).
  public var itbisRate1: Rate?
  /// Second ITBIS rate (ITBIS2).
  public var itbisRate2: Rate?
  /// Third ITBIS rate (ITBIS3).
  public var itbisRate3: Rate?
  /// ITBIS (TotalITBIS, TotalITBISOtraMoneda, SubTotaITBIS, SubtotalItbisPagina).
  public var itbis: Amount?
  /// … at the first rate (TotalITBIS1, TotalITBIS1OtraMoneda, SubTotaITBIS1, SubtotalItbis1Pagina).
  public var itbis1: Amount?
  /// … at the second rate (TotalITBIS2, TotalITBIS2OtraMoneda, SubTotaITBIS2, SubtotalItbis2Pagina).
  public var itbis2: Amount?
  /// … at the third rate (TotalITBIS3, TotalITBIS3OtraMoneda, SubTotaITBIS3, SubtotalItbis3Pagina).
  public var itbis3: Amount?
  /// Additional taxes together (MontoImpuestoAdicional, MontoImpuestoAdicionalOtraMoneda,
  /// SubTotalImpuestoAdicional, SubtotalImpuestoAdicionalPagina).
  public var additional: Amount?
  /// Additional taxes one by one (ImpuestosAdicionales, ImpuestosAdicionalesOtraMoneda).
  public var additionalTaxes: [AdditionalTax] = []
  /// Excise of a page (SubtotalImpuestoSelectivoConsumoEspecificoPagina).
  public var pageExcise: Amount?
  /// Other additional taxes of a page (SubtotalOtrosImpuesto).
  public var pageOtherTaxes: Amount?
  /// Amounts outside the fiscal total (MontoNoFacturable, SubtotalMontoNoFacturablePagina).
  public var notBillable: Amount?
  /// Total and amounts outside it together (MontoPeriodo).
  public var periodTotal: Amount?
  /// Balance before this document, with its sign (SaldoAnterior).
  public var previousBalance: Amount?
  /// ITBIS withheld (TotalITBISRetenido).
  public var itbisWithheld: Amount?
  /// Income tax withheld (TotalISRRetencion).
  public var incomeTaxWithheld: Amount?
  /// ITBIS perceived (TotalITBISPercepcion).
  public var itbisPerceived: Amount?
  /// Income tax perceived (TotalISRPercepcion).
  public var incomeTaxPerceived: Amount?

  public init() {}
}

extension Totals: ModelRecord {
  package enum Field: Int, ModelField {
    case lines, allowances, charges, withoutTax, tax, taxInTaxCurrency, total, paid, rounding, payable,
      taxed, taxed1, taxed2, taxed3, exempt, itbisRate1, itbisRate2, itbisRate3, itbis, itbis1, itbis2,
      itbis3, additional, additionalTaxes, pageExcise, pageOtherTaxes, notBillable, periodTotal,
      previousBalance, itbisWithheld, incomeTaxWithheld, itbisPerceived, incomeTaxPerceived, excise

    package var kind: ModelKind {
      switch self {
      case .lines, .allowances, .charges, .withoutTax, .tax, .taxInTaxCurrency, .total, .paid,
        .rounding, .payable, .taxed, .taxed1, .taxed2, .taxed3, .exempt, .itbis, .itbis1, .itbis2,
        .itbis3, .additional, .pageExcise, .pageOtherTaxes, .notBillable, .periodTotal,
        .previousBalance, .itbisWithheld, .incomeTaxWithheld, .itbisPerceived, .incomeTaxPerceived,
        .excise:
        .amount
      case .itbisRate1, .itbisRate2, .itbisRate3: .rate
      case .additionalTaxes: .list(.record(AdditionalTax.schema))
      }
    }

    package var isDerived: Bool { self == .excise }
  }

  @inline(__always)
  package func value(of field: Field) -> ModelValue {
    switch field {
    case .lines: .stated(lines)
    case .allowances: .stated(allowances)
    case .charges: .stated(charges)
    case .withoutTax: .stated(withoutTax)
    case .tax: .stated(tax)
    case .taxInTaxCurrency: .stated(taxInTaxCurrency)
    case .total: .stated(total)
    case .paid: .stated(paid)
    case .rounding: .stated(rounding)
    case .payable: .stated(payable)
    case .taxed: .stated(taxed)
    case .taxed1: .stated(taxed1)
    case .taxed2: .stated(taxed2)
    case .taxed3: .stated(taxed3)
    case .exempt: .stated(exempt)
    case .itbisRate1: .stated(itbisRate1)
    case .itbisRate2: .stated(itbisRate2)
    case .itbisRate3: .stated(itbisRate3)
    case .itbis: .stated(itbis)
    case .itbis1: .stated(itbis1)
    case .itbis2: .stated(itbis2)
    case .itbis3: .stated(itbis3)
    case .additional: .stated(additional)
    case .additionalTaxes: .stated(additionalTaxes)
    case .pageExcise: .stated(pageExcise)
    case .pageOtherTaxes: .stated(pageOtherTaxes)
    case .notBillable: .stated(notBillable)
    case .periodTotal: .stated(periodTotal)
    case .previousBalance: .stated(previousBalance)
    case .itbisWithheld: .stated(itbisWithheld)
    case .incomeTaxWithheld: .stated(incomeTaxWithheld)
    case .itbisPerceived: .stated(itbisPerceived)
    case .incomeTaxPerceived: .stated(incomeTaxPerceived)
    case .excise: .stated(excise)
    }
  }
}
