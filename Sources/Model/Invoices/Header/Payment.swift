public import FacturaAmounts

/// How and when to pay.
public struct Payment: Sendable {
  /// `1` cash, `2` credit, `3` free of charge (TipoPago).
  public var kind: String?
  /// Terms in words (BT-20; TerminoPago).
  public var terms: String?
  /// What to state when paying (BT-83).
  public var remittance: String?
  /// Ways to pay, or ways in which it was paid (BG-16; FormaDePago).
  public var means: [PaymentMeans] = []
  /// Kind of the account to pay into: `CT`, `AH`, `OT` (TipoCuentaPago).
  public var accountKind: String?
  /// Account to pay into (NumeroCuentaPago).
  public var account: String?
  /// Its bank (BancoPago).
  public var bank: String?
  /// Terms one by one, if there are several or more is stated of them than words and a day.
  public var schedule: [PaymentTerms] = []

  public init() {}
}

extension Payment: ModelRecord {
  package enum Field: Int, ModelField {
    case kind, terms, remittance, means, accountKind, account, bank, schedule, kindName, discounts, penalties,
      plainTerms

    package var kind: ModelKind {
      switch self {
      case .kind, .remittance, .accountKind, .account, .bank: .text
      case .terms, .plainTerms: .prose
      case .discounts, .penalties: .list(.record(PaymentDiscount.schema))
      case .kindName: .officialProse
      case .means: .list(.record(PaymentMeans.schema))
      case .schedule: .list(.record(PaymentTerms.schema))
      }
    }

    package var isDerived: Bool {
      self == .kindName || self == .discounts || self == .penalties || self == .plainTerms
    }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .kind: .stated(kind)
    case .terms: .stated(terms)
    case .remittance: .stated(remittance)
    case .means: .stated(means)
    case .accountKind: .stated(accountKind)
    case .account: .stated(account)
    case .bank: .stated(bank)
    case .schedule: .stated(schedule)
    case .kindName: .stated(kindName)
    case .discounts: .stated(discounts)
    case .penalties: .stated(penalties)
    case .plainTerms: .stated(plainTerms)
    }
  }
}

/// One way to pay.
public struct PaymentMeans: Sendable {
  /// UNTDID 4461 (BT-81), or the e-CF's 1 to 8 (FormaPago).
  public var code: String?
  /// The way in words (BT-82).
  public var name: String?
  /// What to state when paying in this way, if it is something else (BT-83).
  public var remittance: String?
  /// Amount paid or payable in this way (MontoPago).
  public var amount: Amount?
  /// Account, usually an IBAN (BT-84).
  public var account: String?
  /// Name of the account (BT-85).
  public var accountName: String?
  /// The bank's identifier (BT-86).
  public var bank: String?
  /// Last digits of the card (BT-87).
  public var cardNumber: String?
  /// Holder of the card (BT-88).
  public var cardHolder: String?
  /// Network of the card: `VISA`.
  public var cardNetwork: String?
  /// Direct debit mandate (BT-89).
  public var mandate: String?
  /// Creditor identifier (BT-90).
  public var creditor: String?
  /// Account that will be debited (BT-91).
  public var debitedAccount: String?

  public init() {}
}

extension PaymentMeans: ModelRecord {
  package enum Field: Int, ModelField {
    case code, name, remittance, amount, account, accountName, bank, cardNumber, cardHolder, cardNetwork,
      mandate,
      creditor,
      debitedAccount

    package var kind: ModelKind {
      switch self {
      case .code, .remittance, .account, .accountName, .bank, .cardNumber, .cardHolder, .cardNetwork,
        .mandate,
        .creditor, .debitedAccount:
        .text
      case .name: .prose
      case .amount: .amount
      }
    }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .code: .stated(code)
    case .name: .stated(name)
    case .remittance: .stated(remittance)
    case .amount: .stated(amount)
    case .account: .stated(account)
    case .accountName: .stated(accountName)
    case .bank: .stated(bank)
    case .cardNumber: .stated(cardNumber)
    case .cardHolder: .stated(cardHolder)
    case .cardNetwork: .stated(cardNetwork)
    case .mandate: .stated(mandate)
    case .creditor: .stated(creditor)
    case .debitedAccount: .stated(debitedAccount)
    }
  }
}
