public import FacturaAmounts

/// What an exporter states about the shipment.
public struct Shipment: Sendable {
  /// Day of embarkation (FechaEmbarque).
  public var date: CalendarDate?
  /// Number of the shipment (NumeroEmbarque).
  public var number: String?
  /// Container (NumeroContenedor).
  public var container: String?
  /// Reference (NumeroReferencia).
  public var reference: String?
  /// Port of loading (NombrePuertoEmbarque).
  public var loadingPort: String?
  /// Incoterm (CondicionesEntrega).
  public var terms: String?
  /// Total FOB (TotalFob).
  public var fob: Amount?
  /// Insurance (Seguro).
  public var insurance: Amount?
  /// Freight (Flete).
  public var freight: Amount?
  /// Other costs (OtrosGastos).
  public var otherCosts: Amount?
  /// Total CIF (TotalCif).
  public var cif: Amount?
  /// Customs regime (RegimenAduanero).
  public var customsRegime: String?
  /// Port of departure (NombrePuertoSalida).
  public var departurePort: String?
  /// Port of unloading (NombrePuertoDesembarque).
  public var unloadingPort: String?
  /// Gross weight (PesoBruto).
  public var grossWeight: Quantity?
  /// Its unit (UnidadPesoBruto).
  public var grossWeightUnit: String?
  /// Net weight (PesoNeto).
  public var netWeight: Quantity?
  /// Its unit (UnidadPesoNeto).
  public var netWeightUnit: String?
  /// Packages (CantidadBulto).
  public var packages: Quantity?
  /// Their unit (UnidadBulto).
  public var packageUnit: String?
  /// Volume of the packages (VolumenBulto).
  public var packageVolume: Quantity?
  /// Its unit (UnidadVolumen).
  public var volumeUnit: String?

  public init() {}
}

extension Shipment: ModelRecord {
  package enum Field: Int, ModelField {
    case date, number, container, reference, loadingPort, terms, fob, insurance, freight, otherCosts, cif,
      customsRegime, departurePort, unloadingPort, grossWeight, grossWeightUnit, netWeight, netWeightUnit,
      packages, packageUnit, packageVolume, volumeUnit

    package var kind: ModelKind {
      switch self {
      case .date: .date
      case .number, .container, .reference, .loadingPort, .terms, .departurePort, .unloadingPort,
        .grossWeightUnit, .netWeightUnit, .packageUnit, .volumeUnit:
        .text
      case .customsRegime: .prose
      case .fob, .insurance, .freight, .otherCosts, .cif: .amount
      case .grossWeight, .netWeight, .packages, .packageVolume: .quantity
      }
    }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .date: .stated(date)
    case .number: .stated(number)
    case .container: .stated(container)
    case .reference: .stated(reference)
    case .loadingPort: .stated(loadingPort)
    case .terms: .stated(terms)
    case .fob: .stated(fob)
    case .insurance: .stated(insurance)
    case .freight: .stated(freight)
    case .otherCosts: .stated(otherCosts)
    case .cif: .stated(cif)
    case .customsRegime: .stated(customsRegime)
    case .departurePort: .stated(departurePort)
    case .unloadingPort: .stated(unloadingPort)
    case .grossWeight: .stated(grossWeight)
    case .grossWeightUnit: .stated(grossWeightUnit)
    case .netWeight: .stated(netWeight)
    case .netWeightUnit: .stated(netWeightUnit)
    case .packages: .stated(packages)
    case .packageUnit: .stated(packageUnit)
    case .packageVolume: .stated(packageVolume)
    case .volumeUnit: .stated(volumeUnit)
    }
  }
}
