/// Bytes from a terminal → keys (ECMA-48, 5.4; XTerm's bracketed paste). Bytes may come in any pieces: what isn't
/// whole yet waits.
struct KeyDecoder {
  /// Nobody pastes more into a field for a key; the rest is read and forgotten.
  static let pasteLimit = 4096

  private var pending: [UInt8] = []
  private var paste: [UInt8]?
  private var followsReturn = false

  /// Whether bytes wait for others. After a short quiet they won't come: call `flush`.
  var isWaiting: Bool { !pending.isEmpty && paste == nil }

  mutating func keys(from bytes: some Sequence<UInt8>) -> [Key] {
    pending += bytes
    var keys: [Key] = []
    while let step = next() {
      pending.removeFirst(step.count)
      if let key = step.key { keys.append(key) }
    }
    return keys
  }

  /// What waited alone: an Escape that begins nothing, or half a character, which is nothing.
  mutating func flush() -> [Key] {
    guard isWaiting else { return [] }
    let waited = pending
    pending = []
    guard waited[0] == Self.escape else { return [] }
    return [.escape] + keys(from: waited.count == 1 ? [] : waited.dropFirst())
  }

  private static let escape: UInt8 = 0x1B

  /// How many bytes are read, and the key that they are, if any; nothing if more must come.
  private typealias Step = (count: Int, key: Key?)

  private mutating func next() -> Step? {
    guard let first = pending.first else { return nil }
    if paste != nil { return pastedPart() }
    let afterReturn = followsReturn
    followsReturn = first == 0x0D
    switch first {
    case 0x0A where afterReturn: return (1, nil)
    case 0x0A, 0x0D: return (1, .enter)
    case 0x09: return (1, .tab)
    case 0x08, 0x7F: return (1, .backspace)
    case Self.escape: return sequence()
    case 0x01...0x1A: return (1, .control(Character(UnicodeScalar(first + 0x60))))
    case 0x00...0x1F: return (1, nil)
    case 0x20...0x7E: return (1, .character(Character(UnicodeScalar(first))))
    default: return character(first)
    }
  }

  /// UTF-8 of more than one byte; what is none is passed over.
  private func character(_ first: UInt8) -> Step? {
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard (0xC2...0xF4).contains(first) else { return (1, nil) }
    let rest = pending.dropFirst().prefix(length - 1)
    guard rest.allSatisfy({ $0 & 0xC0 == 0x80 }) else { return (1, nil) }
    guard rest.count == length - 1 else { return nil }
    guard let text = String(validating: pending.prefix(length), as: UTF8.self), text.count == 1,
      let character = text.first, !text.unicodeScalars.contains(where: { (0x80...0x9F).contains($0.value) })
    else { return (length, nil) }
    return (length, .character(character))
  }

  /// After an Escape: `ESC [ … letter`, `ESC O letter`, or an Escape and another key.
  private mutating func sequence() -> Step? {
    guard pending.count > 1 else { return nil }
    switch pending[1] {
    case UInt8(ascii: "["):
      guard let end = pending.dropFirst(2).firstIndex(where: { (0x40...0x7E).contains($0) }) else {
        return pending.count > 32 ? (pending.count, nil) : nil
      }
      let parameters = String(decoding: pending[2..<end], as: UTF8.self)
      if parameters == "200", pending[end] == UInt8(ascii: "~") {
        paste = []
        return (end + 1, nil)
      }
      return (end + 1, Self.key(parameters, pending[end]))
    case UInt8(ascii: "O"):
      guard pending.count > 2 else { return nil }
      return (3, Self.key("", pending[2]))
    default: return (1, .escape)
    }
  }

  private static func key(_ parameters: String, _ last: UInt8) -> Key? {
    switch (last, parameters.prefix { $0 != ";" }) {
    case (UInt8(ascii: "A"), _): .up
    case (UInt8(ascii: "B"), _): .down
    case (UInt8(ascii: "C"), _): .right
    case (UInt8(ascii: "D"), _): .left
    case (UInt8(ascii: "H"), _), (UInt8(ascii: "~"), "1"), (UInt8(ascii: "~"), "7"): .home
    case (UInt8(ascii: "F"), _), (UInt8(ascii: "~"), "4"), (UInt8(ascii: "~"), "8"): .end
    case (UInt8(ascii: "M"), ""): .enter
    case (UInt8(ascii: "~"), "3"): .delete
    case (UInt8(ascii: "~"), "5"): .pageUp
    case (UInt8(ascii: "~"), "6"): .pageDown
    default: nil
    }
  }

  /// Up to the sequence that ends a paste.
  private mutating func pastedPart() -> Step? {
    let end = Array("\u{1B}[201~".utf8)
    guard let found = pending.firstRange(of: end) else {
      let sure = pending.count - (end.count - 1)
      guard sure > 0 else { return nil }
      keep(pending.prefix(sure))
      return (sure, nil)
    }
    keep(pending[..<found.lowerBound])
    let text = String(decoding: paste ?? [], as: UTF8.self)
    paste = nil
    return (found.upperBound, .pasted(text.asOneLine))
  }

  private mutating func keep(_ bytes: some Collection<UInt8>) {
    let room = Self.pasteLimit - (paste?.count ?? 0)
    paste?.append(contentsOf: bytes.prefix(room))
  }
}

extension String {
  /// Without line breaks and other control characters; spaces at its ends are nobody's wish.
  var asOneLine: String {
    let spaced = unicodeScalars.map { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) ? " " : $0 }
    var scalars = String.UnicodeScalarView(spaced)[...]
    while scalars.last == " " { scalars.removeLast() }
    return String(scalars.drop { $0 == " " })
  }
}
