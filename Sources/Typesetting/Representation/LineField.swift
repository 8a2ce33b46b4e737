import FacturaAmounts
import FacturaInvoices

/// A column of the lines (Informe Técnico e-CF, §17.2.2), with its heading.
struct LineField: Sendable {
  let code: String
  let heading: String
  let element: String
  let path: String
  let obligations: String
  let value: @Sendable (Line, LineTaxation) -> ModelValue

  private init(
    _ code: String, _ heading: String, _ element: String, _ path: String, _ obligations: String,
    _ value: @escaping @Sendable (Line, LineTaxation) -> ModelValue,
  ) {
    self.code = code
    self.heading = heading
    self.element = element
    self.path = path
    self.obligations = obligations
    self.value = value
  }

  var isOfExcise: Bool { obligations == Self.excise }
  /// Discounts and surcharges stand in no published model, so that their place is free.
  var isInModels: Bool { code != "discount" && code != "surcharge" }

  private static let all = "1111111111"
  private static let excise = "2222000200"

  /// In the order in which they are printed.
  static let columns: [LineField] = [
    LineField("quantity", "Cantidad", "Item/CantidadItem", "line.quantity", all) { line, _ in
      // Services need not say how many (Formato e-CF, note 55).
      line.goodOrService == "2" ? .none : .stated(line.quantity)
    },
    LineField("description", "Descripción", "Item/NombreItem", "line.name", all) { line, _ in
      .stated(line.name)
    },
    LineField("unit", "Unidad de Medida", "Item/UnidadMedida", "line.unit", "3333333333") { line, _ in
      .stated(line.unitName)
    },
    LineField("alcohol", "Grados Alcohol", "Item/GradosAlcohol", "line.excise.alcohol", excise) { line, _ in
      .stated(line.excise?.alcohol)
    },
    LineField("retail-price", "PVP", "Item/PrecioUnitarioReferencia", "line.excise.retailPrice", excise) {
      line, _ in .stated(line.excise?.retailPrice)
    },
    LineField("price", "Precio", "Item/PrecioUnitarioItem", "line.price", all) { line, _ in
      .stated(line.price)
    },
    LineField("specific-excise", "ISCe", "the line's specific excise", "line.specificExcise", excise) {
      line, taxation in
      .stated(taxation.specificExcise(of: line))
    },
    LineField("ad-valorem-excise", "ISCav", "the line's ad-valorem excise", "line.adValoremExcise", excise) {
      line, taxation in
      .stated(taxation.adValoremExcise(of: line))
    },
    LineField("line-itbis", "ITBIS", "the line's ITBIS", "line.itbis", "2222200220") { line, taxation in
      .stated(taxation.itbis(of: line))
    },
    LineField("discount", "Descuento", "Item/DescuentoMonto", "line.discount", "2222202220") { line, _ in
      .stated(line.discount)
    },
    LineField("surcharge", "Recargo", "Item/RecargoMonto", "line.surcharge", "2222202220") { line, _ in
      .stated(line.surcharge)
    },
    LineField("value", "Valor", "Item/MontoItem", "line.net", all) { line, _ in .stated(line.net) },
  ]
}
