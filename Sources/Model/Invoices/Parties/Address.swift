/// A postal address.
public struct Address: Sendable {
  /// Street and number (BT-35, BT-50, BT-64, BT-75; DireccionEmisor, DireccionComprador, DireccionEntrega).
  public var line1: String?
  /// Supplement (BT-36, BT-51, BT-65, BT-76).
  public var line2: String?
  /// Further supplement (BT-162, BT-163, BT-164, BT-165).
  public var line3: String?
  /// City or municipality in words (BT-37, BT-52, BT-66, BT-77).
  public var city: String?
  /// Municipality code, six digits (Municipio, MunicipioComprador).
  public var cityCode: String?
  /// Post code (BT-38, BT-53, BT-67, BT-78).
  public var postCode: String?
  /// Province or state in words (BT-39, BT-54, BT-68, BT-79).
  public var subdivision: String?
  /// Province code, six digits (Provincia, ProvinciaComprador).
  public var subdivisionCode: String?
  /// Country, ISO 3166-1 (BT-40, BT-55, BT-69, BT-80).
  public var country: String?
  /// Country in words (PaisComprador).
  public var countryName: String?
  /// Route codes of the mail run, as printed beside the address window.
  public var routing: [String] = []
  /// Parts of the address that only some countries have: a building, a district, a post box.
  public var extras: [Extra] = []

  public init() {}
}

extension Address: ModelRecord {
  package enum Field: Int, ModelField {
    case line1, line2, line3, city, cityCode, postCode, subdivision, subdivisionCode, country, countryName,
      routing, extras

    package var kind: ModelKind {
      switch self {
      case .line1, .line2, .line3, .city, .cityCode, .postCode, .subdivision, .subdivisionCode, .country:
        .text
      case .countryName: .prose
      case .routing: .list(.text)
      case .extras: .list(.record(Extra.schema))
      }
    }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .line1: .stated(line1)
    case .line2: .stated(line2)
    case .line3: .stated(line3)
    case .city: .stated(city)
    case .cityCode: .stated(cityCode)
    case .postCode: .stated(postCode)
    case .subdivision: .stated(subdivision)
    case .subdivisionCode: .stated(subdivisionCode)
    case .country: .stated(country)
    case .countryName: .stated(countryName)
    case .routing: .stated(routing)
    case .extras: .stated(extras)
    }
  }
}

/// Whom to ask.
public struct Contact: Sendable {
  /// Person or department (BT-41, BT-56; ContactoComprador, ContactoEntrega).
  public var name: String?
  /// Department, beside a person.
  public var department: String?
  /// Telephone number (BT-42, BT-57).
  public var phone: String?
  /// E-mail address (BT-43, BT-58).
  public var email: String?

  public init() {}
}

extension Contact: ModelRecord {
  package enum Field: Int, ModelField {
    case name, department, phone, email

    package var kind: ModelKind {
      switch self {
      case .name, .department, .phone, .email: .text
      }
    }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .name: .stated(name)
    case .department: .stated(department)
    case .phone: .stated(phone)
    case .email: .stated(email)
    }
  }
}
