import FacturaDiagnostics
import Testing

@Test func aDocumentOfAnotherKindIsToldWhatItIs() {
  let (note, bill) = (
    DocumentKindFact.Kind("a credit note", many: "credit notes"),
    DocumentKindFact.Kind("an invoice", many: "invoices")
  )
  let other = DocumentKindFact.Kind("a debit note", many: "debit notes")
  let fact = DocumentKindFact.otherKind(
    note, layout: "telecom-bill", speaksFor: [bill, other], fitting: ["credit-note", "ecf"])
  #expect(
    fact.message
      == "the document is a credit note, but the layout “telecom-bill” speaks of invoices and debit notes")
  #expect(fact.hints == ["take a layout for credit notes, such as “credit-note” or “ecf”"])
  #expect(fact.code == "document.other-kind")
}
