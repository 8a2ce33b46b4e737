import FacturaInvoices

/// InformacionesAdicionales, Transporte.
extension ECFSections {
  static let shipment: [ECFField<Shipment>] = [
    .date("FechaEmbarque", \.date),
    .text("NumeroEmbarque", \.number),
    .text("NumeroContenedor", \.container),
    .text("NumeroReferencia", \.reference),
    .text("NombrePuertoEmbarque", \.loadingPort),
    .text("CondicionesEntrega", \.terms),
    .amount("TotalFob", \.fob),
    .amount("Seguro", \.insurance),
    .amount("Flete", \.freight),
    .amount("OtrosGastos", \.otherCosts),
    .amount("TotalCif", \.cif),
    .text("RegimenAduanero", \.customsRegime),
    .text("NombrePuertoSalida", \.departurePort),
    .text("NombrePuertoDesembarque", \.unloadingPort),
    .quantity("PesoBruto", \.grossWeight),
    .quantity("PesoNeto", \.netWeight),
    .code("UnidadPesoBruto", \.grossWeightUnit, in: .units),
    .code("UnidadPesoNeto", \.netWeightUnit, in: .units),
    .quantity("CantidadBulto", \.packages),
    .code("UnidadBulto", \.packageUnit, in: .units),
    .quantity("VolumenBulto", \.packageVolume),
    .code("UnidadVolumen", \.volumeUnit, in: .units),
  ]

  static let transport: [ECFField<Transport>] = [
    .code("ViaTransporte", \.mode, in: .transportModes),
    .text("PaisOrigen", \.originCountry),
    .text("DireccionDestino", \.destination),
    .text("PaisDestino", \.destinationCountry),
    .text("RNCIdentificacionCompaniaTransportista", \.carrierID),
    .text("NombreCompaniaTransportista", \.carrierName),
    .text("NumeroViaje", \.voyage),
    .text("Conductor", \.driver),
    .text("DocumentoTransporte", \.document),
    .text("Ficha", \.vehicle),
    .text("Placa", \.plate),
    .text("RutaTransporte", \.route),
    .text("ZonaTransporte", \.zone),
    .text("NumeroAlbaran", \.deliveryNote),
  ]
}
