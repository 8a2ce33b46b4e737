/// Looks for the root element of an XML file without reading the file.
struct RootScan {
  let bytes: [UInt8]
  var index = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
    for mark in [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]] as [[UInt8]] where bytes.starts(with: mark) {
      index = mark.count
      break
    }
  }

  /// The first that isn't white space.
  mutating func firstByte() -> UInt8? {
    while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
    return index < bytes.count ? bytes[index] : nil
  }

  /// The name of a root element, without its prefix, and the namespace that the prefix stands for.
  struct Root {
    var name = ""
    var namespace: String?
    /// Its start tag ends within the bytes.
    var isWhole = false
  }

  /// Behind declarations and comments.
  mutating func root() -> Root {
    while firstByte() == UInt8(ascii: "<") {
      if starts(with: "<?") {
        skip(past: "?>")
      } else if starts(with: "<!--") {
        skip(past: "-->")
      } else if starts(with: "<!DOCTYPE") {
        let declared = name(at: index + "<!DOCTYPE ".utf8.count)
        skipDocumentType()
        if firstByte() == nil { return Root(name: Self.local(declared)) }
      } else if starts(with: "<!") {
        skip(past: ">")
      } else {
        return startTag(at: index + 1)
      }
    }
    return Root()
  }

  private func startTag(at start: Int) -> Root {
    let qualified = name(at: start)
    var root = Root(name: Self.local(qualified))
    let parts = qualified.split(separator: ":")
    let wanted = parts.count > 1 ? "xmlns:\(parts[0])" : "xmlns"
    var place = start + qualified.utf8.count
    while place < bytes.count, bytes[place] != UInt8(ascii: ">") {
      guard let equals = bytes[place...].firstIndex(of: UInt8(ascii: "=")),
        let open = bytes[equals...].firstIndex(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
        ),
        let close = bytes[(open + 1)...].firstIndex(of: bytes[open])
      else { break }
      let attribute = String(decoding: bytes[place..<equals], as: UTF8.self).filter { !$0.isWhitespace }
      if attribute == wanted { root.namespace = String(decoding: bytes[(open + 1)..<close], as: UTF8.self) }
      place = close + 1
      while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "/")].contains(bytes[place]) {
        place += 1
      }
    }
    root.isWhole = place < bytes.count
    return root
  }

  private static func local(_ name: String) -> String {
    name.split(separator: ":").last.map(String.init) ?? name
  }

  private func name(at start: Int) -> String {
    let ends = Array(" \t\r\n/>[".utf8)
    return String(decoding: bytes.dropFirst(start).prefix { !ends.contains($0) }.prefix(80), as: UTF8.self)
  }

  /// To behind the `>` that ends it: its own subset stands in brackets and holds declarations, and comments and
  /// quotes in which a bracket means nothing (XML 1.0, 2.8). The reader refuses it with a place.
  private mutating func skipDocumentType() {
    var isInSubset = false
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "<") where starts(with: "<!--"): skip(past: "-->")
      case UInt8(ascii: "<") where starts(with: "<?"): skip(past: "?>")
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let quote = bytes[index]
        index = bytes[(index + 1)...].firstIndex(of: quote).map { $0 + 1 } ?? bytes.count
      case UInt8(ascii: ">") where !isInSubset:
        index += 1
        return
      case UInt8(ascii: "["), UInt8(ascii: "]"):
        isInSubset = bytes[index] == UInt8(ascii: "[")
        index += 1
      default: index += 1
      }
    }
  }

  /// The beginning, as a message may show it.
  func words() -> String {
    let text = String(decoding: bytes[index...].prefix(24), as: UTF8.self).prefix { !$0.isNewline }
    return String(text.prefix(12))
  }

  /// What the file is if it is JSON without being an object or a list. A line of a table that begins with a quoted
  /// field or a figure is none.
  func scalarOfJSON() -> String? {
    let isBlank: (UInt8) -> Bool = { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    let content = bytes[index...]
    guard let last = content.lastIndex(where: { !isBlank($0) }) else { return nil }
    if content.first == UInt8(ascii: "\"") { return endOfText() == last ? "a text" : nil }
    let word = String(decoding: content[...last].prefix(40), as: UTF8.self)
    if ["true", "false", "null"].contains(word) { return "“\(word)”" }
    let isNumber = word.allSatisfy { "0123456789+-.eE".contains($0) } && !word.hasPrefix("+")
    return isNumber && Double(word) != nil ? "a number" : nil
  }

  /// Where the quote stands that ends the text beginning here; a backslash takes the next character with it.
  private func endOfText() -> Int? {
    var place = index + 1
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    return place < bytes.count ? place : nil
  }

  private mutating func skip(past ending: String) {
    let ending = Array(ending.utf8)
    while index < bytes.count, !bytes[index...].starts(with: ending) { index += 1 }
    index = min(bytes.count, index + ending.count)
  }

  private func starts(with word: String) -> Bool { bytes[index...].starts(with: word.utf8) }
}
