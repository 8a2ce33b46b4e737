/// What can be said of files that an invoice holds (BG-24) and that should lie in its PDF. `name` is what the invoice calls
/// a file.
package enum SupportingFileFact: Fact, Hashable {
  /// Its name is stated, or its kind, but no byte of it.
  case empty(String)
  case notBase64(String)
  case tooLarge(String, limit: Int)
  /// Its own name leads elsewhere, can't be seen, or is taken.
  case renamed(String, to: String)
  /// Its first bytes say so.
  case otherType(String, stated: String, found: String)
}

extension SupportingFileFact {
  package var severity: Finding.Severity {
    switch self {
    case .empty, .notBase64, .tooLarge, .otherType: .warning
    case .renamed: .note
    }
  }

  package var code: String {
    switch self {
    case .empty: "supporting-file.empty"
    case .notBase64: "supporting-file.not-base64"
    case .tooLarge: "supporting-file.too-large"
    case .renamed: "supporting-file.renamed"
    case .otherType: "supporting-file.other-type"
    }
  }

  package var message: String {
    switch self {
    case .empty(let name): "the invoice's file \(name.quoted) is empty, and doesn't lie in the PDF"
    case .notBase64(let name): "the invoice's file \(name.quoted) isn't base64, and doesn't lie in the PDF"
    case .tooLarge(let name, let limit):
      "the invoice's file \(name.quoted) has more than \(limit) bytes, and doesn't lie in the PDF"
    case .renamed(let name, let other):
      "the invoice's file \(name.quoted) is called \(other.quoted) in the PDF"
    case .otherType(let name, let stated, let found):
      "the invoice's file \(name.quoted) should be \(stated.quoted), but begins as \(found.quoted)"
    }
  }

  package var hints: [String] {
    switch self {
    case .empty, .notBase64, .tooLarge: ["ask its sender for the file"]
    case .otherType: ["the PDF says what it is"]
    case .renamed: []
    }
  }
}

extension String {
  fileprivate var quoted: String { "“\(withoutControls.shortened)”" }
}
