/// Words to the customer.
public struct Message: Sendable {
  /// Heading.
  public var title: String?
  /// The words.
  public var text: String?
  /// What it is: `notice`, `warning`, `offer`.
  public var kind: String?

  public init() {}
}

extension Message: ModelRecord {
  package enum Field: Int, ModelField {
    case title, text, kind

    package var kind: ModelKind {
      switch self {
      case .kind: .text
      case .title, .text: .prose
      }
    }

    package var isRequired: Bool { self == .text }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .title: .stated(title)
    case .text: .stated(text)
    case .kind: .stated(kind)
    }
  }
}

/// Where to get help.
public struct HelpChannel: Sendable {
  /// What it is: `Servicio al cliente`.
  public var name: String?
  /// Number, address or site.
  public var number: String?
  /// When it is open.
  public var hours: String?
  /// More about it.
  public var detail: String?

  public init() {}
}

extension HelpChannel: ModelRecord {
  package enum Field: Int, ModelField {
    case name, number, hours, detail

    package var kind: ModelKind {
      switch self {
      case .number: .text
      case .name, .hours, .detail: .prose
      }
    }

    package var isRequired: Bool { self == .name }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .name: .stated(name)
    case .number: .stated(number)
    case .hours: .stated(hours)
    case .detail: .stated(detail)
    }
  }
}

/// What a code means.
public struct LegendEntry: Sendable {
  /// The code.
  public var code: String?
  /// What it means.
  public var text: String?

  public init() {}
}

extension LegendEntry: ModelRecord {
  package enum Field: Int, ModelField {
    case code, text

    package var kind: ModelKind {
      switch self {
      case .code: .text
      case .text: .prose
      }
    }

    package var isRequired: Bool { self == .code || self == .text }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .code: .stated(code)
    case .text: .stated(text)
    }
  }
}
