/// A file inside a PDF: what the PDF says of it. Its contents are read when they are asked for.
package struct EmbeddedFile: Hashable, Sendable {
  /// As the PDF has it, which may be a path or nothing at all.
  package var name: String
  /// A name for a folder: see `SafeFileName`. No other attachment of the file has it.
  package var fileName = ""
  package var description: String?
  /// `Alternative`, `Source`, `Data`, `Supplement`, `Unspecified`, or what the maker thought of.
  package var relationship: String?
  package var mimeType: String?
  /// In bytes, as stated.
  package var statedSize: Int?
  /// ISO 8601.
  package var created: String?
  package var modified: String?
  /// The page that it belongs to, from 1; nothing for one of the whole document.
  package var page: Int?
  var stream: PDFReference
}
