import FacturaInvoices

extension Period: JSONRecord {
  static let keys = JSONKeys(Period.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .from: try reader.read(&from)
    case .to: try reader.read(&to)
    }
  }
}

extension Note: JSONRecord {
  static let keys = JSONKeys(Note.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .code: try reader.read(&code)
    case .text: try reader.read(&text)
    }
  }
}

extension References: JSONRecord {
  static let keys = JSONKeys(References.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .buyerReference: try reader.read(&buyerReference)
    case .project: try reader.read(&project)
    case .projectName: try reader.read(&projectName)
    case .contract: try reader.read(&contract)
    case .purchaseOrder: try reader.read(&purchaseOrder)
    case .purchaseOrderDate: try reader.read(&purchaseOrderDate)
    case .salesOrder: try reader.read(&salesOrder)
    case .receivingAdvice: try reader.read(&receivingAdvice)
    case .despatchAdvice: try reader.read(&despatchAdvice)
    case .tender: try reader.read(&tender)
    case .object: try reader.read(&object)
    case .buyerAccounting: try reader.read(&buyerAccounting)
    case .internalNumber: try reader.read(&internalNumber)
    case .customerCode: try reader.read(&customerCode)
    case .payer: try reader.read(&payer)
    case .salesperson: try reader.read(&salesperson)
    case .salesZone: try reader.read(&salesZone)
    case .salesRoute: try reader.read(&salesRoute)
    }
  }
}

extension PrecedingInvoice: JSONRecord {
  static let keys = JSONKeys(PrecedingInvoice.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .number: try reader.read(&number)
    case .date: try reader.read(&date)
    case .typeCode: try reader.read(&typeCode)
    }
  }
}

extension SupportingDocument: JSONRecord {
  static let keys = JSONKeys(SupportingDocument.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .id: try reader.read(&id)
    case .typeCode: try reader.read(&typeCode)
    case .description: try reader.read(&description)
    case .address: try reader.read(&address)
    case .fileName: try reader.read(&fileName)
    case .mediaType: try reader.read(&mediaType)
    case .content: try reader.read(&content)
    }
  }
}

extension Payment: JSONRecord {
  static let keys = JSONKeys(Payment.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .kind: try reader.read(&kind)
    case .terms: try reader.read(&terms)
    case .remittance: try reader.read(&remittance)
    case .means: try reader.read(&means)
    case .accountKind: try reader.read(&accountKind)
    case .account: try reader.read(&account)
    case .bank: try reader.read(&bank)
    case .schedule: try reader.read(&schedule)
    case .kindName, .discounts, .penalties, .plainTerms: break
    }
  }
}

extension PaymentMeans: JSONRecord {
  static let keys = JSONKeys(PaymentMeans.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .code: try reader.read(&code)
    case .name: try reader.read(&name)
    case .remittance: try reader.read(&remittance)
    case .amount: try reader.read(&amount)
    case .account: try reader.read(&account)
    case .accountName: try reader.read(&accountName)
    case .bank: try reader.read(&bank)
    case .cardNumber: try reader.read(&cardNumber)
    case .cardHolder: try reader.read(&cardHolder)
    case .cardNetwork: try reader.read(&cardNetwork)
    case .mandate: try reader.read(&mandate)
    case .creditor: try reader.read(&creditor)
    case .debitedAccount: try reader.read(&debitedAccount)
    }
  }
}

extension Presentation: JSONRecord {
  static let keys = JSONKeys(Presentation.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .units: try reader.read(&units)
    case .pesoAmounts: try reader.read(&pesoAmounts)
    case .signingLabel: try reader.read(&signingLabel)
    }
  }
}
