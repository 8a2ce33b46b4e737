/// A key and a certificate of its own, made for one test, and openssl to sign with them.
package struct OpenSSLSigner {
  private let folder: TemporaryFolder

  /// Nothing, and a printed word, where openssl is missing.
  package init?() throws {
    guard Judge.openssl.isHere else { return nil }
    folder = try TemporaryFolder()
    let answer = try Judge.openssl.run(
      "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "3650", "-subj", "/CN=Firma de prueba",
      "-keyout", "\(folder.path)/key.pem", "-out", "\(folder.path)/certificate.pem")
    guard answer.status == 0 else { throw Problem(words: answer.output) }
  }

  package struct Problem: Error {
    package let words: String
  }

  /// A detached CMS in DER form.
  package func cms(of bytes: [UInt8]) throws -> [UInt8] {
    try folder.write(bytes, as: "signed")
    let answer = try Judge.openssl.run(
      "cms", "-sign", "-binary", "-outform", "DER", "-md", "sha256", "-in", "\(folder.path)/signed",
      "-signer", "\(folder.path)/certificate.pem", "-inkey", "\(folder.path)/key.pem",
      "-out", "\(folder.path)/cms.der")
    guard answer.status == 0 else { throw Problem(words: answer.output) }
    return try folder.bytes(of: "cms.der")
  }
}
