import FacturaDiagnostics

/// A word of an expression, with the bytes of the expression's text that it takes.
struct Token {
  enum Kind: Equatable {
    case name(String)
    case number(String)
    case string(String)
    /// An operator or a bracket.
    case sign(String)
    case end
  }

  var kind: Kind
  var range: Range<Int>

  /// As a message quotes it.
  var words: String {
    switch kind {
    case .name(let text), .number(let text), .sign(let text): "“\(text.shortened)”"
    case .string(let text): "the text “\(text.shortened)”"
    case .end: "the end"
    }
  }
}

/// What is wrong with the way an expression is written, and at which byte.
struct SyntaxProblem: Error {
  var message: String
  var offset: Int
}

/// Cuts the text of an expression into tokens.
struct Lexer {
  private let bytes: [UInt8]
  private var index = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  static func tokens(of text: String) throws(SyntaxProblem) -> [Token] {
    var lexer = Lexer(text)
    var tokens: [Token] = []
    while let token = try lexer.next() { tokens.append(token) }
    tokens.append(Token(kind: .end, range: lexer.bytes.count..<lexer.bytes.count))
    return tokens
  }

  private mutating func next() throws(SyntaxProblem) -> Token? {
    while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
    guard index < bytes.count else { return nil }
    let start = index
    let byte = bytes[index]
    if Self.isLetter(byte) {
      return token(.name(take(while: { Self.isLetter($0) || Self.isDigit($0) })), from: start)
    }
    if Self.isDigit(byte) { return token(.number(takeNumber()), from: start) }
    if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") { return try string(quote: byte) }
    for sign in Self.signs where bytes[index...].starts(with: sign.utf8) {
      index += sign.utf8.count
      return token(.sign(sign), from: start)
    }
    let rest = String(decoding: bytes[index...], as: UTF8.self)
    throw SyntaxProblem(message: "“\(rest.prefix(1))” is not understood", offset: start)
  }

  /// Longer ones first.
  private static let signs = [
    "==", "!=", "<=", ">=", "??", "<", ">", "+", "-", "*", "/", "(", ")", "[", "]", ".", ",", "|", "?", ":",
    ";", "=",
  ]

  private func token(_ kind: Token.Kind, from start: Int) -> Token {
    Token(kind: kind, range: start..<index)
  }

  private mutating func take(while holds: (UInt8) -> Bool) -> String {
    let start = index
    while index < bytes.count, holds(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  /// Figures, and a point if figures follow: `lines.0` stays three tokens.
  private mutating func takeNumber() -> String {
    var text = take(while: Self.isDigit)
    if index + 1 < bytes.count, bytes[index] == UInt8(ascii: "."), Self.isDigit(bytes[index + 1]) {
      index += 1
      text += "." + take(while: Self.isDigit)
    }
    return text
  }

  private mutating func string(quote: UInt8) throws(SyntaxProblem) -> Token {
    let start = index
    index += 1
    let text = take(while: { $0 != quote })
    guard index < bytes.count else {
      throw SyntaxProblem(message: "a text without its closing quote", offset: start)
    }
    index += 1
    return token(.string(text), from: start)
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 10 || byte == 13 }
  static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
  /// Letters, also beyond ASCII, and the underscore.
  static func isLetter(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte) || byte == UInt8(ascii: "_") || byte >= 0x80
  }
}
