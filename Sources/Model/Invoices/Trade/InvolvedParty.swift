/// A party that has to do with the invoice in another way than the four that the core knows.
public struct InvolvedParty: Sendable {
  /// In what way: `payer`, `invoicer`, `invoicee`, `buyerAgent`, `sellerAgent`, `buyerTaxRepresentative`, `endUser`,
  /// `purchaser`, `supplier`, `shipFrom`, `ultimateShipTo`, `itemSeller`.
  public var role: String?
  /// Who it is.
  @Shared public var party = Party()

  public init() {}
}

extension InvolvedParty: ModelRecord {
  package enum Field: Int, ModelField {
    case role, party

    package var kind: ModelKind {
      switch self {
      case .role: .text
      case .party: .record(Party.schema)
      }
    }

    package var isRequired: Bool { self == .role || self == .party }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .role: .stated(role)
    case .party: _party.value
    }
  }
}
