import FacturaInvoices

/// The header of a CrossIndustryInvoice: its context, itself, and the parts of its transaction.
enum CIITerms {
  static let invoice = TermGroup(
    extras: \InvoiceDraft.trade.extras,
    header + [
      .each(
        "BG-25", "SupplyChainTradeTransaction/IncludedSupplyChainTradeLineItem", \.lines,
        CIILineTerms.line
      ).required
    ])

  /// Of the profiles without lines.
  static let summary = TermGroup(
    extras: \InvoiceDraft.trade.extras,
    header + [
      .each(
        "BG-25", "SupplyChainTradeTransaction/IncludedSupplyChainTradeLineItem", \.lines,
        CIILineTerms.line)
    ])

  private static let header: [Term<InvoiceDraft>] =
    context.below("ExchangedDocumentContext") + document.below("ExchangedDocument")
    + CIIAgreementTerms.header.below("SupplyChainTradeTransaction/ApplicableHeaderTradeAgreement")
    + CIIDeliveryTerms.header.below("SupplyChainTradeTransaction/ApplicableHeaderTradeDelivery")
    + (CIISettlementTerms.header + CIITotalTerms.header)
    .below("SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement")

  private static let context: [Term<InvoiceDraft>] = [
    .text("BT-23", "BusinessProcessSpecifiedDocumentContextParameter/ID", \.invoice.process),
    .text("BT-24", "GuidelineSpecifiedDocumentContextParameter/ID", \.invoice.specification).required,
    .flag("", "TestIndicator/Indicator", \.trade.isTest),
  ]

  private static let document: [Term<InvoiceDraft>] = [
    .text("BT-1", "ID", \.invoice.number).required,
    .text("", "Name", \.invoice.title),
    .date("BT-2", "IssueDateTime/DateTimeString", \.invoice.issueDate).required,
    .code("BT-3", "TypeCode", \.invoice.typeCode, of: .documentTypes).required,
    .text("", "LanguageID", \.invoice.textLanguage),
    .each("BG-1", "IncludedNote", \.invoice.notes, note),
  ]

  static let note = TermGroup<Note>([
    .text("BT-21", "SubjectCode", \.code),
    .text("BT-22, BT-127", "Content", \.text),
  ])

  /// Another paper.
  static let document130 = TermGroup<Identifier>([
    .ignored("TypeCode", because: "says that it is BT-18 or BT-128"),
    .text("BT-18, BT-128", "IssuerAssignedID", \.id).required,
    .text("BT-18-1, BT-128-1", "ReferenceTypeCode", \.scheme),
  ])

  /// A file or an address: type 916, or any that has no term of its own.
  static let supporting916 = TermGroup(
    supporting + [.ignored("TypeCode", because: "says that it is a supporting document")])
  static let supportingOther = TermGroup(supporting + [.text("", "TypeCode", \.typeCode)])

  private static let supporting: [Term<SupportingDocument>] = [
    .text("BT-122", "IssuerAssignedID", \.id),
    .text("BT-123", "Name", \.description),
    .text("BT-124", "URIID", \.address),
    .file("BT-125", "AttachmentBinaryObject", \.content),
    .text("", "AttachmentBinaryObject/@mimeCode", \.mediaType),
    .text("", "AttachmentBinaryObject/@filename", \.fileName),
  ]

  static let reference = TermGroup<DocumentReference>([
    .text("", "IssuerAssignedID", \.id),
    .text("", "LineID", \.line),
    .text("", "TypeCode", \.typeCode),
    .date("", "FormattedIssueDateTime/DateTimeString", \.date),
    .text("", "Name", \.description),
  ])
}

extension Term<InvoiceDraft> {
  /// A paper of which the core knows the number alone; if more is stated, it is listed among the documents too.
  static func reference(
    _ number: String, _ path: String, _ place: Place<String?>, as kind: String,
  ) -> Term {
    Term(
      number, path,
      .whole { element, draft, reading in
        var paper = DocumentReference(kind: kind)
        CIITerms.reference.read(element, into: &paper, &reading)
        let isOther = draft[keyPath: place] != nil && draft[keyPath: place] != paper.id
        if draft[keyPath: place] == nil { draft[keyPath: place] = paper.id }
        if isOther || paper.line != nil || paper.typeCode != nil || paper.date != nil
          || paper.description != nil
        {
          draft.trade.documents.append(paper)
        }
      })
  }
}
