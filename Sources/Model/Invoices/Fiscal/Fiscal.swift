public import FacturaAmounts

/// What makes a Dominican document fiscal.
public struct Fiscal: Sendable {
  /// Version of the e-CF's format (Version).
  public var version: String?
  /// Type of the document: `31`, `32` … (TipoeCF).
  public var typeCode: String?
  /// Fiscal number (eNCF); `E310000000001`.
  public var ncf: String?
  /// Last day on which the number may be issued (FechaVencimientoSecuencia).
  public var sequenceExpiry: CalendarDate?
  /// A credit note more than 30 days after the document that it modifies (IndicadorNotaCredito).
  public var afterThirtyDays: Bool?
  /// Sent to the tax authority later (IndicadorEnvioDiferido).
  public var deferred: Bool?
  /// Issued without connection to the tax authority.
  public var contingency: Bool?
  /// Not valid for fiscal purposes: an e-CF to be sent later that could not yet be made (Modelos ilustrativos 3.2).
  public var notValid: Bool?
  /// Where the e-CF can be consulted from 24 hours on, if it could not yet be made.
  public var consultation: String?
  /// Whether the lines' prices include ITBIS (IndicadorMontoGravado).
  public var pricesIncludeITBIS: Bool?
  /// An all-inclusive service (IndicadorServicioTodoIncluido).
  public var allInclusive: Bool?
  /// Type of income: `01` to `06` (TipoIngresos).
  public var incomeType: String?
  /// Pages of the printed representation, if more than one (TotalPaginas).
  public var pageCount: Int?
  /// Informative subtotals (Subtotales/Subtotal).
  public var subtotals: [Subtotal] = []
  /// What stands on which page (Paginacion/Pagina).
  public var pages: [FiscalPage] = []
  /// The document that this one modifies (InformacionReferencia).
  @SharedIfStated public var modified: ModifiedDocument?
  /// When the document was signed, in the issuer's zone (FechaHoraFirma).
  public var signedAt: Timestamp?
  /// First six characters of the signature (SignatureValue, CodigoSeguridadeCF).
  public var securityCode: String?
  /// Where it was sent: `ecf`, `certecf`, `testecf`.
  public var environment: String?
  /// Address behind the QR code, if the issuer states another one than is built from the invoice.
  public var verification: String?

  public init() {}
}

extension Fiscal: ModelRecord {
  package enum Field: Int, ModelField {
    case version, typeCode, ncf, sequenceExpiry, afterThirtyDays, deferred, contingency, notValid,
      consultation, pricesIncludeITBIS, allInclusive, incomeType, pageCount, subtotals, pages, modified,
      signedAt, securityCode, environment,
      verification, typeName, isPaper

    package var kind: ModelKind {
      switch self {
      case .version, .typeCode, .ncf, .incomeType, .securityCode, .environment, .verification,
        .consultation:
        .text
      case .typeName: .officialProse
      case .sequenceExpiry: .date
      case .afterThirtyDays, .deferred, .contingency, .notValid, .pricesIncludeITBIS, .allInclusive, .isPaper:
        .flag
      case .pageCount: .integer
      case .subtotals: .list(.record(Subtotal.schema))
      case .pages: .list(.record(FiscalPage.schema))
      case .modified: .record(ModifiedDocument.schema)
      case .signedAt: .timestamp
      }
    }

    package var isRequired: Bool { self == .ncf }

    package var isDerived: Bool { self == .typeName || self == .isPaper }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .version: .stated(version)
    case .typeCode: .stated(typeCode)
    case .ncf: .stated(ncf)
    case .sequenceExpiry: .stated(sequenceExpiry)
    case .afterThirtyDays: .stated(afterThirtyDays)
    case .deferred: .stated(deferred)
    case .contingency: .stated(contingency)
    case .notValid: .stated(notValid)
    case .consultation: .stated(consultation)
    case .pricesIncludeITBIS: .stated(pricesIncludeITBIS)
    case .allInclusive: .stated(allInclusive)
    case .incomeType: .stated(incomeType)
    case .pageCount: .stated(pageCount)
    case .subtotals: .stated(subtotals)
    case .pages: .stated(pages)
    case .modified: _modified.value
    case .signedAt: .stated(signedAt)
    case .securityCode: .stated(securityCode)
    case .environment: .stated(environment)
    case .verification: .stated(verification)
    case .typeName: .stated(typeName)
    case .isPaper: .stated(isPaper)
    }
  }
}

/// The document that a note modifies, or a paper document that this one replaces.
public struct ModifiedDocument: Sendable {
  /// Its fiscal number (NCFModificado).
  public var ncf: String?
  /// RNC of its issuer, if another (RNCOtroContribuyente).
  public var issuer: String?
  /// Its day of issue (FechaNCFModificado).
  public var date: CalendarDate?
  /// What is modified: 1 to 5 (CodigoModificacion).
  public var code: String?
  /// Why, in the issuer's words (RazonModificacion).
  public var reason: String?

  public init() {}
}

extension ModifiedDocument: ModelRecord {
  package enum Field: Int, ModelField {
    case ncf, issuer, date, code, reason, sentence

    package var kind: ModelKind {
      switch self {
      case .ncf, .issuer, .code: .text
      case .reason: .prose
      case .sentence: .officialProse
      case .date: .date
      }
    }

    package var isDerived: Bool { self == .sentence }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .ncf: .stated(ncf)
    case .issuer: .stated(issuer)
    case .date: .stated(date)
    case .code: .stated(code)
    case .reason: .stated(reason)
    case .sentence: .stated(sentence)
    }
  }
}
