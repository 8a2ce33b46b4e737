import FacturaInvoices

/// The e-CF, element by element. Names are the schema's, in its order.
enum ECFSections {
  static let document = ECFSection<ECFDraft>([
    .group("Encabezado", header),
    .group("DetallesItems", [.each("Item", \.lines, ECFLine.init, item)]),
    .group("Subtotales", [.each("Subtotal", \.fiscal.subtotals, Subtotal.init, subtotal)]),
    .group(
      "DescuentosORecargos", [.each("DescuentoORecargo", \.adjustments, ECFAdjustment.init, adjustment)]),
    .group("Paginacion", [.each("Pagina", \.fiscal.pages, FiscalPage.init, page)]),
    .part("InformacionReferencia", \.fiscal.modified, ModifiedDocument.init, reference),
    .timestamp("FechaHoraFirma", \.fiscal.signedAt),
  ])

  private static let header: [ECFField<ECFDraft>] = [
    .text("Version", \.fiscal.version),
    .group("IdDoc", identity),
    .group("Emisor", issuer),
    .group("Comprador", buyer),
    .part("InformacionesAdicionales", \.shipment, Shipment.init, shipment),
    .part("Transporte", \.transport, Transport.init, transport),
    .group("Totales", totals),
    .part("OtraMoneda", \.otherCurrency, OtherCurrency.init, otherCurrency),
  ]

  private static let reference: [ECFField<ModifiedDocument>] = [
    .text("NCFModificado", \.ncf),
    .taxNumber("RNCOtroContribuyente", \.issuer),
    .date("FechaNCFModificado", \.date),
    .code("CodigoModificacion", \.code, in: .modifications),
    .text("RazonModificacion", \.reason),
  ]
}
