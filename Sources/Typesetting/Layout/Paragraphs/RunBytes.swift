import FacturaPages

/// What the characters of a shaped text do at a line's end.
struct RunBytes {
  enum Kind {
    case ink
    /// Hangs past the line's end.
    case space
    /// Ends the line and is not set.
    case lineEnd
  }

  private let text: ShapedText
  private var run = -1
  private var bytes: [UInt8] = []

  init(_ text: ShapedText) {
    self.text = text
  }

  /// What the character at a place is, by its first bytes.
  mutating func kind(at place: TextPosition) -> Kind {
    if place.run != run {
      run = place.run
      bytes = Array(text.runs[run].glyphs.text.utf8)
    }
    guard place.byte < bytes.count else { return .ink }
    switch bytes[place.byte] {
    case 0x20, 0x09: return .space
    case 0x0A...0x0D: return .lineEnd
    case 0xC2: return byte(after: place, 1) == 0x85 ? .lineEnd : .ink
    case 0xE2: return kindOfGeneralPunctuation(at: place)
    case 0xE3: return byte(after: place, 1) == 0x80 && byte(after: place, 2) == 0x80 ? .space : .ink
    default: return .ink
    }
  }

  /// U+2000…U+200A are spaces (but U+2007, a figure that must not vanish), U+2028 and U+2029 end the line.
  private func kindOfGeneralPunctuation(at place: TextPosition) -> Kind {
    guard byte(after: place, 1) == 0x80, let last = byte(after: place, 2) else { return .ink }
    switch last {
    case 0x80...0x86, 0x88...0x8A: return .space
    case 0xA8, 0xA9: return .lineEnd
    default: return .ink
    }
  }

  private func byte(after place: TextPosition, _ distance: Int) -> UInt8? {
    place.byte + distance < bytes.count ? bytes[place.byte + distance] : nil
  }
}
