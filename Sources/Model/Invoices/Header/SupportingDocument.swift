/// A paper that supports the invoice.
public struct SupportingDocument: Sendable {
  /// Its reference (BT-122).
  public var id: String?
  /// Kind of paper or reference, UNTDID 1001 or 1153.
  public var typeCode: String?
  /// What it is (BT-123).
  public var description: String?
  /// Where it lies, a URL (BT-124).
  public var address: String?
  /// Name of the attached file (BT-125-2).
  public var fileName: String?
  /// Media type of the attached file (BT-125-1).
  public var mediaType: String?
  /// The attached file itself in base64 (BT-125).
  public var content: String?

  public init() {}
}

extension SupportingDocument: ModelRecord {
  package enum Field: Int, ModelField {
    case id, typeCode, description, address, fileName, mediaType, content

    package var kind: ModelKind {
      switch self {
      case .id, .typeCode, .address, .fileName, .mediaType, .content: .text
      case .description: .prose
      }
    }

    package var isRequired: Bool { self == .id }
  }

  package func value(of field: Field) -> ModelValue {
    switch field {
    case .id: .stated(id)
    case .typeCode: .stated(typeCode)
    case .description: .stated(description)
    case .address: .stated(address)
    case .fileName: .stated(fileName)
    case .mediaType: .stated(mediaType)
    case .content: .stated(content)
    }
  }
}
