import FacturaInvoices

extension AllowanceCharge: JSONRecord {
  static let keys = JSONKeys(AllowanceCharge.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .id: try reader.read(&id)
    case .reason: try reader.read(&reason)
    case .code: try reader.read(&code)
    case .amount: try reader.read(&amount)
    case .base: try reader.read(&base)
    case .percentage: try reader.read(&percentage)
    case .valueKind: try reader.read(&valueKind)
    case .taxCategory: try reader.read(&taxCategory)
    case .taxRate: try reader.read(&taxRate)
    case .billing: try reader.read(&billing)
    case .cardCommission: try reader.read(&cardCommission)
    case .otherCurrencyAmount: try reader.read(&otherCurrencyAmount)
    }
  }
}

extension Line: JSONRecord {
  static let keys = JSONKeys(Line.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .id: try reader.read(&id)
    case .parent: try reader.read(&parent)
    case .role: try reader.read(&role)
    case .name: try reader.read(&name)
    case .description: try reader.read(&description)
    case .note: try reader.read(&note)
    case .quantity: try reader.read(&quantity)
    case .unit: try reader.read(&unit)
    case .unitName: try reader.read(&unitName)
    case .price: try reader.read(&price)
    case .grossPrice: try reader.read(&grossPrice)
    case .priceDiscount: try reader.read(&priceDiscount)
    case .priceBase: try reader.read(&priceBase)
    case .priceBaseUnit: try reader.read(&priceBaseUnit)
    case .discount: try reader.read(&discount)
    case .surcharge: try reader.read(&surcharge)
    case .allowances: try reader.read(&allowances)
    case .charges: try reader.read(&charges)
    case .net: try reader.read(&net)
    case .taxCategory: try reader.read(&taxCategory)
    case .taxRate: try reader.read(&taxRate)
    case .billing: try reader.read(&billing)
    case .goodOrService: try reader.read(&goodOrService)
    case .additionalTaxes: try reader.read(&additionalTaxes)
    case .period: try reader.read(&period)
    case .product: try reader.read(&product)
    case .excise: try reader.read(&excise)
    case .withholding: try reader.read(&withholding)
    case .mining: try reader.read(&mining)
    case .otherCurrency: try reader.read(&otherCurrency)
    case .order: try reader.read(&order)
    case .accounting: try reader.read(&accounting)
    case .object: try reader.read(&object)
    case .trade: try reader.read(&trade)
    // The keys refuse what is calculated.
    case .isExempt, .itbis, .specificExcise, .adValoremExcise, .level: break
    }
  }
}

extension Product: JSONRecord {
  static let keys = JSONKeys(Product.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .codes: try reader.read(&codes)
    case .sellerCode: try reader.read(&sellerCode)
    case .buyerCode: try reader.read(&buyerCode)
    case .standardCode: try reader.read(&standardCode)
    case .classifications: try reader.read(&classifications)
    case .origin: try reader.read(&origin)
    case .attributes: try reader.read(&attributes)
    case .producedOn: try reader.read(&producedOn)
    case .expiresOn: try reader.read(&expiresOn)
    }
  }
}

extension ProductCode: JSONRecord {
  static let keys = JSONKeys(ProductCode.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .kind: try reader.read(&kind)
    case .code: try reader.read(&code)
    }
  }
}

extension Attribute: JSONRecord {
  static let keys = JSONKeys(Attribute.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .name: try reader.read(&name)
    case .value: try reader.read(&value)
    }
  }
}
