import FacturaInvoices

/// The names of a record's fields, packed so that a key is compared with three machine words.
struct JSONKeys: Sendable {
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

  /// Number of the field with this name. Members usually come in the order of the fields, so the guess comes first.
  @inline(__always)
  func index(of key: PackedKey, guess: Int) -> Int? {
    if guess < packed.count, packed[guess] == key { return guess }
    return packed.firstIndex(of: key)
  }

  func index(of name: String) -> Int? { names.firstIndex(of: name) }
}

/// A name of up to 24 bytes, the first byte lowest, zeros behind it.
struct PackedKey: Equatable, Sendable {
  private var words: SIMD4<UInt64> = .zero

  /// The bytes of a key. At least 24 bytes can be read at `start`, even where the key is shorter.
  @inline(__always)
  init?(at start: UnsafeRawPointer, count: Int) {
    guard count <= JSONKeys.longest else { return nil }
    for word in 0..<3 {
      let left = count - word * 8
      if left <= 0 { break }
      let value = start.loadUnaligned(fromByteOffset: word * 8, as: UInt64.self).littleEndian
      words[word] = left >= 8 ? value : value & (1 << UInt64(left * 8) - 1)
    }
  }

  init(_ name: String) {
    for (index, byte) in name.utf8.prefix(JSONKeys.longest).enumerated() {
      words[index / 8] |= UInt64(byte) << UInt64(index % 8 * 8)
    }
  }
}
