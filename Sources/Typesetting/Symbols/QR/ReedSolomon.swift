/// Reed–Solomon check bytes over GF(2⁸) with the polynomial x⁸ + x⁴ + x³ + x² + 1 (ISO/IEC 18004, 7.5.2).
struct ReedSolomon {
  /// Logarithms of the generator polynomial's coefficients, from the highest power down, without the first, 1.
  private let generator: [UInt8]

  init(checkBytes: Int) {
    var coefficients = [UInt8](repeating: 0, count: checkBytes)
    coefficients[checkBytes - 1] = 1
    // Multiplied by (x − αⁱ) for i = 0, 1, …
    for power in 0..<checkBytes {
      for index in coefficients.indices {
        coefficients[index] = Self.product(coefficients[index], Self.powers[power])
        if index + 1 < checkBytes { coefficients[index] ^= coefficients[index + 1] }
      }
    }
    generator = coefficients.map { Self.logarithms[Int($0)] }
  }

  /// The remainder of the data, as a polynomial, divided by the generator.
  func check(of data: ArraySlice<UInt8>) -> [UInt8] {
    let count = generator.count
    // Room for what is shifted out, so that the remainder moves by an index and not by a copy.
    var work = [UInt8](repeating: 0, count: data.count + count)
    work.replaceSubrange(0..<data.count, with: data)
    work.withUnsafeMutableBufferPointer { work in
      Self.powers.withUnsafeBufferPointer { powers in
        generator.withUnsafeBufferPointer { generator in
          for start in 0..<(work.count - count) where work[start] != 0 {
            let logarithm = Int(Self.logarithms[Int(work[start])])
            for index in generator.indices {
              work[start + 1 + index] ^= powers[logarithm + Int(generator[index])]
            }
          }
        }
      }
    }
    return Array(work.suffix(count))
  }

  private static func product(_ a: UInt8, _ b: UInt8) -> UInt8 {
    a == 0 || b == 0 ? 0 : powers[Int(logarithms[Int(a)]) + Int(logarithms[Int(b)])]
  }

  /// αⁱ for i in 0…509: twice around, so that a sum of two logarithms needs no division.
  private static let powers: [UInt8] = {
    var value: UInt16 = 1
    return (0..<510).map { _ in
      defer { value = value & 0x80 == 0 ? value << 1 : value << 1 ^ 0x11D }
      return UInt8(value)
    }
  }()

  private static let logarithms: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 256)
    for power in 0..<255 { table[Int(powers[power])] = UInt8(power) }
    return table
  }()
}
