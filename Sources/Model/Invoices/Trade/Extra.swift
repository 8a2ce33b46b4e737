/// Something that a file states and that has no place of its own in the model: as it is written there.
public struct Extra: Sendable {
  /// Name of its element, and of its attribute if it is one: `Postbox`, `CompanyID/@schemeAgencyID`.
  public var name: String?
  /// What it says.
  public var value: String?
  /// Where in the file it stands.
  public var path: String?

  public init() {}
}

extension Extra: ModelRecord {
  package enum Field: Int, ModelField {
    case name, value, path

    package var kind: ModelKind {
      switch self {
      case .name, .value, .path: .text
      }
    }

    package var isRequired: Bool { self == .name || self == .value }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .name: .stated(name)
    case .value: .stated(value)
    case .path: .stated(path)
    }
  }
}
