import FacturaInvoices

extension TaxSubtotal: JSONRecord {
  static let keys = JSONKeys(TaxSubtotal.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .name: try reader.read(&name)
    case .category: try reader.read(&category)
    case .rate: try reader.read(&rate)
    case .taxable: try reader.read(&taxable)
    case .tax: try reader.read(&tax)
    case .exemptionReason: try reader.read(&exemptionReason)
    case .exemptionCode: try reader.read(&exemptionCode)
    case .lines: try reader.read(&lines)
    case .adjustments: try reader.read(&adjustments)
    case .taxInTaxCurrency: try reader.read(&taxInTaxCurrency)
    }
  }
}

extension TaxLine: JSONRecord {
  static let keys = JSONKeys(TaxLine.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .name: try reader.read(&name)
    case .rate: try reader.read(&rate)
    case .base: try reader.read(&base)
    case .amount: try reader.read(&amount)
    }
  }
}

extension Totals: JSONRecord {
  static let keys = JSONKeys(Totals.self)

  mutating func read(_ field: Field, from reader: inout JSONReader) throws(JSONProblem) {
    switch field {
    case .lines: try reader.read(&lines)
    case .allowances: try reader.read(&allowances)
    case .charges: try reader.read(&charges)
    case .withoutTax: try reader.read(&withoutTax)
    case .tax: try reader.read(&tax)
    case .taxInTaxCurrency: try reader.read(&taxInTaxCurrency)
    case .total: try reader.read(&total)
    case .paid: try reader.read(&paid)
    case .rounding: try reader.read(&rounding)
    case .payable: try reader.read(&payable)
    case .taxed: try reader.read(&taxed)
    case .taxed1: try reader.read(&taxed1)
    case .taxed2: try reader.read(&taxed2)
    case .taxed3: try reader.read(&taxed3)
    case .exempt: try reader.read(&exempt)
    case .itbisRate1: try reader.read(&itbisRate1)
    case .itbisRate2: try reader.read(&itbisRate2)
    case .itbisRate3: try reader.read(&itbisRate3)
    case .itbis: try reader.read(&itbis)
    case .itbis1: try reader.read(&itbis1)
    case .itbis2: try reader.read(&itbis2)
    case .itbis3: try reader.read(&itbis3)
    case .additional: try reader.read(&additional)
    case .additionalTaxes: try reader.read(&additionalTaxes)
    case .pageExcise: try reader.read(&pageExcise)
    case .pageOtherTaxes: try reader.read(&pageOtherTaxes)
    case .notBillable: try reader.read(&notBillable)
    case .periodTotal: try reader.read(&periodTotal)
    case .previousBalance: try reader.read(&previousBalance)
    case .itbisWithheld: try reader.read(&itbisWithheld)
    case .incomeTaxWithheld: try reader.read(&incomeTaxWithheld)
    case .itbisPerceived: try reader.read(&itbisPerceived)
    case .incomeTaxPerceived: try reader.read(&incomeTaxPerceived)
    // The keys refuse what is calculated.
    case .excise: break
    }
  }
}
