public import FacturaAmounts

/// A file that lies inside a PDF and can be taken out again, byte for byte.
public struct AttachedFile: Hashable, Sendable {
  /// What the file is to the document (ISO 19005-3, 6.8).
  public enum Relationship: String, Sendable, CaseIterable {
    /// The document was made from it.
    case source = "Source"
    /// The document shows what is in it, and more.
    case data = "Data"
    /// It says the same in another form.
    case alternative = "Alternative"
    /// It adds to the document.
    case supplement = "Supplement"
    /// None of these, or not known.
    case unspecified = "Unspecified"
  }

  /// The name that it is taken out with: no path, at most 255 bytes of UTF-8. Two attachments of a document can't
  /// have one name, in any case of letters.
  public var name: String
  public var bytes: [UInt8]
  public var relationship: Relationship
  /// `text/xml`
  public var mimeType: String
  /// For people; nothing for the name alone.
  public var description: String?
  /// Nothing leaves it out.
  public var created: Timestamp?
  /// Nothing for the document's own date.
  public var modified: Timestamp?
  /// The zone of both dates; nothing for the document's own.
  public var zone: ZoneOffset?

  /// - Parameter mimeType: nothing to tell it by the ending of the name.
  public init(
    name: String, bytes: [UInt8], relationship: Relationship = .unspecified, mimeType: String? = nil,
    description: String? = nil,
  ) {
    self.name = name
    self.bytes = bytes
    self.relationship = relationship
    self.mimeType = mimeType ?? MIMEType.ofFile(named: name)
    self.description = description
  }

  /// A MIME type that a PDF can state; nothing for any other text.
  package static func fit(_ mimeType: String) -> String? { MIMEType.isValid(mimeType) ? mimeType : nil }
}
