import FacturaDiagnostics
import FacturaInvoices
import FacturaTemplates

extension Layout {
  /// Whether it speaks of documents of this kind; one that names no kinds speaks of all.
  func speaks(of kind: DocumentKind) -> Bool { template.documentKinds?.contains(kind) ?? true }

  /// A bill must not call for what its issuer owes, nor a note credit what is to be paid. An invoice that doesn't state its
  /// kind is what the layout says that it is.
  ///
  /// - Throws: `FacturaError` of kind `layout` if the invoice is of a kind that the layout doesn't speak of.
  func demandKind(of invoice: Invoice) throws(FacturaError) {
    guard let kind = invoice.documentKind, let spoken = template.documentKinds, !spoken.contains(kind) else {
      return
    }
    let isFiscal = invoice.fiscal != nil
    let fact = DocumentKindFact.otherKind(
      kind.words, layout: name, speaksFor: spoken.map(\.words),
      fitting: [kind.ownLayout, isFiscal ? "ecf" : "en16931"])
    let path = invoice.fiscal?.typeCode != nil ? "/fiscal/typeCode" : "/typeCode"
    throw FacturaError(.layout, [Finding(fact, path: DataPath(path))])
  }
}

extension DocumentKind {
  fileprivate var words: DocumentKindFact.Kind {
    switch self {
    case .invoice: DocumentKindFact.Kind("an invoice", many: "invoices")
    case .creditNote: DocumentKindFact.Kind("a credit note", many: "credit notes")
    case .debitNote: DocumentKindFact.Kind("a debit note", many: "debit notes")
    }
  }

  /// The built-in layout that is made for it.
  fileprivate var ownLayout: String {
    switch self {
    case .invoice: "telecom-bill"
    case .creditNote: "credit-note"
    case .debitNote: "debit-note"
    }
  }
}
