/// A company or a person: seller, buyer, payee, tax representative.
public struct Party: Sendable {
  /// Legal name (BT-27, BT-44, BT-59, BT-62; RazonSocialEmisor, RazonSocialComprador).
  public var name: String?
  /// Name it trades under (BT-28, BT-45; NombreComercial).
  public var tradeName: String?
  /// Branch that issues (Sucursal).
  public var branch: String?
  /// Tax number: VAT identifier (BT-31, BT-48, BT-63), RNC or cédula (RNCEmisor, RNCComprador).
  public var taxID: String?
  /// Identifier of a foreign buyer (IdentificadorExtranjero).
  public var foreignID: String?
  /// Local tax registration (BT-32).
  public var taxRegistration: String?
  /// The tax that this registration is for, if it is stated: `GST`.
  public var taxRegistrationScheme: String?
  /// Number in the register of companies (BT-30, BT-47, BT-61).
  @SharedIfStated public var legalID: Identifier?
  /// Other identifiers (BT-29, BT-46, BT-60).
  public var ids: [Identifier] = []
  /// Electronic address for documents (BT-34, BT-49).
  @SharedIfStated public var endpoint: Identifier?
  /// Legal form, capital and the like (BT-33).
  public var legalInformation: String?
  /// Line of business (ActividadEconomica).
  public var activity: String?
  /// Postal address (BG-5, BG-8, BG-12; DireccionEmisor, DireccionComprador).
  @SharedIfStated public var address: Address?
  /// Whom to ask (BG-6, BG-9; ContactoComprador).
  @SharedIfStated public var contact: Contact?
  /// Telephone numbers (TelefonoEmisor, TelefonoAdicional).
  public var phones: [String] = []
  /// E-mail address (CorreoEmisor, CorreoComprador).
  public var email: String?
  /// Web address (WebSite).
  public var website: String?
  /// Further words (InformacionAdicionalEmisor, InformacionAdicionalComprador).
  public var information: String?
  /// What a file states about the party beyond all that has a place in the model.
  public var extras: [Extra] = []

  public init() {}
}

extension Party: ModelRecord {
  package enum Field: Int, ModelField {
    case name, tradeName, branch, taxID, foreignID, taxRegistration, taxRegistrationScheme, legalID, ids,
      endpoint,
      legalInformation, activity, address, contact, phones, email, website, information, extras

    package var kind: ModelKind {
      switch self {
      case .name, .tradeName, .branch, .taxID, .foreignID, .taxRegistration, .taxRegistrationScheme, .email,
        .website:
        .text
      case .legalInformation, .activity, .information: .prose
      case .legalID, .endpoint: .record(Identifier.schema)
      case .ids: .list(.record(Identifier.schema))
      case .address: .record(Address.schema)
      case .contact: .record(Contact.schema)
      case .phones: .list(.text)
      case .extras: .list(.record(Extra.schema))
      }
    }
  }

  @inline(__always)
  package func value(of field: Field) -> ModelValue {
    switch field {
    case .name: .stated(name)
    case .tradeName: .stated(tradeName)
    case .branch: .stated(branch)
    case .taxID: .stated(taxID)
    case .foreignID: .stated(foreignID)
    case .taxRegistration: .stated(taxRegistration)
    case .taxRegistrationScheme: .stated(taxRegistrationScheme)
    case .legalID: _legalID.value
    case .ids: .stated(ids)
    case .endpoint: _endpoint.value
    case .legalInformation: .stated(legalInformation)
    case .activity: .stated(activity)
    case .address: _address.value
    case .contact: _contact.value
    case .phones: .stated(phones)
    case .email: .stated(email)
    case .website: .stated(website)
    case .information: .stated(information)
    case .extras: .stated(extras)
    }
  }
}
