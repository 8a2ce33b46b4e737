/// The characters that most of a bill is made of, numbered without gaps for tables.
///
/// Basic Latin, Latin-1 and Latin Extended-A (U+0020 to U+017F), dashes, quotation marks, bullet and ellipsis
/// (U+2010 to U+2027), and the euro sign. All of them stand from left to right in Latin text, none combines with a
/// neighbour, none is invisible.
enum LatinSlots {
  static let count = 0x180 + 0x18 + 1

  /// The slot of a character of two or three bytes of UTF-8, and how many; nothing for one outside the set.
  @inline(__always)
  static func slot(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> (slot: Int, length: Int)? {
    let lead = Int(bytes[place])
    if lead >= 0xC2, lead <= 0xC5, place + 1 < bytes.count {
      let character = (lead & 0x1F) << 6 | Int(bytes[place + 1]) & 0x3F
      return character < 0xA0 || character == 0xAD ? nil : (character, 2)
    }
    guard lead == 0xE2, place + 2 < bytes.count else { return nil }
    let character = 0x2000 | (Int(bytes[place + 1]) & 0x3F) << 6 | Int(bytes[place + 2]) & 0x3F
    switch character {
    case 0x2010...0x2027: return (0x180 + character - 0x2010, 3)
    case 0x20AC: return (count - 1, 3)
    default: return nil
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
