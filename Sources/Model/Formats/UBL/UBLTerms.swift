import FacturaInvoices

/// The header of a UBL document: the elements right below its root.
enum UBLTerms {
  static let invoice = TermGroup(
    extras: \InvoiceDraft.trade.extras,
    header + [
      .code("BT-3", "InvoiceTypeCode", \.invoice.typeCode, of: .documentTypes).required,
      .text("", "InvoiceTypeCode/@name", \.trade.typeName),
      .date("BT-9", "DueDate", \.invoice.dueDate),
      .text("BT-11", "ProjectReference/ID", \.references.project),
      .each("BG-25", "InvoiceLine", \.lines, UBLLineTerms.line).required,
    ])

  static let creditNote = TermGroup(
    extras: \InvoiceDraft.trade.extras,
    header + [
      .code("BT-3", "CreditNoteTypeCode", \.invoice.typeCode, of: .documentTypes),
      .text("", "CreditNoteTypeCode/@name", \.trade.typeName),
      .text("BT-11", "AdditionalDocumentReference[DocumentTypeCode=50]/ID", \.references.project),
      .each("BG-25", "CreditNoteLine", \.lines, UBLLineTerms.line).required,
    ])

  private static let header: [Term<InvoiceDraft>] =
    identity + references + UBLPartyTerms.header + UBLPaymentTerms.header + UBLTotalTerms.header

  private static let identity: [Term<InvoiceDraft>] = [
    .text("BT-1", "ID", \.invoice.number).required,
    .date("BT-2", "IssueDate", \.invoice.issueDate).required,
    .text("", "IssueTime", \.trade.issueTime),
    .code("BT-5", "DocumentCurrencyCode", \.invoice.currency, of: .currencies).required,
    .code("BT-6", "TaxCurrencyCode", \.invoice.taxCurrency, of: .currencies),
    .date("BT-7", "TaxPointDate", \.invoice.taxPointDate),
    .text("BT-8", "InvoicePeriod/DescriptionCode", \.invoice.taxPointCode),
    .text("BT-19", "AccountingCost", \.references.buyerAccounting),
    .each("BG-1", "Note") { text, _, draft, _ in draft.invoice.notes.append(Note(ubl: text)) },
    .text("BT-23", "ProfileID", \.invoice.process),
    .text("BT-24", "CustomizationID", \.invoice.specification).required,
    .date("BT-73", "InvoicePeriod/StartDate", \.period.from),
    .date("BT-74", "InvoicePeriod/EndDate", \.period.to),
    .text("", "UUID", \.trade.uuid),
    .text("", "ProfileExecutionID", \.trade.processRun),
    .ignored("UBLVersionID", because: "the version of the vocabulary says nothing about the invoice"),
    .ignored("UBLExtensions", because: "signatures and data for programs"),
    .ignored("Signature", because: "says that the file is signed, and how"),
  ]

  private static let references: [Term<InvoiceDraft>] = [
    .text("BT-10", "BuyerReference", \.references.buyerReference),
    .text("BT-12", "ContractDocumentReference/ID", \.references.contract),
    .text("BT-13", "OrderReference/ID", \.references.purchaseOrder),
    .date("", "OrderReference/IssueDate", \.references.purchaseOrderDate),
    .text("BT-14", "OrderReference/SalesOrderID", \.references.salesOrder),
    .text("BT-15", "ReceiptDocumentReference/ID", \.references.receivingAdvice),
    .text("BT-16", "DespatchDocumentReference/ID", \.references.despatchAdvice),
    .text("BT-17", "OriginatorDocumentReference/ID", \.references.tender),
    .identifier(
      "BT-18", "AdditionalDocumentReference[DocumentTypeCode=130]/ID", \.references.object),
    .each(
      "BG-3", "BillingReference/InvoiceDocumentReference", \.invoice.preceding,
      preceding),
    .each(
      "BG-3", "BillingReference/CreditNoteDocumentReference", \.invoice.preceding,
      preceding),
    .each(
      "BG-24", "AdditionalDocumentReference", \.invoice.documents, UBLTerms.document),
    .document("StatementDocumentReference", as: "statement", paper),
    .document("DiscrepancyResponse", as: "correction", paper),
  ]

  private static let preceding = TermGroup<PrecedingInvoice>([
    .text("BT-25", "ID", \.number).required,
    .date("BT-26", "IssueDate", \.date),
    .text("", "DocumentTypeCode", \.typeCode),
  ])

  /// A paper that the core doesn't know.
  private static let paper = TermGroup<DocumentReference>([
    .text("", "ID", \.id),
    .text("", "ReferenceID", \.id),
    .date("", "IssueDate", \.date),
    .text("", "DocumentTypeCode", \.typeCode),
    .text("", "ResponseCode", \.typeCode),
    .text("", "DocumentDescription", \.description),
    .text("", "Description", \.description),
  ])

  static let document = TermGroup<SupportingDocument>([
    .text("BT-122", "ID", \.id).required,
    .text("", "DocumentTypeCode", \.typeCode),
    .text("BT-123", "DocumentDescription", \.description),
    .text("BT-124", "Attachment/ExternalReference/URI", \.address),
    .file("BT-125", "Attachment/EmbeddedDocumentBinaryObject", \.content),
    .text("", "Attachment/EmbeddedDocumentBinaryObject/@mimeCode", \.mediaType),
    .text("", "Attachment/EmbeddedDocumentBinaryObject/@filename", \.fileName),
  ])
}

extension Note {
  /// UBL has no place for the subject of a note, so that it stands before it: `#AAI#text` (BT-21).
  init(ubl text: String) {
    self.init()
    let parts = text.split(separator: "#", maxSplits: 2, omittingEmptySubsequences: false)
    if parts.count == 3, parts[0].isEmpty, parts[1].utf8.count == 3,
      parts[1].utf8.allSatisfy({ (65...90).contains($0) })
    {
      code = String(parts[1])
      self.text = String(parts[2])
    } else {
      self.text = text
    }
  }
}
