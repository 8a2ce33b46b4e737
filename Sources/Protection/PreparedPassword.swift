import CIDN
import FacturaDiagnostics

/// A password as it enters encryption: prepared by SASLprep (RFC 4013), so that one typed on another keyboard with
/// the same letters is the same, and in UTF-8 of at most 127 bytes (ISO 32000-2, 7.6.4.3.3).
struct PreparedPassword: Hashable, Sendable {
  let bytes: [UInt8]

  init(_ password: String, as which: ProtectionFact.Password) throws(Failure<ProtectionFact>) {
    // A null would end the text for C.
    guard !password.unicodeScalars.contains(where: { CodePoint($0.value).isControl }) else {
      throw Failure(.prohibitedCharacter(which))
    }
    guard !password.isEmpty else { throw Failure(.empty(which)) }
    // Preparing never makes a text three times shorter, and takes time with the square of its marks.
    guard password.utf8.count <= 4096 else { throw Failure(.tooLong(which, count: password.utf8.count)) }
    bytes = try Self.prepared(password, which)
    guard !bytes.isEmpty else { throw Failure(.empty(which)) }
    guard bytes.count <= 127 else { throw Failure(.tooLong(which, count: bytes.count)) }
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// A password that is forgotten at once. An empty one would open the document for everybody.
  static func nobodys() -> PreparedPassword {
    var numbers = SystemRandomNumberGenerator()
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    return PreparedPassword(bytes: (0..<43).map { _ in letters[Int(numbers.next() >> 58)] })
  }

  private static func prepared(
    _ password: String, _ which: ProtectionFact.Password,
  ) throws(Failure<ProtectionFact>) -> [UInt8] {
    var text: UnsafeMutablePointer<CChar>?
    defer { free(text) }
    // Normalised and checked for directions; characters younger than the standard are taken (as for a query).
    let result = stringprep_profile(password, &text, "SASLprep", Stringprep_profile_flags(0))
    switch Stringprep_rc(UInt32(truncatingIfNeeded: result)) {
    case STRINGPREP_OK: break
    case STRINGPREP_BIDI_BOTH_L_AND_RAL, STRINGPREP_BIDI_LEADTRAIL_NOT_RAL:
      throw Failure(.mixedDirections(which))
    case STRINGPREP_CONTAINS_PROHIBITED, STRINGPREP_BIDI_CONTAINS_PROHIBITED:
      throw Failure(.prohibitedCharacter(which))
    default:
      throw Failure(.failed(reason: String(cString: stringprep_strerror(Stringprep_rc(UInt32(result))))))
    }
    guard let text else { return [] }
    return Array(String(cString: text).utf8)
  }
}
