/// What a document is to whom it is sent: something to pay, or a correction of it.
package enum DocumentKind: String, Sendable, CaseIterable {
  case invoice
  case creditNote = "credit-note"
  case debitNote = "debit-note"
}

extension Invoice {
  /// By the type of e-CF or of the paper series, or else by the type of document (BT-3); nothing if neither is stated.
  package var documentKind: DocumentKind? {
    if let code = fiscal?.typeCode { return Self.fiscalKind(code) }
    guard let typeCode else { return nil }
    if isCreditNote { return .creditNote }
    return Self.debitNoteTypes.contains(typeCode) ? .debitNote : .invoice
  }

  /// Types of e-CF (Informe Técnico e-CF, §6.1), and of the paper series B.
  private static func fiscalKind(_ code: String) -> DocumentKind {
    switch code {
    case "03": .debitNote
    case "04": .creditNote
    default: FiscalType(rawValue: code)?.documentKind ?? .invoice
    }
  }

  /// UNTDID 1001: debit notes for goods and services, for metered services, for financial adjustments, and in general.
  private static let debitNoteTypes: Set = ["80", "82", "84", "383"]
}

extension FiscalType {
  package var documentKind: DocumentKind {
    switch self {
    case .creditNote: .creditNote
    case .debitNote: .debitNote
    case .fiscalCredit, .consumption, .purchases, .minorExpenses, .specialRegimes, .government, .exports,
      .paymentsAbroad:
      .invoice
    }
  }
}
