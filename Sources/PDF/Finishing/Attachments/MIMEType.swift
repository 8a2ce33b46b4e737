/// Kinds of files, as the internet calls them (RFC 6838).
enum MIMEType {
  /// By the ending of the name; `application/octet-stream` if it says nothing.
  static func ofFile(named name: String) -> String {
    guard let dot = name.lastIndex(of: ".") else { return unknown }
    return known[name[name.index(after: dot)...].lowercased()] ?? unknown
  }

  /// Type and subtype of at most 127 characters each, of those that RFC 6838, 4.2 allows; as one name of a PDF it
  /// must not be longer than 127 bytes (ISO 19005-3, 6.1.13).
  static func isValid(_ type: String) -> Bool {
    let parts = type.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 2 && type.utf8.count <= 127
      && parts.allSatisfy { part in
        part.utf8.first.map(isLetterOrFigure) == true
          && part.utf8.allSatisfy { isLetterOrFigure($0) || "!#$&-^_.+".utf8.contains($0) }
      }
  }

  private static func isLetterOrFigure(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  private static let unknown = "application/octet-stream"

  private static let known = [
    "csv": "text/csv", "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "gif": "image/gif", "htm": "text/html", "html": "text/html", "jpeg": "image/jpeg", "jpg": "image/jpeg",
    "json": "application/json", "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odt": "application/vnd.oasis.opendocument.text", "p7m": "application/pkcs7-mime",
    "pdf": "application/pdf", "png": "image/png", "svg": "image/svg+xml", "tif": "image/tiff",
    "tiff": "image/tiff", "txt": "text/plain",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xml": "text/xml",
    "zip": "application/zip",
  ]
}
