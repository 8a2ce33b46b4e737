/// A dictionary of Cairo's file, read key by key.
struct CairoBody {
  let cursor: Cursor

  init(_ object: CairoObject, in bytes: UnsafeRawBufferPointer, offset: Int) {
    cursor = Cursor(
      UnsafeRawBufferPointer(rebasing: bytes[object.body]), offset: offset + object.body.lowerBound)
  }

  /// What an object says of itself, as far as finishing asks.
  struct Facts {
    var isPage = false
    var contents: Int32?
    var resources: Int32?
    var isImage = false
    var needsGlyphMap = false
    /// Whether drawing it may mix colours with what lies below (ISO 32000-1, 11.4).
    var isTransparent = false
  }

  func facts() throws(FinishingFailure) -> Facts {
    var facts = Facts()
    var type: String?
    var subtype: String?
    try forEachEntry { key, first, _ throws(FinishingFailure) in
      switch key {
      case "/Type": type = text(first.range)
      case "/Subtype": subtype = text(first.range)
      case "/Contents": if case .reference(let number) = first.kind { facts.contents = number }
      case "/Resources": if case .reference(let number) = first.kind { facts.resources = number }
      case "/SMask", "/Group": facts.isTransparent = true
      default: break
      }
    }
    facts.isPage = type == "/Page"
    facts.isImage = subtype == "/Image"
    facts.needsGlyphMap = subtype == "/CIDFontType2"
    return facts
  }

  var isDictionary: Bool { cursor.starts(with: "<<") }

  func text(_ range: Range<Int>) -> String {
    String(decoding: cursor.bytes[range], as: UTF8.self)
  }

  /// Calls with each key, the first token of its value and all its bytes. Does nothing for what is no dictionary.
  func forEachEntry(
    _ body: (String, CairoToken, Range<Int>) throws(FinishingFailure) -> Void,
  ) throws(FinishingFailure) {
    var cursor = cursor
    guard try cursor.token().kind == .openDictionary else { return }
    while true {
      let key = try cursor.token()
      if key.kind == .closeDictionary { return }
      guard key.kind == .name else { throw cursor.unexpected(wanted: "a key") }
      let value = try cursor.token()
      try cursor.skipRest(of: value)
      try body(text(key.range), value, value.range.lowerBound..<cursor.place)
    }
  }
}

extension Cursor {
  /// Goes behind the array or dictionary that the token opened.
  mutating func skipRest(of token: CairoToken) throws(FinishingFailure) {
    var depth = 0
    var kind = token.kind
    while true {
      switch kind {
      case .openDictionary, .openArray: depth += 1
      case .closeDictionary, .closeArray: depth -= 1
      case .name, .string, .number, .word, .reference: break
      }
      if depth <= 0 { return }
      kind = try self.token().kind
    }
  }
}
