import FacturaAmounts
import FacturaInvoices

/// A field that the printed representation shows (Formato e-CF V1.0, flags I and P).
struct PrintedField: Sendable {
  /// Where it stands on paper (Informe Técnico e-CF, §17.2).
  enum Block: Sendable {
    case document, issuer, client, details, totals, stamp
  }

  /// Short and stable, for programs: `sequence-expiry`.
  let code: String
  /// Its element in the e-CF.
  let element: String
  /// Where the layout finds it: `fiscal.sequenceExpiry`.
  let path: String
  let block: Block
  /// What each type is obliged to, type by type.
  let obligations: String
  let value: @Sendable (Invoice) -> ModelValue

  init(
    _ code: String, _ element: String, _ path: String, _ block: Block, _ obligations: String,
    _ value: @escaping @Sendable (Invoice) -> ModelValue,
  ) {
    self.code = code
    self.element = element
    self.path = path
    self.block = block
    self.obligations = obligations
    self.value = value
  }

  func isPrinted(for type: FiscalType) -> Bool { type.obligation(in: obligations) != .forbidden }
}

extension PrintedField.Block {
  /// Where a layout has it, for hints.
  var place: String {
    switch self {
    case .document: "at the upper right of each page"
    case .issuer: "at the upper left of each page"
    case .client: "below the issuer on each page"
    case .details: "in the row of each line"
    case .totals: "at the right of the QR code, on the last page only"
    case .stamp: "below the QR code on each page"
    }
  }

  var clause: String {
    switch self {
    case .document, .issuer, .client: "Informe Técnico e-CF, §17.2.1"
    case .details, .totals: "Informe Técnico e-CF, §17.2.2"
    case .stamp: "Informe Técnico e-CF, §17.2.3"
    }
  }
}

extension PrintedField {
  private static let all = "1111111111"

  /// The fields of the header and the stamp, each block in the order in which it is printed. Obligations are in the order
  /// of the types: 31 32 33 34 41 43 44 45 46 47.
  static let header: [PrintedField] = [
    PrintedField("type-name", "IdDoc/TipoeCF", "fiscal.typeName", .document, all) {
      .stated($0.fiscal?.typeName)
    },
    PrintedField("ncf", "IdDoc/eNCF", "fiscal.ncf", .document, all) { .stated($0.fiscal?.ncf) },
    PrintedField(
      "sequence-expiry", "IdDoc/FechaVencimientoSecuencia", "fiscal.sequenceExpiry", .document, "1010111111"
    ) { .stated($0.fiscal?.sequenceExpiry) },
    PrintedField(
      "modified", "InformacionReferencia/NCFModificado", "fiscal.modified.ncf", .document, "2211222222"
    ) { .stated($0.fiscal?.modified?.ncf) },
    PrintedField(
      "modification", "InformacionReferencia/CodigoModificacion", "fiscal.modified.sentence", .document,
      "2211222222"
    ) { .stated($0.fiscal?.modified?.sentence) },

    PrintedField("trade-name", "Emisor/NombreComercial", "seller.tradeName", .issuer, "3333333333") {
      .stated($0.seller.tradeName)
    },
    PrintedField("issuer-name", "Emisor/RazonSocialEmisor", "seller.name", .issuer, all) {
      .stated($0.seller.name)
    },
    PrintedField("branch", "Emisor/Sucursal", "seller.branch", .issuer, "3333333333") {
      .stated($0.seller.branch)
    },
    PrintedField("issuer-rnc", "Emisor/RNCEmisor", "seller.taxID", .issuer, all) { .stated($0.seller.taxID) },
    PrintedField("issuer-address", "Emisor/DireccionEmisor", "seller.address.line1", .issuer, all) {
      .stated($0.seller.address?.line1)
    },
    PrintedField("municipality", "Emisor/Municipio", "seller.address.city", .issuer, "3333333333") {
      .stated($0.seller.address?.city)
    },
    PrintedField("province", "Emisor/Provincia", "seller.address.subdivision", .issuer, "3333333333") {
      .stated($0.seller.address?.subdivision)
    },
    PrintedField("issue-date", "Emisor/FechaEmision", "issueDate", .issuer, all) { .stated($0.issueDate) },

    PrintedField("client-name", "Comprador/RazonSocialComprador", "buyer.name", .client, "1222101113") {
      .stated($0.buyer?.name)
    },
    PrintedField("client-rnc", "Comprador/RNCComprador", "buyer.taxID", .client, "1222102120") {
      .stated($0.buyer?.taxID)
    },
    PrintedField(
      "client-foreign-id", "Comprador/IdentificadorExtranjero", "buyer.foreignID", .client, "0222002023"
    ) { .stated($0.buyer?.foreignID) },
    PrintedField(
      "client-country", "Comprador/PaisComprador", "buyer.address.countryName", .client, "0000000030"
    ) { .stated($0.buyer?.address?.countryName) },

    PrintedField("security-code", "Signature", "fiscal.securityCode", .stamp, all) {
      .stated($0.fiscal?.securityCode)
    },
    PrintedField("signing-time", "FechaHoraFirma", "fiscal.signedAt", .stamp, all) {
      .stated($0.fiscal?.signedAt)
    },
  ]
}
