/// A file for a UBL document, and what the document says of it (BG-24 of EN 16931).
package struct UBLReference: Sendable {
  /// BT-122; nothing for the number of the invoice.
  package var id: String?
  /// BT-123.
  package var description: String?
  package var fileName: String
  package var mimeType: String
  package var bytes: [UInt8]

  package init(fileName: String, mimeType: String, bytes: [UInt8]) {
    self.fileName = fileName
    self.mimeType = mimeType
    self.bytes = bytes
  }
}
