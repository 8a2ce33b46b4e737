import FacturaInvoices

extension AdditionalTax: JSONRecord {
  static let keys = JSONKeys(AdditionalTax.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .code: try reader.read(&code)
    case .rate: try reader.read(&rate)
    case .specific: try reader.read(&specific)
    case .adValorem: try reader.read(&adValorem)
    case .other: try reader.read(&other)
    // The keys refuse what is calculated.
    case .name, .amount: break
    }
  }
}

extension OtherCurrency: JSONRecord {
  static let keys = JSONKeys(OtherCurrency.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .currency: try reader.read(&currency)
    case .exchangeRate: try reader.read(&exchangeRate)
    case .totals: try reader.read(&totals)
    }
  }
}

extension Fiscal: JSONRecord {
  static let keys = JSONKeys(Fiscal.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .version: try reader.read(&version)
    case .typeCode: try reader.read(&typeCode)
    case .ncf: try reader.read(&ncf)
    case .sequenceExpiry: try reader.read(&sequenceExpiry)
    case .afterThirtyDays: try reader.read(&afterThirtyDays)
    case .deferred: try reader.read(&deferred)
    case .contingency: try reader.read(&contingency)
    case .notValid: try reader.read(&notValid)
    case .consultation: try reader.read(&consultation)
    case .pricesIncludeITBIS: try reader.read(&pricesIncludeITBIS)
    case .allInclusive: try reader.read(&allInclusive)
    case .incomeType: try reader.read(&incomeType)
    case .pageCount: try reader.read(&pageCount)
    case .subtotals: try reader.read(&subtotals)
    case .pages: try reader.read(&pages)
    case .modified: try reader.read(&modified)
    case .signedAt: try reader.read(&signedAt)
    case .securityCode: try reader.read(&securityCode)
    case .environment: try reader.read(&environment, oneOf: FiscalEnvironment.allCases.map(\.rawValue))
    case .verification: try reader.read(&verification)
    // The keys refuse what is calculated.
    case .typeName, .isPaper: break
    }
  }
}

extension ModifiedDocument: JSONRecord {
  static let keys = JSONKeys(ModifiedDocument.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .ncf: try reader.read(&ncf)
    case .issuer: try reader.read(&issuer)
    case .date: try reader.read(&date)
    case .code: try reader.read(&code)
    case .reason: try reader.read(&reason)
    // The keys refuse what is calculated.
    case .sentence: break
    }
  }
}

extension Subtotal: JSONRecord {
  static let keys = JSONKeys(Subtotal.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .number: try reader.read(&number)
    case .description: try reader.read(&description)
    case .order: try reader.read(&order)
    case .lineCount: try reader.read(&lineCount)
    case .totals: try reader.read(&totals)
    }
  }
}

extension FiscalPage: JSONRecord {
  static let keys = JSONKeys(FiscalPage.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .number: try reader.read(&number)
    case .firstLine: try reader.read(&firstLine)
    case .lastLine: try reader.read(&lastLine)
    case .totals: try reader.read(&totals)
    }
  }
}

extension ExciseGoods: JSONRecord {
  static let keys = JSONKeys(ExciseGoods.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .referenceQuantity: try reader.read(&referenceQuantity)
    case .referenceUnit: try reader.read(&referenceUnit)
    case .subquantities: try reader.read(&subquantities)
    case .alcohol: try reader.read(&alcohol)
    case .retailPrice: try reader.read(&retailPrice)
    }
  }
}

extension Subquantity: JSONRecord {
  static let keys = JSONKeys(Subquantity.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .quantity: try reader.read(&quantity)
    case .unit: try reader.read(&unit)
    }
  }
}

extension Withholding: JSONRecord {
  static let keys = JSONKeys(Withholding.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .agent: try reader.read(&agent)
    case .itbis: try reader.read(&itbis)
    case .incomeTax: try reader.read(&incomeTax)
    }
  }
}

extension Mining: JSONRecord {
  static let keys = JSONKeys(Mining.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .netKilograms: try reader.read(&netKilograms)
    case .netWeight: try reader.read(&netWeight)
    case .affiliation: try reader.read(&affiliation)
    case .settlement: try reader.read(&settlement)
    }
  }
}

extension LineOtherCurrency: JSONRecord {
  static let keys = JSONKeys(LineOtherCurrency.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .price: try reader.read(&price)
    case .discount: try reader.read(&discount)
    case .surcharge: try reader.read(&surcharge)
    case .net: try reader.read(&net)
    }
  }
}

extension Shipment: JSONRecord {
  static let keys = JSONKeys(Shipment.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .date: try reader.read(&date)
    case .number: try reader.read(&number)
    case .container: try reader.read(&container)
    case .reference: try reader.read(&reference)
    case .loadingPort: try reader.read(&loadingPort)
    case .terms: try reader.read(&terms)
    case .fob: try reader.read(&fob)
    case .insurance: try reader.read(&insurance)
    case .freight: try reader.read(&freight)
    case .otherCosts: try reader.read(&otherCosts)
    case .cif: try reader.read(&cif)
    case .customsRegime: try reader.read(&customsRegime)
    case .departurePort: try reader.read(&departurePort)
    case .unloadingPort: try reader.read(&unloadingPort)
    case .grossWeight: try reader.read(&grossWeight)
    case .grossWeightUnit: try reader.read(&grossWeightUnit)
    case .netWeight: try reader.read(&netWeight)
    case .netWeightUnit: try reader.read(&netWeightUnit)
    case .packages: try reader.read(&packages)
    case .packageUnit: try reader.read(&packageUnit)
    case .packageVolume: try reader.read(&packageVolume)
    case .volumeUnit: try reader.read(&volumeUnit)
    }
  }
}

extension Transport: JSONRecord {
  static let keys = JSONKeys(Transport.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .mode: try reader.read(&mode)
    case .originCountry: try reader.read(&originCountry)
    case .destination: try reader.read(&destination)
    case .destinationCountry: try reader.read(&destinationCountry)
    case .carrierID: try reader.read(&carrierID)
    case .carrierName: try reader.read(&carrierName)
    case .voyage: try reader.read(&voyage)
    case .driver: try reader.read(&driver)
    case .document: try reader.read(&document)
    case .vehicle: try reader.read(&vehicle)
    case .plate: try reader.read(&plate)
    case .route: try reader.read(&route)
    case .zone: try reader.read(&zone)
    case .deliveryNote: try reader.read(&deliveryNote)
    }
  }
}
