/// What keeps a PDF from being protected. No message has a password in it, nor a part of one.
package enum ProtectionFact: Fact {
  /// Which of the two passwords.
  package enum Password: String, Sendable {
    /// Opens the document, with its permissions.
    case opening = "password"
    /// Opens it with all rights.
    case owner = "owner password"
  }

  case empty(Password)
  /// In UTF-8, as it is prepared.
  case tooLong(Password, count: Int)
  /// A control character, or another that RFC 4013 refuses.
  case prohibitedCharacter(Password)
  /// Letters that run from right to left mixed with others (RFC 3454, 6).
  case mixedDirections(Password)
  case same
  /// qpdf gave up; `reason` is its own word.
  case failed(reason: String)

  package var code: String {
    switch self {
    case .empty: "protection.empty-password"
    case .tooLong: "protection.password-too-long"
    case .prohibitedCharacter: "protection.password-character"
    case .mixedDirections: "protection.password-directions"
    case .same: "protection.same-passwords"
    case .failed: "protection.failed"
    }
  }

  package var message: String {
    switch self {
    case .empty(let password): "the \(password.rawValue) is empty"
    case .tooLong(let password, let count):
      "the \(password.rawValue) has \(count) bytes, but 127 are allowed"
    case .prohibitedCharacter(let password):
      "the \(password.rawValue) has a character that no password may have"
    case .mixedDirections(let password):
      "the \(password.rawValue) mixes letters from right to left with others"
    case .same: "both passwords are the same, so that the permissions would mean nothing"
    case .failed(let reason): "the document can't be encrypted: \(reason)"
    }
  }

  package var hints: [String] {
    switch self {
    case .empty: ["whoever has the file could open it: choose a password"]
    case .tooLong: ["one letter may be up to four bytes"]
    case .prohibitedCharacter: ["leave out control characters and characters without ink"]
    case .mixedDirections: ["use letters of one direction"]
    case .same: ["choose another owner password, or none"]
    case .failed: []
    }
  }
}
