import Foundation

/// A font that isn't built in: Roboto under the name Casona, with a glyph for 😀 (U+1F600), which no other has.
package enum AddedFont {
  package static func bytes() throws -> [UInt8] {
    var font = Data(try Repository.bytes("Fonts/Roboto-Regular.ttf"))
    // The name of a font stands in it in the letters of Macintosh and of Windows.
    for encoding in [String.Encoding.utf16BigEndian, .macOSRoman] {
      if let old = "Roboto".data(using: encoding), let new = "Casona".data(using: encoding) {
        replace(old, with: new, in: &font)
      }
    }
    // The last group of characters in its table: first, last (ISO/IEC 14496-22, 5.2.1.3.7).
    replace(
      Data([0, 1, 0xF1, 0x6A, 0, 1, 0xF1, 0x6B]), with: Data([0, 1, 0xF6, 0, 0, 1, 0xF6, 1]), in: &font)
    return Array(font)
  }

  private static func replace(_ old: Data, with new: Data, in font: inout Data) {
    while let place = font.range(of: old) { font.replaceSubrange(place, with: new) }
  }
}
