import FacturaAmounts
import FacturaDiagnostics
import FacturaInvoices
import FacturaPages

/// A document in another currency.
extension SpecimenReading {
  /// A figure as it may be stated twice.
  private struct TwoFold {
    /// Its element in pesos, and the one in the other currency.
    let pesos: String
    let other: String
    let values: (pesos: Amount?, other: Amount?)
  }

  /// Amounts in the other currency, and its code beside them; those in pesos may be left out (Informe Técnico e-CF, note
  /// 51).
  mutating func readOtherCurrency() {
    guard let last = texts.last, let first = texts.first else { return }
    for figure in invoice.lines.prefix(2).flatMap(figures) {
      guard let wanted = Wanted(.stated(figure.values.other)), first.find(wanted) == nil else { continue }
      let demand = demand("other-currency", "\(figure.other) ({line.otherCurrency})")
      note(nil) { .missing(demand, page: nil, types: $0) }
    }
    for figure in totals {
      let demand = demand(ofTotal: "\(figure.other) ({otherCurrency.totals})")
      demandFigure(figure.values.other, with: invoice.otherCurrency?.currency, on: last, demand)
    }
  }

  /// Pesos may be left out because the e-CF holds both. What it states in pesos alone stands on paper, and says that it is
  /// in pesos.
  mutating func readPesosAlone() {
    guard let last = texts.last, let first = texts.first else { return }
    for figure in invoice.lines.prefix(2).flatMap(figures) where figure.values.other == nil {
      let demand = demand("pesos-alone", "\(figure.pesos), stated in pesos alone,")
      demandFigure(figure.values.pesos, with: invoice.currency, on: first, demand)
    }
    for figure in totals where figure.values.other == nil {
      let demand = demand(ofTotal: "\(figure.pesos), stated in pesos alone,", code: "pesos-alone")
      demandFigure(figure.values.pesos, with: invoice.currency, on: last, demand)
    }
    // Their names may take several lines, so that where the code stands is free.
    for figure in adjustments where figure.values.other == nil {
      let demand = demand(ofTotal: "\(figure.pesos), stated in pesos alone,", code: "pesos-alone")
      demandFigure(figure.values.pesos, with: nil, on: last, demand)
    }
  }

  /// A figure, with the code of its currency, if one is given, in the same element or left of it.
  private mutating func demandFigure(
    _ value: Amount?, with currency: String?, on text: PageText, _ demand: RepresentationFact.Demand,
  ) {
    guard let wanted = Wanted(.stated(value)) else { return }
    let found = text.findAll(wanted)
    if found.isEmpty {
      note(nil) { .missing(demand, page: nil, types: $0) }
    } else if let code = currency, !found.contains(where: { text.isLabelled($0, Wanted(code)) }) {
      note(found.first?.origin) { .unlabelled(demand, label: code, types: $0) }
    }
  }

  private func demand(
    ofTotal name: String, code: String = "other-currency",
  ) -> RepresentationFact.Demand {
    RepresentationFact.Demand(
      code: code, name: name, place: PrintedField.Block.totals.place,
      clause: PrintedField.Block.totals.clause)
  }

  // MARK: Figures

  private func figures(of line: Line) -> [TwoFold] {
    let (item, other) = ("Item", "Item/OtraMonedaDetalle")
    let figures = line.otherCurrency
    return [
      TwoFold(
        pesos: "\(item)/PrecioUnitarioItem", other: "\(other)/PrecioOtraMoneda",
        values: (line.price, figures?.price)),
      TwoFold(
        pesos: "\(item)/MontoItem", other: "\(other)/MontoItemOtraMoneda", values: (line.net, figures?.net)),
      TwoFold(
        pesos: "\(item)/DescuentoMonto", other: "\(other)/DescuentoOtraMoneda",
        values: (line.discount, figures?.discount)),
      TwoFold(
        pesos: "\(item)/RecargoMonto", other: "\(other)/RecargoOtraMoneda",
        values: (line.surcharge, figures?.surcharge)),
    ]
  }

  private var totals: [TwoFold] {
    let (own, other) = (invoice.totals, invoice.otherCurrency?.totals)
    return [
      TwoFold(
        pesos: "Totales/MontoGravadoTotal", other: "OtraMoneda/MontoGravadoTotalOtraMoneda",
        values: (own.taxed, other?.taxed)),
      TwoFold(
        pesos: "Totales/MontoExento", other: "OtraMoneda/MontoExentoOtraMoneda",
        values: (own.exempt, other?.exempt)),
      TwoFold(
        pesos: "Totales/TotalITBIS", other: "OtraMoneda/TotalITBISOtraMoneda",
        values: (own.itbis, other?.itbis)),
      TwoFold(
        pesos: "Totales/MontoTotal", other: "OtraMoneda/MontoTotalOtraMoneda",
        values: (own.total, other?.total)),
    ]
  }

  private var adjustments: [TwoFold] {
    (invoice.allowances + invoice.charges).map { part in
      TwoFold(
        pesos: "DescuentoORecargo/MontoDescuentooRecargo",
        other: "DescuentoORecargo/MontoDescuentooRecargoOtraMoneda",
        values: (part.amount, part.otherCurrencyAmount))
    }
  }
}
