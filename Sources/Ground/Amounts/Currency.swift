/// A currency by its ISO 4217 code.
public struct Currency: Hashable, Sendable {
  /// The code's three letters, the first in the highest of three bytes.
  private let letters: UInt32
  /// What stands before an amount of money: the sign and a no-break space, as UTF-8, first byte lowest.
  ///
  /// The space is U+00A0, so that no line ends between sign and figures. Text extraction gives it back as it is;
  /// viewers' searches find it for a space.
  let prefix: UInt64
  /// What stands behind it in languages that have it there.
  let suffix: UInt64
  /// How many decimals its amounts have: the minor unit of ISO 4217, list one. Two where there is none, as for gold.
  package let decimals: UInt8

  /// Nothing unless the code is three capital letters.
  public init?(code: String) {
    var letters: UInt32 = 0
    for byte in code.utf8 {
      guard letters < 0x10000, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) else { return nil }
      letters = letters << 8 | UInt32(byte)
    }
    guard letters >= 0x10000 else { return nil }
    self.letters = letters
    self.prefix = Self.packed(Self.sign(of: code) + "\u{A0}")
    self.suffix = Self.packed("\u{A0}" + Self.sign(of: code))
    self.decimals = Self.decimals(of: code)
  }

  /// DOP, the currency of every e-CF.
  public static let pesos = Currency(letters: 0x44_4F_50, sign: "RD$")

  private init(letters: UInt32, sign: String) {
    self.letters = letters
    prefix = Self.packed(sign + "\u{A0}")
    suffix = Self.packed("\u{A0}" + sign)
    decimals = 2
  }

  /// `DOP`
  public var code: String {
    String(
      decoding: [UInt8(letters >> 16), UInt8(letters >> 8 & 0xFF), UInt8(letters & 0xFF)], as: UTF8.self)
  }

  /// As bills write it in any language. A bare `$` would leave open which dollar or peso is meant.
  private static func sign(of code: String) -> String {
    switch code {
    case "DOP": "RD$"
    case "USD": "US$"
    case "EUR": "€"
    default: code
    }
  }

  /// ISO 4217:2015, list one, as amended up to 2024.
  private static func decimals(of code: String) -> UInt8 {
    switch code {
    case "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV",
      "XAF",
      "XOF", "XPF":
      0
    case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND": 3
    case "CLF", "UYW": 4
    default: 2
    }
  }

  private static func packed(_ text: String) -> UInt64 {
    text.utf8.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
