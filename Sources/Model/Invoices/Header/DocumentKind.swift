/// What a document is to whom it is sent: something to pay, or a correction of it.
package enum DocumentKind: String, Sendable, CaseIterable {
  case invoice
  case creditNote = "credit-note"
  case debitNote = "debit-note"
}

extension Invoice {
  /// What it is to whom it is sent: `invoice`, `credit-note` or `debit-note`. Nothing if neither type nor number says it.
  package var kind: String? { documentKind?.rawValue }

  /// By the type of e-CF or of the paper series, which its number says too, or else by the type of document (BT-3); nothing
  /// if none is stated.
  package var documentKind: DocumentKind? {
    if let code = fiscal?.typeCode ?? fiscal?.typeInNumber { return Self.fiscalKind(code) }
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

  /// UNTDID 1001: debit notes for goods and services, for financial adjustments, in general, and made out by the buyer.
  private static let debitNoteTypes: Set = ["80", "84", "383", "527"]
}

extension Fiscal {
  /// The two figures behind the letter of an e-NCF (`E31…`) or of a number of the paper series B (`B04…`).
  fileprivate var typeInNumber: String? {
    guard let ncf, ncf.hasPrefix("E") || ncf.hasPrefix("B") else { return nil }
    let type = ncf.dropFirst().prefix(2)
    return type.count == 2 && type.allSatisfy { $0.isASCII && $0.isNumber } ? String(type) : nil
  }
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
