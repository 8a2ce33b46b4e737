/// Text of a layout file cut at its braces: words, and expressions to be put in. `{{` and `}}` stand for the braces
/// themselves.
enum TextPiece {
  case words(String)
  /// The text between the braces, and the byte of the whole text at which it begins.
  case expression(String, offset: Int)

  static func pieces(of text: String) throws(SyntaxProblem) -> [TextPiece] {
    let bytes = Array(text.utf8)
    let open = UInt8(ascii: "{")
    let close = UInt8(ascii: "}")
    var pieces: [TextPiece] = []
    var words: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let isDoubled = index + 1 < bytes.count && bytes[index + 1] == byte
      if byte == open && !isDoubled {
        if !words.isEmpty { pieces.append(.words(String(decoding: words, as: UTF8.self))) }
        words = []
        guard let end = closing(from: index + 1, in: bytes) else {
          throw SyntaxProblem(message: "a “{” without its “}”", offset: index)
        }
        pieces.append(
          .expression(String(decoding: bytes[(index + 1)..<end], as: UTF8.self), offset: index + 1))
        index = end + 1
      } else if byte == close && !isDoubled {
        throw SyntaxProblem(message: "a “}” without its “{”", offset: index)
      } else {
        words.append(byte)
        index += byte == open || byte == close ? 2 : 1
      }
    }
    if !words.isEmpty { pieces.append(.words(String(decoding: words, as: UTF8.self))) }
    return pieces
  }

  /// The next `}` that doesn't stand in a quoted text.
  private static func closing(from start: Int, in bytes: [UInt8]) -> Int? {
    var quote: UInt8?
    for index in start..<bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
      } else if byte == UInt8(ascii: "}") {
        return index
      }
    }
    return nil
  }
}
