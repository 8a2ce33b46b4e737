/// Walks over the tags of a markup file without building a tree.
///
/// It is no judge of well-formedness: the reader that draws the file is. Comments and processing instructions are passed
/// over.
struct MarkupScanner {
  struct Element {
    /// Without its prefix.
    var name: String
    /// Names without their prefixes, in order.
    var attributes: [(name: String, value: String)]

    subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  enum Piece {
    /// A start tag or an empty element.
    case element(Element)
    case text(String)
    /// A document type with all that it declares.
    case declaration(String)
    /// A tag that does not end.
    case broken
  }

  private let bytes: [UInt8]
  private var index = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  /// Nothing at the end of the file, or where a file of markup would begin with something else.
  mutating func next() -> Piece? {
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        if let text = text() { return text }
        continue
      }
      if skip(from: "<!--", to: "-->") || skip(from: "<?", to: "?>") || skip(from: "</", to: ">") { continue }
      if starts(with: "<![CDATA[") { return characterData() }
      return starts(with: "<!") ? declaration() : element()
    }
    return nil
  }

  /// Nothing for white space alone.
  private mutating func text() -> Piece? {
    let start = index
    while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
    let text = bytes[start..<index]
    return text.allSatisfy(MarkupScanner.isSpace) ? nil : .text(String(decoding: text, as: UTF8.self))
  }

  private mutating func characterData() -> Piece {
    let start = index
    _ = skip(from: "<![CDATA[", to: "]]>")
    return .text(String(decoding: bytes[start..<index], as: UTF8.self))
  }

  private mutating func element() -> Piece {
    index += 1
    var element = Element(name: name(), attributes: [])
    while true {
      skipSpace()
      guard index < bytes.count else { return .broken }
      if bytes[index] == UInt8(ascii: ">") {
        index += 1
        return .element(element)
      }
      let before = index
      let attribute = name()
      guard let value = value() else { return .broken }
      if !attribute.isEmpty { element.attributes.append((attribute, value)) }
      if index == before { index += 1 }
    }
  }

  /// A name without its prefix.
  private mutating func name() -> String {
    var start = index
    while index < bytes.count, !MarkupScanner.isSpace(bytes[index]),
      !MarkupScanner.endsName.contains(bytes[index])
    {
      if bytes[index] == UInt8(ascii: ":") { start = index + 1 }
      index += 1
    }
    return String(decoding: bytes[min(start, index)..<index], as: UTF8.self)
  }

  /// What stands in quotes behind an equals sign; empty without one.
  private mutating func value() -> String? {
    skipSpace()
    guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { return "" }
    index += 1
    skipSpace()
    guard index < bytes.count else { return nil }
    let quote = bytes[index]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    guard let end = bytes[(index + 1)...].firstIndex(of: quote) else { return nil }
    defer { index = end + 1 }
    return String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
  }

  /// `<!DOCTYPE svg [ … ]>`: the brackets may hold tags of their own.
  private mutating func declaration() -> Piece {
    let start = index
    skipDeclaration()
    return .declaration(String(decoding: bytes[start..<index], as: UTF8.self))
  }

  private mutating func skipDeclaration() {
    var isInBrackets = false
    while index < bytes.count {
      defer { index += 1 }
      switch bytes[index] {
      case UInt8(ascii: "["): isInBrackets = true
      case UInt8(ascii: "]"): isInBrackets = false
      case UInt8(ascii: ">") where !isInBrackets: return
      default: break
      }
    }
  }

  private mutating func skip(from start: StaticString, to end: StaticString) -> Bool {
    guard starts(with: start) else { return false }
    index += start.utf8CodeUnitCount
    while index < bytes.count, !starts(with: end) { index += 1 }
    index = min(bytes.count, index + end.utf8CodeUnitCount)
    return true
  }

  private func starts(with word: StaticString) -> Bool {
    guard index + word.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<word.utf8CodeUnitCount where bytes[index + offset] != word.utf8Start[offset] {
      return false
    }
    return true
  }

  private mutating func skipSpace() {
    while index < bytes.count, MarkupScanner.isSpace(bytes[index]) { index += 1 }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static let endsName: Set<UInt8> = Set("/>=<\"'".utf8)
}
