/// Puts `D:` before the date of a document, which ISO 32000-1, 7.9.4 asks for and Cairo 1.16 leaves out.
///
/// Two of the spaces before the entry make room for it, so that nothing in the file moves:
///
///     ···/CreationDate (20260331140509-04'00)
///     ·/CreationDate (D:20260331140509-04'00)
enum DatePrefix {
  private static let key = Array("   /CreationDate (".utf8)
  private static let prefixed = Array(" /CreationDate (D:".utf8)

  /// How many of the last bytes may be the beginning of an entry whose end has not come.
  static let reach = key.count

  /// A later Cairo's prefix stays. In a text of the document no parenthesis stands bare.
  static func add(to bytes: inout [UInt8]) {
    let last = bytes.count - key.count
    guard last > 0 else { return }
    for start in 0..<last where bytes[start] == key[0] && bytes[start + 3] == key[3] {
      let end = start + key.count
      guard bytes[start..<end].elementsEqual(key), (0x30...0x39).contains(bytes[end]) else { continue }
      bytes.replaceSubrange(start..<end, with: prefixed)
      return
    }
  }
}
