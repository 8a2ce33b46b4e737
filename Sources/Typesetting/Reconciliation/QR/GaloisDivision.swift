/// Bytes as polynomials over 256 elements, divided by the generator that has so many roots (ISO/IEC 18004, 7.5.2): what is left
/// are the error correction codewords that belong to the data.
///
/// A step of the division takes the generator as often as the highest byte says. That is worked out once for each half of a
/// byte, and added up: so few multiples are soon at hand.
struct GaloisDivision: Sendable {
  private let degree: Int
  /// The multiples of the generator by 0 to 15, and behind them those by 0 to 240 in steps of 16; without the highest term, four
  /// words with the highest byte first.
  private let multiples: [SIMD4<UInt64>]

  /// `degree` is 1 to 30.
  init(degree: Int) {
    self.degree = degree
    let generator = Self.generator(degree)
    multiples = (0..<32).map { number in
      let byte = number < 16 ? UInt8(number) : UInt8(number - 16) << 4
      var multiple = SIMD4<UInt64>()
      for (index, coefficient) in generator.enumerated() {
        let product = UInt64(GaloisField.product(byte, coefficient))
        multiple[index / 8] |= product << UInt64(56 - index % 8 * 8)
      }
      return multiple
    }
  }

  /// As many bytes as the degree says, highest first.
  func remainder(of data: ArraySlice<UInt8>) -> [UInt8] {
    var rest = SIMD4<UInt64>()
    for byte in data {
      let highest = UInt8(rest.x >> 56) ^ byte
      rest = SIMD4(
        rest.x << 8 | rest.y >> 56, rest.y << 8 | rest.z >> 56, rest.z << 8 | rest.w >> 56, rest.w << 8)
      rest ^= multiples[Int(highest & 15)] ^ multiples[16 + Int(highest >> 4)]
    }
    return (0..<degree).map { UInt8(truncatingIfNeeded: rest[$0 / 8] >> UInt64(56 - $0 % 8 * 8)) }
  }

  /// The product of x − 2⁰ to x − 2ⁿ⁻¹ without its highest term, which is one; highest first.
  private static func generator(_ degree: Int) -> [UInt8] {
    var generator: [UInt8] = [1]
    var root: UInt8 = 1
    for _ in 0..<degree {
      var next = generator + [0]
      for (index, coefficient) in generator.enumerated() {
        next[index + 1] ^= GaloisField.product(coefficient, root)
      }
      generator = next
      root = GaloisField.product(root, 2)
    }
    return Array(generator.dropFirst())
  }
}

/// Bytes as polynomials over two elements, modulo x⁸ + x⁴ + x³ + x² + 1 (ISO/IEC 18004, 7.5.2).
enum GaloisField {
  static func product(_ a: UInt8, _ b: UInt8) -> UInt8 {
    var product: UInt8 = 0
    var shifted = a
    for bit in 0..<8 {
      if b >> UInt8(bit) & 1 == 1 { product ^= shifted }
      shifted = shifted & 0x80 == 0 ? shifted << 1 : shifted << 1 ^ 0x1D
    }
    return product
  }
}
