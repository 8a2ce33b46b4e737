import CHarfBuzz
import FacturaPages

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What HarfBuzz says about each character of `LatinSlots`, and each pair of them, in one font with one set of
/// features: asked once, then known.
///
/// In a font whose rules for Latin text are single substitutions and pair kerning alone, that is all there is to
/// know: the shape of a text is its characters' glyphs, with the kerning of its pairs. The bundled fonts are such
/// fonts (their contextual rules all need a combining mark, which is not in the set); a test compares every pair
/// and many longer texts with HarfBuzz's own answer. It costs a bill no time to shape what it shaped before.
final class PairTable {
  /// A glyph in font units.
  struct Entry {
    var glyph: UInt32
    var advance: Int32

    static let unknown = Entry(glyph: .max, advance: 0)
    /// Not one glyph, or none: HarfBuzz must see the whole text.
    static let complex = Entry(glyph: .max, advance: 1)
  }

  /// How a pair is stored: everything else is its kerning, plus `bias`.
  enum Pair {
    static var unknown: UInt16 { 0 }
    static var plain: UInt16 { 1 }
    static var complex: UInt16 { 2 }
    static var bias: Int32 { 0x8000 }
  }

  /// A row for each first character, a power of two long; one more row, all plain, for the start of a text.
  static var rowLength: Int { 512 }
  static var startRow: Int { LatinSlots.count * rowLength }

  private let properties: ShapingBuffer.Properties
  /// By slot.
  let entries: UnsafeMutablePointer<Entry>
  /// Where first and second character cross.
  let pairs: UnsafeMutablePointer<UInt16>

  init(_ properties: ShapingBuffer.Properties) {
    self.properties = properties
    entries = .allocate(capacity: LatinSlots.count)
    entries.initialize(repeating: .unknown, count: LatinSlots.count)
    // Zeros mean unknown pairs: the system gives them page by page, when a row is first asked for.
    let places = Self.startRow + Self.rowLength
    let zeros = calloc(places, MemoryLayout<UInt16>.stride)
    pairs = zeros?.bindMemory(to: UInt16.self, capacity: places) ?? .zeros(places)
    (pairs + Self.startRow).initialize(repeating: Pair.plain, count: Self.rowLength)
  }

  deinit {
    entries.deallocate()
    free(pairs)
  }

  func entry(_ slot: Int, _ buffer: borrowing ShapingBuffer) -> Entry {
    if entries[slot].glyph == Entry.unknown.glyph, entries[slot].advance == Entry.unknown.advance {
      entries[slot] = ask([LatinSlots.character(of: slot)], buffer).map { $0[0] } ?? .complex
    }
    return entries[slot]
  }

  /// Kerning of the pair in font units; nothing if HarfBuzz does more than kern.
  func kerning(_ first: Int, _ second: Int, _ buffer: borrowing ShapingBuffer) -> Int32? {
    let place = first * Self.rowLength + second
    if pairs[place] == Pair.unknown { pairs[place] = askPair(first, second, buffer) }
    switch pairs[place] {
    case Pair.complex: return nil
    case Pair.plain: return 0
    case let stored: return Int32(stored) - Pair.bias
    }
  }

  private func askPair(_ first: Int, _ second: Int, _ buffer: borrowing ShapingBuffer) -> UInt16 {
    let left = entry(first, buffer)
    let right = entry(second, buffer)
    let characters = [LatinSlots.character(of: first), LatinSlots.character(of: second)]
    guard let glyphs = ask(characters, buffer), glyphs[0].glyph == left.glyph, glyphs[1].glyph == right.glyph,
      glyphs[1].advance == right.advance
    else { return Pair.complex }
    let kerning = glyphs[0].advance - left.advance
    if kerning == 0 { return Pair.plain }
    let stored = kerning + Pair.bias
    return stored > Int32(Pair.complex) && stored <= 0xFFFF ? UInt16(stored) : Pair.complex
  }

  /// Shapes the characters; nothing unless each has one glyph of its own that stands on the baseline.
  private func ask(_ characters: [UInt32], _ buffer: borrowing ShapingBuffer) -> [Entry]? {
    let isShaped = characters.withUnsafeBufferPointer { buffer.shape($0, 0..<$0.count, properties) }
    let infos = buffer.infos
    let positions = buffer.positions
    guard isShaped, infos.count == characters.count, positions.count == characters.count else { return nil }
    var entries: [Entry] = []
    for (index, (info, position)) in zip(infos, positions).enumerated() {
      guard info.codepoint != 0, Int(info.cluster) == index, position.x_offset == 0, position.y_offset == 0,
        position.y_advance == 0
      else { return nil }
      entries.append(Entry(glyph: info.codepoint, advance: position.x_advance))
    }
    return entries
  }
}

extension UnsafeMutablePointer<UInt16> {
  /// Where the system has no fresh pages to give.
  fileprivate static func zeros(_ count: Int) -> Self {
    let pointer = Self.allocate(capacity: count)
    pointer.initialize(repeating: 0, count: count)
    return pointer
  }
}
