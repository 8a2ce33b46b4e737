/// An informative subtotal; it never changes the totals.
public struct Subtotal: Sendable {
  /// Its number (NumeroSubTotal).
  public var number: Int?
  /// What it sums (DescripcionSubtotal).
  public var description: String?
  /// Where the issuer wants it printed (Orden).
  public var order: Int?
  /// How many lines it sums (Lineas).
  public var lineCount: Int?
  /// Its figures (SubTotalMontoGravadoTotal … MontoSubTotal).
  @Shared public var totals = Totals()

  public init() {}
}

extension Subtotal: ModelRecord {
  package enum Field: Int, ModelField {
    case number, description, order, lineCount, totals

    package var kind: ModelKind {
      switch self {
      case .number, .order, .lineCount: .integer
      case .description: .prose
      case .totals: .record(Totals.schema)
      }
    }

    package var isRequired: Bool { self == .totals }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .number: .stated(number)
    case .description: .stated(description)
    case .order: .stated(order)
    case .lineCount: .stated(lineCount)
    case .totals: _totals.value
    }
  }
}

/// What stands on a page of the printed representation.
public struct FiscalPage: Sendable {
  /// Number of the page, from 1 (PaginaNo).
  public var number: Int?
  /// First line on it (NoLineaDesde).
  public var firstLine: Int?
  /// Last line on it (NoLineaHasta).
  public var lastLine: Int?
  /// Its figures (SubtotalMontoGravadoPagina … MontoSubtotalPagina).
  @Shared public var totals = Totals()

  public init() {}
}

extension FiscalPage: ModelRecord {
  package enum Field: Int, ModelField {
    case number, firstLine, lastLine, totals

    package var kind: ModelKind {
      switch self {
      case .number, .firstLine, .lastLine: .integer
      case .totals: .record(Totals.schema)
      }
    }

    package var isRequired: Bool { self == .totals }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .number: .stated(number)
    case .firstLine: .stated(firstLine)
    case .lastLine: .stated(lastLine)
    case .totals: _totals.value
    }
  }
}
