import FacturaInvoices

extension PaymentTerms: JSONRecord {
  static let keys = JSONKeys(PaymentTerms.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .description: try reader.read(&description)
    case .dueDate: try reader.read(&dueDate)
    case .amount: try reader.read(&amount)
    case .discounts: try reader.read(&discounts)
    case .penalties: try reader.read(&penalties)
    }
  }
}

extension PaymentDiscount: JSONRecord {
  static let keys = JSONKeys(PaymentDiscount.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .percentage: try reader.read(&percentage)
    case .amount: try reader.read(&amount)
    case .base: try reader.read(&base)
    case .period: try reader.read(&period)
    case .unit: try reader.read(&unit)
    case .from: try reader.read(&from)
    }
  }
}
