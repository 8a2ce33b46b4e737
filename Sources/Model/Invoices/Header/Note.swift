/// A remark about the whole invoice.
public struct Note: Sendable {
  /// Subject of the remark, UNTDID 4451 (BT-21).
  public var code: String?
  /// The remark (BT-22).
  public var text: String?

  public init() {}
}

extension Note: ModelRecord {
  package enum Field: Int, ModelField {
    case code, text

    package var kind: ModelKind {
      switch self {
      case .code: .text
      case .text: .prose
      }
    }

    package var isRequired: Bool { self == .text }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .code: .stated(code)
    case .text: .stated(text)
    }
  }
}
