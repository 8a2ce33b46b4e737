import FacturaInvoices

extension Trade: JSONRecord {
  static let keys = JSONKeys(Trade.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .uuid: try reader.read(&uuid)
    case .issueTime: try reader.read(&issueTime)
    case .typeName: try reader.read(&typeName)
    case .isTest: try reader.read(&isTest)
    case .processRun: try reader.read(&processRun)
    case .parties: try reader.read(&parties)
    case .documents: try reader.read(&documents)
    case .deliveryTerms: try reader.read(&deliveryTerms)
    case .exchange: try reader.read(&exchange)
    case .logistics: try reader.read(&logistics)
    case .advances: try reader.read(&advances)
    case .thirdParty: try reader.read(&thirdParty)
    case .taxesInTaxCurrency: try reader.read(&taxesInTaxCurrency)
    case .extras: try reader.read(&extras)
    }
  }
}

extension Extra: JSONRecord {
  static let keys = JSONKeys(Extra.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .name: try reader.read(&name)
    case .value: try reader.read(&value)
    case .path: try reader.read(&path)
    }
  }
}

extension InvolvedParty: JSONRecord {
  static let keys = JSONKeys(InvolvedParty.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .role: try reader.read(&role)
    case .party: try reader.read(&party)
    }
  }
}

extension DocumentReference: JSONRecord {
  static let keys = JSONKeys(DocumentReference.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .kind: try reader.read(&kind)
    case .id: try reader.read(&id)
    case .line: try reader.read(&line)
    case .date: try reader.read(&date)
    case .typeCode: try reader.read(&typeCode)
    case .description: try reader.read(&description)
    }
  }
}

extension CurrencyExchange: JSONRecord {
  static let keys = JSONKeys(CurrencyExchange.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .from: try reader.read(&from)
    case .to: try reader.read(&to)
    case .rate: try reader.read(&rate)
    case .date: try reader.read(&date)
    }
  }
}

extension Prepayment: JSONRecord {
  static let keys = JSONKeys(Prepayment.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .kind: try reader.read(&kind)
    case .amount: try reader.read(&amount)
    case .description: try reader.read(&description)
    case .date: try reader.read(&date)
    case .taxes: try reader.read(&taxes)
    case .invoice: try reader.read(&invoice)
    }
  }
}

extension LineTrade: JSONRecord {
  static let keys = JSONKeys(LineTrade.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .notes: try reader.read(&notes)
    case .status: try reader.read(&status)
    case .exemptionReason: try reader.read(&exemptionReason)
    case .exemptionCode: try reader.read(&exemptionCode)
    case .tax: try reader.read(&tax)
    case .total: try reader.read(&total)
    case .grossPriceBase: try reader.read(&grossPriceBase)
    case .grossPriceBaseUnit: try reader.read(&grossPriceBaseUnit)
    case .priceDiscounts: try reader.read(&priceDiscounts)
    case .priceCharges: try reader.read(&priceCharges)
    case .freeQuantity: try reader.read(&freeQuantity)
    case .freeUnit: try reader.read(&freeUnit)
    case .packages: try reader.read(&packages)
    case .packageUnit: try reader.read(&packageUnit)
    case .delivery: try reader.read(&delivery)
    case .parties: try reader.read(&parties)
    case .documents: try reader.read(&documents)
    case .files: try reader.read(&files)
    case .instances: try reader.read(&instances)
    case .included: try reader.read(&included)
    case .extras: try reader.read(&extras)
    }
  }
}

extension ProductInstance: JSONRecord {
  static let keys = JSONKeys(ProductInstance.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .batch: try reader.read(&batch)
    case .serial: try reader.read(&serial)
    }
  }
}

extension IncludedProduct: JSONRecord {
  static let keys = JSONKeys(IncludedProduct.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .name: try reader.read(&name)
    case .description: try reader.read(&description)
    case .quantity: try reader.read(&quantity)
    case .unit: try reader.read(&unit)
    case .sellerCode: try reader.read(&sellerCode)
    case .buyerCode: try reader.read(&buyerCode)
    case .standardCode: try reader.read(&standardCode)
    }
  }
}
