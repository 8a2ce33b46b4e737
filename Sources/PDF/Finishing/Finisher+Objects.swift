import FacturaDiagnostics

extension Finisher {
  /// The new number of one of Cairo's objects. An object that is new here is written before the page ends, or, if
  /// Cairo hasn't written it yet, at the end.
  private func number(of cairo: Int32) -> ObjectNumber {
    if let known = names.known(cairo) { return known }
    let number = writer.reserve()
    names.set(cairo, to: number)
    queue.append(cairo)
    return number
  }

  /// Writes what was referred to, and what that refers to, as far as it has come.
  func writeQueue() throws(FinishingFailure) {
    var next = 0
    while next < queue.count {
      if let object = file.objects[queue[next]], let number = names.known(object.number) {
        file.remove(object.number)
        try write(object, as: number)
      } else {
        late.append(queue[next])
      }
      next += 1
    }
    queue.removeAll(keepingCapacity: true)
  }

  /// Writes what pages referred to before it came: fonts. What nobody refers to is left out.
  func writeLateObjects() throws(FinishingFailure) {
    queue = late
    late.removeAll()
    try writeQueue()
    if let missing = late.first { throw .fact(.missingObject(Int(missing))) }
  }

  private func write(_ object: CairoObject, as number: ObjectNumber) throws(FinishingFailure) {
    let body = file.body(of: object)
    let facts = try body.facts()
    if facts.isTransparent { isTransparent = true }
    var text = PDFText()
    if let data = object.data {
      try appendEntries(of: body, to: &text) { $0 != "/Length" && !(facts.isImage && $0 == "/Interpolate") }
      let bytes = UnsafeRawBufferPointer(rebasing: file.bytes[data])
      writer.addStream(bytes, entries: text, as: number, compression: .none)
    } else {
      try append(body, to: &text)
      writer.add(text, as: number)
    }
  }

  /// Appends a body that is no stream's.
  func append(_ body: CairoBody, to text: inout PDFText) throws(FinishingFailure) {
    guard body.isDictionary else { return try append(0..<body.cursor.bytes.count, of: body, to: &text) }
    text.append("<<")
    try appendEntries(of: body, to: &text) { _ in true }
    // Glyphs of Cairo's subsets have the same numbers in the font and in the text (ISO 19005-3, 6.2.11.3.2).
    if try body.facts().needsGlyphMap { text.append("/CIDToGIDMap/Identity") }
    text.append(">>")
  }

  private func appendEntries(
    of body: CairoBody, to text: inout PDFText, where isWanted: (String) -> Bool,
  ) throws(FinishingFailure) {
    try body.forEachEntry { key, _, value throws(FinishingFailure) in
      guard isWanted(key) else { return }
      text.append(ascii: key)
      try append(value, of: body, to: &text, behind: key)
    }
  }

  /// Appends tokens with as little space as they need, and the objects' new numbers.
  private func append(
    _ range: Range<Int>, of body: CairoBody, to text: inout PDFText, behind key: String? = nil,
  ) throws(FinishingFailure) {
    let bytes = UnsafeRawBufferPointer(rebasing: body.cursor.bytes[range])
    var cursor = Cursor(bytes, offset: body.cursor.offset + range.lowerBound)
    var drawings = DrawingNames(behind: key)
    var isWordOpen = key != nil
    var isAlpha = false
    while !cursor.isAtEnd {
      let token = try cursor.token()
      if try drawings.isRepeated(token, bytes, &cursor) { continue }
      if isWordOpen, token.kind.beginsWithWord { text.append(" ") }
      if case .reference(let cairo) = token.kind {
        text.append(number(of: cairo))
      } else {
        text.append(UnsafeRawBufferPointer(rebasing: bytes[token.range]))
      }
      let word = bytes[token.range]
      if isAlpha, !word.elementsEqual("1".utf8) { isTransparent = true }
      isAlpha = word.elementsEqual("/ca".utf8) || word.elementsEqual("/CA".utf8)
      if word.elementsEqual("/SMask".utf8) { isTransparent = true }
      isWordOpen = token.kind.endsWithWord
      cursor.skipSpace()
    }
  }
}

/// The keys of a dictionary of XObjects. Cairo names an image once more each time that it is drawn again on the page,
/// but a dictionary has each key once (ISO 32000-1, 7.3.7).
private struct DrawingNames {
  /// Objects that were named; nothing outside such a dictionary.
  private var seen: [Int32]?
  private var isNext: Bool

  init(behind key: String?) {
    isNext = key == "/XObject"
  }

  /// Whether the token is a key that the dictionary has already. The cursor then stands behind its value.
  mutating func isRepeated(
    _ token: CairoToken, _ bytes: UnsafeRawBufferPointer, _ cursor: inout Cursor,
  ) throws(FinishingFailure) -> Bool {
    switch token.kind {
    case .openDictionary:
      seen = isNext ? [] : nil
      isNext = false
    case .closeDictionary: seen = nil
    case .name where seen != nil:
      var behind = cursor
      guard case .reference(let object) = try behind.token().kind else { return false }
      guard seen?.contains(object) == true else {
        seen?.append(object)
        return false
      }
      behind.skipSpace()
      cursor = behind
      return true
    case .name: isNext = bytes[token.range].elementsEqual("/XObject".utf8)
    case .openArray, .closeArray, .string, .number, .word, .reference: isNext = false
    }
    return false
  }
}

extension CairoToken.Kind {
  fileprivate var beginsWithWord: Bool {
    switch self {
    case .number, .word, .reference: true
    case .openDictionary, .closeDictionary, .openArray, .closeArray, .name, .string: false
    }
  }

  fileprivate var endsWithWord: Bool { beginsWithWord || self == .name }
}
