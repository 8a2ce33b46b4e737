/// How the goods travel.
public struct Transport: Sendable {
  /// `01` by land, `02` by sea, `03` by air (ViaTransporte).
  public var mode: String?
  /// Country of origin (PaisOrigen).
  public var originCountry: String?
  /// Address of destination (DireccionDestino).
  public var destination: String?
  /// Country of destination (PaisDestino).
  public var destinationCountry: String?
  /// The carrier's tax number (RNCIdentificacionCompaniaTransportista).
  public var carrierID: String?
  /// The carrier (NombreCompaniaTransportista).
  public var carrierName: String?
  /// Number of the voyage (NumeroViaje).
  public var voyage: String?
  /// Driver (Conductor).
  public var driver: String?
  /// Transport document (DocumentoTransporte).
  public var document: String?
  /// Number of the vehicle (Ficha).
  public var vehicle: String?
  /// Number plate (Placa).
  public var plate: String?
  /// Route (RutaTransporte).
  public var route: String?
  /// Zone (ZonaTransporte).
  public var zone: String?
  /// Delivery note (NumeroAlbaran).
  public var deliveryNote: String?

  public init() {}
}

extension Transport: ModelRecord {
  package enum Field: Int, ModelField {
    case mode, originCountry, destination, destinationCountry, carrierID, carrierName, voyage, driver,
      document, vehicle, plate, route, zone, deliveryNote

    package var kind: ModelKind {
      switch self {
      case .mode, .originCountry, .destination, .destinationCountry, .carrierID, .carrierName, .voyage,
        .driver, .document, .vehicle, .plate, .route, .zone, .deliveryNote:
        .text
      }
    }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .mode: .stated(mode)
    case .originCountry: .stated(originCountry)
    case .destination: .stated(destination)
    case .destinationCountry: .stated(destinationCountry)
    case .carrierID: .stated(carrierID)
    case .carrierName: .stated(carrierName)
    case .voyage: .stated(voyage)
    case .driver: .stated(driver)
    case .document: .stated(document)
    case .vehicle: .stated(vehicle)
    case .plate: .stated(plate)
    case .route: .stated(route)
    case .zone: .stated(zone)
    case .deliveryNote: .stated(deliveryNote)
    }
  }
}
