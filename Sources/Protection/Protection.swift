public import Factura
import FacturaDiagnostics

/// Protects a PDF with a password: AES-256, revision 6 (ISO 32000-2, 7.6.4.4).
///
/// Only plain PDFs can be protected: an archive must be able to open what it keeps, and an electronic invoice must
/// be readable for programs. So this is given to a rendering of its own and not to `PDFKind`.
public struct Protection: Sendable {
  let opening: PreparedPassword
  let owner: PreparedPassword
  /// What those may do who open the document with the password. Taking out text for readers aloud is always
  /// allowed.
  public let permissions: Permissions

  /// - Parameters:
  ///   - password: opens the document, with the permissions.
  ///   - ownerPassword: opens it with all rights; nothing for one that nobody knows.
  /// - Throws: `FacturaError` of kind `argument` for a password that is empty, longer than 127 bytes, or has
  ///   characters that RFC 4013 refuses.
  public init(
    password: String, ownerPassword: String? = nil, permissions: Permissions = .all,
  ) throws(FacturaError) {
    do throws(Failure<ProtectionFact>) {
      opening = try PreparedPassword(password, as: .opening)
      owner =
        try ownerPassword.map { password throws(Failure<ProtectionFact>) in
          try PreparedPassword(password, as: .owner)
        } ?? .nobodys()
      if opening == owner { throw Failure(.same) }
    } catch {
      throw FacturaError(.argument, [Finding(error.fact)])
    }
    self.permissions = permissions
  }
}

extension Protection: CustomStringConvertible, CustomReflectable {
  /// Without the passwords: values are printed in logs.
  public var description: String { "Protection" }
  public var customMirror: Mirror { Mirror(self, children: ["permissions": permissions]) }
}
