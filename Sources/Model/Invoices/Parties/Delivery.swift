public import FacturaAmounts

/// Where and when goods or services were delivered.
public struct Delivery: Sendable {
  /// Who received them (BT-70).
  public var name: String?
  /// Identifier of the place (BT-71).
  @SharedIfStated public var location: Identifier?
  /// Day of delivery (BT-72; FechaEntrega).
  public var date: CalendarDate?
  /// Place of delivery (BG-15; DireccionEntrega).
  @SharedIfStated public var address: Address?
  /// Whom to ask there (ContactoEntrega).
  @SharedIfStated public var contact: Contact?

  public init() {}
}

extension Delivery: ModelRecord {
  package enum Field: Int, ModelField {
    case name, location, date, address, contact

    package var kind: ModelKind {
      switch self {
      case .name: .text
      case .location: .record(Identifier.schema)
      case .date: .date
      case .address: .record(Address.schema)
      case .contact: .record(Contact.schema)
      }
    }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .name: .stated(name)
    case .location: _location.value
    case .date: .stated(date)
    case .address: _address.value
    case .contact: _contact.value
    }
  }
}
