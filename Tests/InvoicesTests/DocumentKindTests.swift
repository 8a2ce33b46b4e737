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
      ("381", .creditNote), ("261", .creditNote), ("383", .debitNote), ("80", .debitNote), ("82", .invoice),
      ("84", .debitNote), ("527", .debitNote), ("380", .invoice), ("384", .invoice), ("386", .invoice),
    ] as [(String, DocumentKind)])
  func anyOtherIsWhatItsTypeCodeSays(code: String, kind: DocumentKind) {
    var invoice = Invoice()
    invoice.typeCode = code
    #expect(invoice.documentKind == kind)
    invoice.fiscal = Fiscal()
    #expect(invoice.documentKind == kind)
  }

  @Test(
    arguments: [
      ("E340000000001", .creditNote), ("E330000000001", .debitNote), ("E310000000001", .invoice),
      ("B0400000001", .creditNote), ("B0300000001", .debitNote), ("B0100000001", .invoice),
      ("A010010010400000001", nil), ("E", nil), ("E3", nil), ("Eß4", nil), ("", nil),
    ] as [(String, DocumentKind?)])
  func theNumberSaysTheTypeThatIsNotStated(ncf: String, kind: DocumentKind?) {
    var invoice = Invoice()
    var fiscal = Fiscal()
    fiscal.ncf = ncf
    invoice.fiscal = fiscal
    #expect(invoice.documentKind == kind)
    fiscal.typeCode = "31"
    invoice.fiscal = fiscal
    #expect(invoice.documentKind == .invoice)
  }

  @Test func layoutsAskForTheKind() {
    var invoice = Invoice()
    guard case .none = invoice.value(of: .kind) else {
      Issue.record("an invoice without a type has a kind")
      return
    }
    invoice.typeCode = "261"
    guard case .text("credit-note") = invoice.value(of: .kind) else {
      Issue.record("\(invoice.value(of: .kind))")
      return
    }
  }

  @Test func withoutTypeNobodyKnows() {
    #expect(Invoice().documentKind == nil)
  }
}
