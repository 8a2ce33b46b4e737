public import FacturaAmounts

/// Numbers by which the parties find the invoice in their own books.
public struct References: Sendable {
  /// The buyer's routing reference (BT-10).
  public var buyerReference: String?
  /// Project (BT-11).
  public var project: String?
  /// The project in words.
  public var projectName: String?
  /// Contract (BT-12).
  public var contract: String?
  /// The buyer's order (BT-13; NumeroOrdenCompra).
  public var purchaseOrder: String?
  /// Day of the buyer's order (FechaOrdenCompra).
  public var purchaseOrderDate: CalendarDate?
  /// The seller's order (BT-14; NumeroPedidoInterno).
  public var salesOrder: String?
  /// Receiving advice (BT-15).
  public var receivingAdvice: String?
  /// Despatch advice (BT-16).
  public var despatchAdvice: String?
  /// Tender or lot (BT-17).
  public var tender: String?
  /// What the invoice is about: a meter, a subscription (BT-18).
  @SharedIfStated public var object: Identifier?
  /// The buyer's accounting reference (BT-19).
  public var buyerAccounting: String?
  /// The seller's own number of the invoice (NumeroFacturaInterna).
  public var internalNumber: String?
  /// Customer, contract or meter in the seller's books (CodigoInternoComprador).
  public var customerCode: String?
  /// Who is responsible for paying (ResponsablePago).
  public var payer: String?
  /// Salesperson's code (CodigoVendedor).
  public var salesperson: String?
  /// Sales zone (ZonaVenta).
  public var salesZone: String?
  /// Sales route (RutaVenta).
  public var salesRoute: String?

  public init() {}
}

extension References: ModelRecord {
  package enum Field: Int, ModelField {
    case buyerReference, project, projectName, contract, purchaseOrder, purchaseOrderDate, salesOrder,
      receivingAdvice, despatchAdvice, tender, object, buyerAccounting, internalNumber, customerCode, payer,
      salesperson, salesZone, salesRoute

    package var kind: ModelKind {
      switch self {
      case .buyerReference, .project, .contract, .purchaseOrder, .salesOrder, .receivingAdvice,
        .despatchAdvice, .tender, .buyerAccounting, .internalNumber, .customerCode, .payer, .salesperson,
        .salesZone, .salesRoute:
        .text
      case .projectName: .prose
      case .purchaseOrderDate: .date
      case .object: .record(Identifier.schema)
      }
    }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .buyerReference: .stated(buyerReference)
    case .project: .stated(project)
    case .projectName: .stated(projectName)
    case .contract: .stated(contract)
    case .purchaseOrder: .stated(purchaseOrder)
    case .purchaseOrderDate: .stated(purchaseOrderDate)
    case .salesOrder: .stated(salesOrder)
    case .receivingAdvice: .stated(receivingAdvice)
    case .despatchAdvice: .stated(despatchAdvice)
    case .tender: .stated(tender)
    case .object: _object.value
    case .buyerAccounting: .stated(buyerAccounting)
    case .internalNumber: .stated(internalNumber)
    case .customerCode: .stated(customerCode)
    case .payer: .stated(payer)
    case .salesperson: .stated(salesperson)
    case .salesZone: .stated(salesZone)
    case .salesRoute: .stated(salesRoute)
    }
  }
}
