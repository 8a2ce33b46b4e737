/// What the bytes of a job are.
package enum DocumentType: Sendable {
  case pdf
  /// A printer's own language, passed on as it is: receipts.
  case raw

  /// As it is called in IPP.
  package var mediaType: String {
    switch self {
    case .pdf: "application/pdf"
    case .raw: "application/octet-stream"
    }
  }
}
