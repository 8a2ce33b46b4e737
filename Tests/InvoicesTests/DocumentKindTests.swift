import FacturaInvoices
import Testing

/// What a document is, by what it states of its type.
@Suite struct DocumentKindTests {
  @Test(
    arguments: [
      ("34", .creditNote), ("33", .debitNote), ("31", .invoice), ("41", .invoice), ("47", .invoice),
      ("03", .debitNote), ("04", .creditNote), ("01", .invoice),
    ] as [(String, DocumentKind)])
  func aFiscalDocumentIsWhatItsTypeSays(code: String, kind: DocumentKind) {
    var invoice = Invoice()
    var fiscal = Fiscal()
    fiscal.typeCode = code
    (invoice.fiscal, invoice.typeCode) = (fiscal, "380")
    #expect(invoice.documentKind == kind)
  }

  @Test(
    arguments: [
      ("381", .creditNote), ("261", .creditNote), ("383", .debitNote), ("80", .debitNote), ("82", .debitNote),
      ("84", .debitNote), ("380", .invoice), ("384", .invoice), ("386", .invoice),
    ] as [(String, DocumentKind)])
  func anyOtherIsWhatItsTypeCodeSays(code: String, kind: DocumentKind) {
    var invoice = Invoice()
    invoice.typeCode = code
    #expect(invoice.documentKind == kind)
    invoice.fiscal = Fiscal()
    #expect(invoice.documentKind == kind)
  }

  @Test func withoutTypeNobodyKnows() {
    #expect(Invoice().documentKind == nil)
  }
}
