import FacturaInvoices

/// IdDoc, Emisor, Comprador.
extension ECFSections {
  static let identity: [ECFField<ECFDraft>] = [
    .text("TipoeCF", \.fiscal.typeCode),
    .text("eNCF", \.fiscal.ncf),
    .flag("IndicadorNotaCredito", \.fiscal.afterThirtyDays),
    .date("FechaVencimientoSecuencia", \.fiscal.sequenceExpiry),
    .flag("IndicadorEnvioDiferido", \.fiscal.deferred),
    .flag("IndicadorMontoGravado", \.fiscal.pricesIncludeITBIS),
    .flag("IndicadorServicioTodoIncluido", \.fiscal.allInclusive),
    .code("TipoIngresos", \.fiscal.incomeType, in: .incomeTypes),
    .code("TipoPago", \.payment.kind, in: .paymentKinds),
    .date("FechaLimitePago", \.invoice.dueDate),
    .text("TerminoPago", \.payment.terms),
    .group("TablaFormasPago", [.each("FormaDePago", \.payment.means, PaymentMeans.init, paymentForm)]),
    .code("TipoCuentaPago", \.payment.accountKind, in: .accountKinds),
    .text("NumeroCuentaPago", \.payment.account),
    .text("BancoPago", \.payment.bank),
    .date("FechaDesde", \.period.from),
    .date("FechaHasta", \.period.to),
    .integer("TotalPaginas", \.fiscal.pageCount),
  ]

  private static let paymentForm: [ECFField<PaymentMeans>] = [
    .code("FormaPago", \.code, words: \.name, in: .paymentForms),
    .amount("MontoPago", \.amount),
  ]

  static let issuer: [ECFField<ECFDraft>] = [
    .taxNumber("RNCEmisor", \.seller.taxID),
    .text("RazonSocialEmisor", \.seller.name),
    .text("NombreComercial", \.seller.tradeName),
    .text("Sucursal", \.seller.branch),
    .text("DireccionEmisor", \.sellerAddress.line1),
    .code("Municipio", \.sellerAddress.cityCode, words: \.sellerAddress.city, in: .places),
    .code("Provincia", \.sellerAddress.subdivisionCode, words: \.sellerAddress.subdivision, in: .places),
    .group("TablaTelefonoEmisor", [.texts("TelefonoEmisor", \.seller.phones)]),
    .text("CorreoEmisor", \.seller.email),
    .text("WebSite", \.seller.website),
    .text("ActividadEconomica", \.seller.activity),
    .text("CodigoVendedor", \.references.salesperson),
    .text("NumeroFacturaInterna", \.references.internalNumber),
    .text("NumeroPedidoInterno", \.references.salesOrder),
    .text("ZonaVenta", \.references.salesZone),
    .text("RutaVenta", \.references.salesRoute),
    .text("InformacionAdicionalEmisor", \.seller.information),
    .date("FechaEmision", \.invoice.issueDate),
  ]

  static let buyer: [ECFField<ECFDraft>] = [
    .taxNumber("RNCComprador", \.buyer.taxID),
    .text("IdentificadorExtranjero", \.buyer.foreignID),
    .text("RazonSocialComprador", \.buyer.name),
    .text("ContactoComprador", \.buyerContact.name),
    .text("CorreoComprador", \.buyer.email),
    .text("DireccionComprador", \.buyerAddress.line1),
    .code("MunicipioComprador", \.buyerAddress.cityCode, words: \.buyerAddress.city, in: .places),
    .code(
      "ProvinciaComprador", \.buyerAddress.subdivisionCode, words: \.buyerAddress.subdivision, in: .places),
    .text("PaisComprador", \.buyerAddress.countryName),
    .date("FechaEntrega", \.delivery.date),
    .text("ContactoEntrega", \.deliveryContact.name),
    .text("DireccionEntrega", \.deliveryAddress.line1),
    .texts("TelefonoAdicional", \.buyer.phones),
    .date("FechaOrdenCompra", \.references.purchaseOrderDate),
    .text("NumeroOrdenCompra", \.references.purchaseOrder),
    .text("CodigoInternoComprador", \.references.customerCode),
    .text("ResponsablePago", \.references.payer),
    .text("InformacionAdicionalComprador", \.buyer.information),
  ]
}
