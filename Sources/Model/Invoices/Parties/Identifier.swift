/// A number with the scheme that it belongs to.
public struct Identifier: Sendable {
  /// The number itself.
  public var id: String?
  /// The scheme's code: `0088` for a GLN.
  public var scheme: String?
  /// Version of the scheme's list (BT-158-2).
  public var version: String?
  /// What the number stands for, in words.
  public var name: String?

  public init() {}
}

extension Identifier: ModelRecord {
  package enum Field: Int, ModelField {
    case id, scheme, version, name

    package var kind: ModelKind {
      switch self {
      case .id, .scheme, .version: .text
      case .name: .prose
      }
    }

    package var isRequired: Bool { self == .id }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .id: .stated(id)
    case .scheme: .stated(scheme)
    case .version: .stated(version)
    case .name: .stated(name)
    }
  }
}
