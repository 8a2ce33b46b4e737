public import FacturaAmounts

/// One thing that is billed.
public struct Line: Sendable {
  /// Number of the line (BT-126; NumeroLinea).
  public var id: String?
  /// Line that this one belongs to, in invoices with sub-lines.
  public var parent: String?
  /// `DETAIL` (counts), `GROUP` or `INFORMATION` (don't count in the sums).
  public var role: String?
  /// What it is (BT-153; NombreItem).
  public var name: String?
  /// More about it (BT-154; DescripcionItem).
  public var description: String?
  /// A remark (BT-127).
  public var note: String?
  /// How many (BT-129; CantidadItem).
  public var quantity: Quantity?
  /// Unit by code: UN/ECE Rec 20 (BT-130), or the e-CF's 1 to 62 (UnidadMedida).
  public var unit: String?
  /// Unit in words or as its abbreviation.
  public var unitName: String?
  /// Net price of one unit (BT-146; PrecioUnitarioItem).
  public var price: Amount?
  /// Price before its discount (BT-148).
  public var grossPrice: Amount?
  /// Discount in the price (BT-147).
  public var priceDiscount: Amount?
  /// How many units the price is for (BT-149).
  public var priceBase: Quantity?
  /// Unit of that quantity (BT-150).
  public var priceBaseUnit: String?
  /// Discount on the line (DescuentoMonto).
  public var discount: Amount?
  /// Surcharge on the line (RecargoMonto).
  public var surcharge: Amount?
  /// Allowances one by one (BG-27; TablaSubDescuento/SubDescuento).
  public var allowances: [AllowanceCharge] = []
  /// Charges one by one (BG-28; TablaSubRecargo/SubRecargo).
  public var charges: [AllowanceCharge] = []
  /// Amount of the line without tax as EN 16931 has it (BT-131), or as the e-CF states it (MontoItem).
  public var net: Amount?
  /// Tax category (BT-151).
  public var taxCategory: String?
  /// Tax rate (BT-152).
  public var taxRate: Rate?
  /// `0` not billable, `1` ITBIS 18 %, `2` 16 %, `3` 0 %, `4` exempt (IndicadorFacturacion).
  public var billing: String?
  /// `1` good, `2` service (IndicadorBienoServicio).
  public var goodOrService: String?
  /// Codes of the additional taxes on the line (TablaImpuestoAdicional/TipoImpuesto).
  public var additionalTaxes: [String] = []
  /// Period of the service (BG-26).
  @SharedIfStated public var period: Period?
  /// What is known about the product beyond its name.
  @SharedIfStated public var product: Product?
  /// Alcohol and tobacco: what excise is calculated from.
  @SharedIfStated public var excise: ExciseGoods?
  /// Tax withheld on the line (Retencion).
  @SharedIfStated public var withholding: Withholding?
  /// Minerals (Mineria).
  @SharedIfStated public var mining: Mining?
  /// The line's figures in the other currency (OtraMonedaDetalle).
  @SharedIfStated public var otherCurrency: LineOtherCurrency?
  /// Line of the buyer's order (BT-132).
  public var order: String?
  /// The buyer's accounting reference (BT-133).
  public var accounting: String?
  /// What the line is about: a meter, a telephone number (BT-128).
  @SharedIfStated public var object: Identifier?
  /// What is stated beyond the core of EN 16931.
  @SharedIfStated public var trade: LineTrade?

  public init() {}
}

extension Line: ModelRecord {
  package enum Field: Int, ModelField {
    case id, parent, role, name, description, note, quantity, unit, unitName, price, grossPrice,
      priceDiscount, priceBase, priceBaseUnit, discount, surcharge, allowances, charges, net, taxCategory,
      taxRate, billing, goodOrService, additionalTaxes, period, product, excise, withholding, mining,
      otherCurrency, order, accounting, object, trade, isExempt, itbis, specificExcise, adValoremExcise,
      level

    package var kind: ModelKind {
      switch self {
      case .id, .parent, .role, .unit, .priceBaseUnit, .taxCategory, .billing, .goodOrService, .order,
        .accounting:
        .text
      case .name, .description, .note, .unitName: .prose
      case .quantity, .priceBase: .quantity
      case .price, .grossPrice, .priceDiscount, .discount, .surcharge, .net, .itbis, .specificExcise,
        .adValoremExcise:
        .amount
      case .allowances, .charges: .list(.record(AllowanceCharge.schema))
      case .taxRate: .rate
      case .additionalTaxes: .list(.text)
      case .period: .record(Period.schema)
      case .product: .record(Product.schema)
      case .excise: .record(ExciseGoods.schema)
      case .withholding: .record(Withholding.schema)
      case .mining: .record(Mining.schema)
      case .otherCurrency: .record(LineOtherCurrency.schema)
      case .object: .record(Identifier.schema)
      case .trade: .record(LineTrade.schema)
      case .isExempt: .flag
      case .level: .integer
      }
    }

    package var isRequired: Bool { self == .name || self == .net }

    package var isDerived: Bool {
      self == .isExempt || self == .itbis || self == .specificExcise || self == .adValoremExcise
        || self == .level
    }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .id: .stated(id)
    case .parent: .stated(parent)
    case .role: .stated(role)
    case .name: .stated(name)
    case .description: .stated(description)
    case .note: .stated(note)
    case .quantity: .stated(quantity)
    case .unit: .stated(unit)
    case .unitName: .stated(unitName)
    case .price: .stated(price)
    case .grossPrice: .stated(grossPrice)
    case .priceDiscount: .stated(priceDiscount)
    case .priceBase: .stated(priceBase)
    case .priceBaseUnit: .stated(priceBaseUnit)
    case .discount: .stated(discount)
    case .surcharge: .stated(surcharge)
    case .allowances: .stated(allowances)
    case .charges: .stated(charges)
    case .net: .stated(net)
    case .taxCategory: .stated(taxCategory)
    case .taxRate: .stated(taxRate)
    case .billing: .stated(billing)
    case .goodOrService: .stated(goodOrService)
    case .additionalTaxes: .stated(additionalTaxes)
    case .period: _period.value
    case .product: _product.value
    case .excise: _excise.value
    case .withholding: _withholding.value
    case .mining: _mining.value
    case .otherCurrency: _otherCurrency.value
    case .order: .stated(order)
    case .accounting: .stated(accounting)
    case .object: _object.value
    case .trade: _trade.value
    case .isExempt: .stated(isExempt)
    // Only the list knows these, which sees the whole invoice.
    case .level: .stated(level)
    case .itbis, .specificExcise, .adValoremExcise: .none
    }
  }
}
