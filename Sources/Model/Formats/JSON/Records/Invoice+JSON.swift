import FacturaInvoices

extension Invoice: JSONRecord {
  static let keys = JSONKeys(Invoice.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .layout: try reader.read(&layout)
    case .language: try reader.read(&language)
    case .textLanguage: try reader.read(&textLanguage)
    case .currency: try reader.read(&currency)
    case .taxCurrency: try reader.read(&taxCurrency)
    case .number: try reader.read(&number)
    case .title: try reader.read(&title)
    case .typeCode: try reader.read(&typeCode)
    case .issueDate: try reader.read(&issueDate)
    case .dueDate: try reader.read(&dueDate)
    case .taxPointDate: try reader.read(&taxPointDate)
    case .taxPointCode: try reader.read(&taxPointCode)
    case .period: try reader.read(&period)
    case .process: try reader.read(&process)
    case .specification: try reader.read(&specification)
    case .seller: try reader.readSeller(of: &self)
    case .buyer: try reader.read(&buyer)
    case .payee: try reader.read(&payee)
    case .taxRepresentative: try reader.read(&taxRepresentative)
    case .delivery: try reader.read(&delivery)
    case .references: try reader.read(&references)
    case .preceding: try reader.read(&preceding)
    case .documents: try reader.read(&documents)
    case .notes: try reader.read(&notes)
    case .payment: try reader.read(&payment)
    case .lines: try reader.read(&lines)
    case .allowances: try reader.read(&allowances)
    case .charges: try reader.read(&charges)
    case .taxes: try reader.read(&taxes)
    case .totals: try reader.readTotals(of: &self)
    case .otherCurrency: try reader.read(&otherCurrency)
    case .fiscal: try reader.read(&fiscal)
    case .shipment: try reader.read(&shipment)
    case .transport: try reader.read(&transport)
    case .telephone: try reader.read(&telephone)
    case .trade: try reader.read(&trade)
    case .presentation: try reader.read(&presentation)
    // The keys refuse what is calculated.
    case .verificationAddress, .paymentCode, .taxLines, .kind: break
    }
  }
}
