/// Eight signs of Crockford's base 32, which has no letters that look like figures: the first 40 bits of a hash.
struct VerificationCode: Equatable {
  private static let signs = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  private let bits: UInt64

  /// Nothing if the hash doesn't begin with ten hexadecimal figures.
  init?(hash: String) {
    guard hash.utf8.count >= 10, let bits = UInt64(hash.prefix(10), radix: 16) else { return nil }
    self.bits = bits
  }

  /// As somebody typed it: small letters, spaces and dashes don't matter, an O is a 0, and I and L are a 1.
  init?(typed text: String) {
    var bits: UInt64 = 0
    var count = 0
    for sign in text.uppercased() where sign != "-" && sign != " " {
      let sign: Character = sign == "O" ? "0" : sign == "I" || sign == "L" ? "1" : sign
      guard let value = Self.signs.firstIndex(of: sign), count < 8 else { return nil }
      bits = bits << 5 | UInt64(value)
      count += 1
    }
    guard count == 8 else { return nil }
    self.bits = bits
  }

  var text: String {
    let signs = (0..<8).map { Self.signs[Int(bits >> (35 - 5 * $0) & 31)] }
    return String(signs[..<4]) + "-" + String(signs[4...])
  }

  /// How the hash begins: ten hexadecimal figures.
  var hashPrefix: String {
    let figures = String(bits, radix: 16)
    return String(repeating: "0", count: 10 - figures.utf8.count) + figures
  }
}
