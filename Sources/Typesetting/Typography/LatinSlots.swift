import FacturaPages

/// The characters that most of a bill is made of, numbered without gaps for tables.
///
/// Basic Latin, Latin-1 and Latin Extended-A (U+0020 to U+017F), dashes, quotation marks, bullet and ellipsis
/// (U+2010 to U+2027), and the euro sign. All of them stand from left to right in Latin text, none combines with a
/// neighbour, none is invisible.
enum LatinSlots {
  static var count: Int { 0x180 + 0x18 + 1 }

  /// What a text has of characters.
  struct Count {
    var characters: Int
    /// U+00A0, among them.
    var noBreakSpaces = 0
  }

  /// How many characters a text has, if it isn't empty and all of them are in the set.
  @inline(__always)
  static func count(of bytes: UnsafeBufferPointer<UInt8>) -> Count? {
    var others = 0
    for byte in bytes where byte &- 0x20 > 0x5E { others += 1 }
    return others == 0 && !bytes.isEmpty ? Count(characters: bytes.count) : countBeyondASCII(bytes)
  }

  @inline(never)
  private static func countBeyondASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Count? {
    guard var next = bytes.baseAddress else { return nil }
    let end = next + bytes.count
    var count = Count(characters: 0)
    while next < end {
      if next.pointee < 0x80 {
        guard next.pointee &- 0x20 <= 0x5E else { return nil }
        next += 1
      } else {
        let slot = slotBeyondASCII(&next)
        guard slot >= 0 else { return nil }
        if slot == 0xA0 { count.noBreakSpaces += 1 }
      }
      count.characters += 1
    }
    return count.characters == 0 ? nil : count
  }

  /// A cluster for each character of a text that is in the set; none if there is room for none.
  static func writeClusters(
    of bytes: UnsafeBufferPointer<UInt8>, into clusters: UnsafeMutableBufferPointer<Cluster>,
  ) {
    var place = 0
    for number in clusters.indices {
      let length: UInt16 = bytes[place] < 0x80 ? 1 : bytes[place] < 0xE0 ? 2 : 3
      clusters.initializeElement(at: number, to: Cluster(bytes: length, glyphs: 1))
      place += Int(length)
    }
  }

  /// The slot of a character that isn't ASCII, −1 if it isn't in the set; moves to the next. A Swift string is valid
  /// UTF-8: the bytes that its first byte promises are there.
  @inline(__always)
  static func slotBeyondASCII(_ next: inout UnsafePointer<UInt8>) -> Int {
    let lead = Int(next[0])
    if lead < 0xE0 {
      let character = (lead & 0x1F) << 6 | Int(next[1]) & 0x3F
      next += 2
      return character < 0xA0 || character == 0xAD || character >= 0x180 ? -1 : character
    }
    guard lead == 0xE2 else {
      next += lead < 0xF0 ? 3 : 4
      return -1
    }
    let character = 0x2000 | (Int(next[1]) & 0x3F) << 6 | Int(next[2]) & 0x3F
    next += 3
    switch character {
    case 0x2010...0x2027: return 0x180 + character - 0x2010
    case 0x20AC: return 0x198
    default: return -1
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
