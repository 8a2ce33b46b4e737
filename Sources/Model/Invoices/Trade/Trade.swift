/// What invoices of EN 16931 state beyond its core: national rules, and the extensions of XRechnung and
/// Factur-X.
public struct Trade: Sendable {
  /// Identifier of the file that no other has.
  public var uuid: String?
  /// Time of issue, with its zone if that is stated.
  public var issueTime: String?
  /// What kind of document it is within its code; a row of flags in Saudi Arabia.
  public var typeName: String?
  /// A test that nobody shall pay.
  public var isTest: Bool?
  /// Which run of the business process it belongs to.
  public var processRun: String?
  /// Parties besides seller, buyer, payee and tax representative.
  public var parties: [InvolvedParty] = []
  /// Other papers than those that the core knows.
  public var documents: [DocumentReference] = []
  /// Terms of delivery, Incoterms as a rule.
  public var deliveryTerms: String?
  /// How the tax was changed into the currency of tax accounting.
  @SharedIfStated public var exchange: CurrencyExchange?
  /// Charges for freight and the like, which count among the charges.
  public var logistics: [AllowanceCharge] = []
  /// Payments in advance, one by one.
  public var advances: [Prepayment] = []
  /// What others are owed and the invoice collects (BG-DEX-09 of XRechnung).
  public var thirdParty: [Prepayment] = []
  /// The tax breakdown once more, in the currency of tax accounting.
  public var taxesInTaxCurrency: [TaxSubtotal] = []
  /// What the file states beyond all that has a place in the model.
  public var extras: [Extra] = []

  public init() {}
}

extension Trade: ModelRecord {
  package enum Field: Int, ModelField {
    case uuid, issueTime, typeName, isTest, processRun, parties, documents, deliveryTerms, exchange,
      logistics, advances, thirdParty, taxesInTaxCurrency, extras

    package var kind: ModelKind {
      switch self {
      case .uuid, .issueTime, .typeName, .processRun, .deliveryTerms: .text
      case .isTest: .flag
      case .parties: .list(.record(InvolvedParty.schema))
      case .documents: .list(.record(DocumentReference.schema))
      case .exchange: .record(CurrencyExchange.schema)
      case .logistics: .list(.record(AllowanceCharge.schema))
      case .advances, .thirdParty: .list(.record(Prepayment.schema))
      case .taxesInTaxCurrency: .list(.record(TaxSubtotal.schema))
      case .extras: .list(.record(Extra.schema))
      }
    }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .uuid: .stated(uuid)
    case .issueTime: .stated(issueTime)
    case .typeName: .stated(typeName)
    case .isTest: .stated(isTest)
    case .processRun: .stated(processRun)
    case .parties: .stated(parties)
    case .documents: .stated(documents)
    case .deliveryTerms: .stated(deliveryTerms)
    case .exchange: _exchange.value
    case .logistics: .stated(logistics)
    case .advances: .stated(advances)
    case .thirdParty: .stated(thirdParty)
    case .taxesInTaxCurrency: .stated(taxesInTaxCurrency)
    case .extras: .stated(extras)
    }
  }
}
