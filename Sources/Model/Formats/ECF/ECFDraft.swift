import FacturaAmounts
import FacturaInvoices

/// An e-CF while it is read. Its elements don't lie as the model does (Emisor holds the seller, the seller's
/// address, order numbers and the day of issue), so the parts are gathered here and put together at the end.
struct ECFDraft: Sendable {
  var invoice = Invoice()
  var fiscal = Fiscal()
  var payment = Payment()
  var period = Period()
  var references = References()
  var seller = Party()
  var sellerAddress = Address()
  var buyer = Party()
  var buyerAddress = Address()
  var buyerContact = Contact()
  var delivery = Delivery()
  var deliveryAddress = Address()
  var deliveryContact = Contact()
  var shipment: Shipment?
  var transport: Transport?
  var totals = Totals()
  var otherCurrency: OtherCurrency?
  var lines: [ECFLine] = []
  var adjustments: [ECFAdjustment] = []

  /// The invoice; parts that nothing is stated of are left out.
  consuming func finished() -> Invoice {
    var invoice = invoice
    // The figures of an e-CF are pesos; what is in another currency stands in OtraMoneda.
    invoice.currency = "DOP"
    invoice.number = fiscal.ncf
    seller.address = sellerAddress.ifStated
    invoice.seller = seller
    buyer.address = buyerAddress.ifStated
    buyer.contact = buyerContact.ifStated
    invoice.buyer = buyer.ifStated
    delivery.address = deliveryAddress.ifStated
    delivery.contact = deliveryContact.ifStated
    invoice.delivery = delivery.ifStated
    invoice.period = period.ifStated
    invoice.references = references.ifStated
    invoice.payment = payment.ifStated
    invoice.lines = lines.map { $0.finished() }
    invoice.allowances = adjustments.filter { $0.kind != "R" }.map(\.adjustment)
    invoice.charges = adjustments.filter { $0.kind == "R" }.map(\.adjustment)
    invoice.totals = totals
    invoice.otherCurrency = otherCurrency
    invoice.shipment = shipment
    invoice.transport = transport
    invoice.fiscal = fiscal
    return invoice
  }
}

/// An `Item` while it is read.
struct ECFLine: Sendable {
  var line = Line()
  var product = Product()
  var excise = ExciseGoods()

  func finished() -> Line {
    var line = line
    line.product = product.ifStated
    line.excise = excise.ifStated
    return line
  }
}

/// A `DescuentoORecargo`: TipoAjuste says which of the two.
struct ECFAdjustment: Sendable {
  var kind: String?
  var adjustment = AllowanceCharge()
}
