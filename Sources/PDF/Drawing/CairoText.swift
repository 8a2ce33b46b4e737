/// Makes text safe for Cairo: one noncharacter (Unicode 15, 23.7) stops its context, and a control character has
/// no place in extracted text.
///
/// Typography has already told the user about such characters; this is the last guard. Every replacement has as
/// many bytes as what it replaces, so clusters stay true.
enum CairoText {
  /// `text` is valid UTF-8.
  static func clean(_ text: UnsafeMutableBufferPointer<UInt8>, isASCII: Bool) {
    for index in text.indices where text[index] < 0x20 || text[index] == 0x7F { text[index] = 0x20 }
    if !isASCII { cleanLong(text) }
  }

  private static func cleanLong(_ text: UnsafeMutableBufferPointer<UInt8>) {
    var index = 0
    while index < text.count {
      let length = max(1, (~text[index]).leadingZeroBitCount)
      guard index + length <= text.count else { return }
      switch (length, text[index], text[index + 1 < text.count ? index + 1 : index]) {
      // C1 controls become no-break spaces.
      case (2, 0xC2, 0x80...0x9F): text[index + 1] = 0xA0
      // U+FDD0…U+FDEF become U+FFFD.
      case (3, 0xEF, 0xB7) where (0x90...0xAF).contains(text[index + 2]):
        (text[index + 1], text[index + 2]) = (0xBF, 0xBD)
      // The last two of each plane become its last but two; in the first plane that is U+FFFD.
      case (3, 0xEF, 0xBF) where text[index + 2] >= 0xBE: text[index + 2] = 0xBD
      case (4, _, let second)
      where second & 0x0F == 0x0F && text[index + 2] == 0xBF && text[index + 3] >= 0xBE:
        text[index + 3] = 0xBD
      default: break
      }
      index += length
    }
  }

  /// The same for text that goes into the file's own fields.
  static func cleaned(_ string: String) -> String {
    var bytes = Array(string.utf8)
    bytes.withUnsafeMutableBufferPointer { clean($0, isASCII: false) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
