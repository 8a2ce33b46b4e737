import FacturaPDFFiles

/// A file inside a PDF, as the PDF tells of it. `PDFFile.contents(of:)` reads its bytes.
public struct PDFAttachment: Hashable, Sendable {
  /// As the PDF has it: input, which may be a path, a joke or nothing at all.
  public var name: String { stated.name }
  /// The same made safe for a folder: no path, no hidden or control characters, at most 200 bytes; no other attachment of
  /// the file has it, upper and lower case not told apart.
  public var fileName: String { stated.fileName }
  public var description: String? { stated.description }
  /// How it relates to the document (ISO 19005-3, annex E): `Alternative`, `Source`, `Data`, `Supplement`, `Unspecified`,
  /// or another word of the maker's.
  public var relationship: String? { stated.relationship }
  /// As stated, such as `text/xml`.
  public var mimeType: String? { stated.mimeType }
  /// Bytes, as stated.
  public var statedSize: Int? { stated.statedSize }
  /// ISO 8601, as much as is stated.
  public var created: String? { stated.created }
  /// ISO 8601, as much as is stated.
  public var modified: String? { stated.modified }
  /// The page that it is pinned to, from 1; nothing for a file of the whole document.
  public var page: Int? { stated.page }

  let stated: EmbeddedFile

  init(_ stated: EmbeddedFile) {
    self.stated = stated
  }
}
