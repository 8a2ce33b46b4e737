import FacturaLayout

/// Spaces where no line ends: U+00A0, as in “RD$ 1,234.50”, and U+202F, which in Roboto is as wide.
///
/// Once the places to break are found they have done their work, and text is set and told as with plain spaces. So
/// money stays ASCII, what is found in the PDF is what people type, and Cairo needs no second font for two
/// characters of one shape.
enum NoBreakSpaces {
  static func contain(_ character: UInt32) -> Bool { character == 0xA0 || character == 0x202F }

  /// Writes a Latin text with plain spaces.
  static func write(
    _ text: UnsafeBufferPointer<UInt8>, into plain: UnsafeMutableBufferPointer<UInt8>,
  ) {
    var place = 0
    for number in plain.indices {
      let isSpace = isOne(text, place)
      plain.initializeElement(at: number, to: isSpace ? 0x20 : text[place])
      place += isSpace ? 2 : 1
    }
  }

  private static func isOne(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    text[place] == 0xC2 && place + 1 < text.count && text[place + 1] == 0xA0
  }

  /// The breaks of a text, counted in the bytes of what is told of it: each of these spaces is one byte there.
  static func shorten(_ breaks: inout [ShapedText.Break], of text: [UInt8]) {
    var place = 0
    var saved = 0
    for index in breaks.indices {
      while place < breaks[index].offset {
        saved += surplus(of: text, at: place)
        place += 1
      }
      breaks[index].offset -= saved
    }
  }

  /// How many bytes more than a plain space the space at a place has.
  private static func surplus(of text: [UInt8], at place: Int) -> Int {
    switch text[place] {
    case 0xC2 where place + 1 < text.count && text[place + 1] == 0xA0: 1
    case 0xE2 where place + 2 < text.count && text[place + 1] == 0x80 && text[place + 2] == 0xAF: 2
    default: 0
    }
  }
}
