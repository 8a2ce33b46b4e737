import FacturaInvoices

/// The names of a record's fields, packed so that a key is compared with a few machine words. A class, because one is
/// looked up for each record that is read.
final class JSONKeys: Sendable {
  /// Longest name of a field in bytes.
  static let longest = 24
  /// Most fields of a record: which were met is kept in one word.
  static let most = 64

  let names: [String]
  private let packed: [PackedKey]
  /// One bit for each field, the first lowest.
  let required: UInt64
  let derived: UInt64

  init<Record: ModelRecord>(_ record: Record.Type) {
    let fields = Array(Record.Field.allCases)
    names = fields.map(\.stringValue)
    packed = names.map { PackedKey($0) }
    required = Self.bits(fields.map(\.isRequired))
    derived = Self.bits(fields.map(\.isDerived))
  }

  private static func bits(_ flags: [Bool]) -> UInt64 {
    flags.enumerated().reduce(0) { $1.element ? $0 | 1 << UInt64($1.offset) : $0 }
  }

  /// The field whose name stands at `start` with its closing quote, and how many bytes these have. Members usually come
  /// in the order of the fields, so the search begins with the field behind the last one. 32 bytes can be read at
  /// `start`, even where the text is shorter.
  @inline(__always)
  func field(at start: UnsafeRawPointer, from next: Int) -> (number: Int, length: Int)? {
    var number = next
    for _ in 0..<packed.count {
      if number >= packed.count { number = 0 }
      if packed[number].stands(at: start) { return (number, packed[number].length) }
      number += 1
    }
    return nil
  }

  /// Byte for byte: a Kelvin sign is no K.
  func index(of name: String) -> Int? { names.firstIndex { $0.utf8.elementsEqual(name.utf8) } }
}

/// A name of up to 24 bytes with the quote behind it, the first byte lowest.
private struct PackedKey: Sendable {
  private var bytes: SIMD4<UInt64> = .zero
  /// Ones where the name and its quote have bytes.
  private var mask: SIMD4<UInt64> = .zero
  let length: Int

  init(_ name: String) {
    let quoted = Array(name.utf8.prefix(JSONKeys.longest)) + [UInt8(ascii: "\"")]
    for (index, byte) in quoted.enumerated() {
      bytes[index / 8] |= UInt64(byte) << UInt64(index % 8 * 8)
      mask[index / 8] |= 0xFF << UInt64(index % 8 * 8)
    }
    length = quoted.count
  }

  @inline(__always)
  func stands(at start: UnsafeRawPointer) -> Bool {
    var found = SIMD4<UInt64>()
    for word in 0..<4 {
      found[word] = start.loadUnaligned(fromByteOffset: word * 8, as: UInt64.self).littleEndian
    }
    return found & mask == bytes
  }
}
