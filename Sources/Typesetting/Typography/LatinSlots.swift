import FacturaPages

/// The characters that most of a bill is made of, numbered without gaps for tables.
///
/// Basic Latin, Latin-1 and Latin Extended-A (U+0020 to U+017F), dashes, quotation marks, bullet and ellipsis
/// (U+2010 to U+2027), and the euro sign. All of them stand from left to right in Latin text, none combines with a
/// neighbour, none is invisible.
enum LatinSlots {
  static let count = 0x180 + 0x18 + 1

  /// How many characters a text has, if it isn't empty and all of them are in the set.
  @inline(__always)
  static func count(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var others = 0
    for byte in bytes where byte &- 0x20 > 0x5E { others += 1 }
    return others == 0 && !bytes.isEmpty ? bytes.count : countBeyondASCII(bytes)
  }

  @inline(never)
  private static func countBeyondASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var count = 0
    var place = 0
    while place < bytes.count {
      let (slot, length) = slot(bytes, at: place)
      guard slot >= 0 else { return nil }
      place += length
      count += 1
    }
    return count == 0 ? nil : count
  }

  /// One for each character of a text that is in the set.
  @inline(never)
  static func clusters(of bytes: UnsafeBufferPointer<UInt8>) -> [Cluster] {
    var clusters: [Cluster] = []
    clusters.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      let length = slot(bytes, at: place).length
      clusters.append(Cluster(bytes: UInt16(truncatingIfNeeded: length), glyphs: 1))
      place += length
    }
    return clusters
  }

  /// The slot of the character that begins at `place`, and its bytes; −1 for one outside the set.
  @inline(__always)
  static func slot(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> (slot: Int, length: Int) {
    let lead = Int(bytes[place])
    if lead < 0x80 { return (lead >= 0x20 && lead < 0x7F ? lead : -1, 1) }
    return slotBeyondASCII(bytes, at: place)
  }

  @inline(never)
  private static func slotBeyondASCII(
    _ bytes: UnsafeBufferPointer<UInt8>, at place: Int,
  ) -> (slot: Int, length: Int) {
    let lead = Int(bytes[place])
    if lead >= 0xC2, lead <= 0xC5, place + 1 < bytes.count {
      let character = (lead & 0x1F) << 6 | Int(bytes[place + 1]) & 0x3F
      return (character < 0xA0 || character == 0xAD ? -1 : character, 2)
    }
    guard lead == 0xE2, place + 2 < bytes.count else { return (-1, 1) }
    let character = 0x2000 | (Int(bytes[place + 1]) & 0x3F) << 6 | Int(bytes[place + 2]) & 0x3F
    switch character {
    case 0x2010...0x2027: return (0x180 + character - 0x2010, 3)
    case 0x20AC: return (count - 1, 3)
    default: return (-1, 3)
    }
  }

  /// The character of a slot.
  static func character(of slot: Int) -> UInt32 {
    if slot < 0x180 { return UInt32(slot) }
    return slot == count - 1 ? 0x20AC : UInt32(slot - 0x180 + 0x2010)
  }

  /// Every slot that has a character in the set.
  static var all: [Int] {
    (0..<count).filter { slot in
      let character = character(of: slot)
      return character >= 0x20 && !(0x7F...0x9F).contains(character) && character != 0xAD
    }
  }
}
