import FacturaDiagnostics

/// `12 0 obj … endobj` (ISO 32000-1, 7.3.10).
struct IndirectObject {
  var number: Int
  var generation: Int
  var value: PDFObject
  /// Behind its value; for a stream behind its data.
  var end: Int
}

extension PDFParser {
  /// The number and generation in `12 0 obj`, if that stands here.
  mutating func takeHeading() -> (number: Int, generation: Int)? {
    let start = index
    skipSpace()
    if let number = takeNumber(), let byte, PDFCharacters.isSpace(byte) {
      skipSpace()
      if let generation = takeNumber() {
        skipSpace()
        if takeObjectWord() { return (number, generation) }
      }
    }
    index = start
    return nil
  }

  /// `obj`, which some makers join with what follows: `12 0 objnull`.
  private mutating func takeObjectWord() -> Bool {
    guard index + 3 <= end, bytes[index..<(index + 3)].elementsEqual("obj".utf8) else { return false }
    index += 3
    return true
  }

  /// The indirect object that begins here. `length` says what number an indirect `/Length` is, if it can; `ends` are
  /// those of the whole file.
  mutating func indirectObject(
    ends: StreamEnds, length: (PDFReference) -> Int?,
  ) throws(Failure<PDFFileFact>) -> IndirectObject {
    guard let heading = takeHeading() else { throw damage() }
    skipSpace()
    // `12 0 obj endobj`: an object that was left empty is null.
    if take("endobj") {
      return IndirectObject(number: heading.number, generation: heading.generation, value: .null, end: index)
    }
    var value = try value()
    let end = index
    skipSpace()
    if case .dictionary(let dictionary) = value, take("stream") {
      let range = try streamRange(dictionary, ends, length: length)
      value = .stream(PDFStream(dictionary: dictionary, range: range))
    } else {
      index = end
    }
    return IndirectObject(
      number: heading.number, generation: heading.generation, value: value, end: index)
  }

  /// Where the data behind the word `stream` stands. `/Length` holds if `endstream` follows there; if not, the data
  /// goes on to where the next stream of the file ends.
  private mutating func streamRange(
    _ dictionary: PDFDictionary, _ ends: StreamEnds, length: (PDFReference) -> Int?,
  ) throws(Failure<PDFFileFact>) -> Range<Int> {
    if index < bytes.count, bytes[index] == 0x0D { index += 1 }
    if index < bytes.count, bytes[index] == 0x0A { index += 1 }
    let start = index
    let stated: Int? =
      switch dictionary["Length"] {
      case .integer(let value): value
      case .reference(let reference): length(reference)
      default: nil
      }
    if let stated, stated >= 0, stated <= bytes.count - start {
      index = start + stated
      skipSpace()
      if take("endstream") || take("endobj") { return start..<(start + stated) }
    }
    index = start
    guard var end = ends.first(from: start) else { throw damage() }
    index = end
    _ = take("endstream")
    if end > start, bytes[end - 1] == 0x0A { end -= 1 }
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }
}

extension [UInt8] {
  /// Where a word of ASCII next begins, from a place.
  func firstIndex(of word: StaticString, from start: Int) -> Int? {
    let length = word.utf8CodeUnitCount
    guard length > 0, start >= 0, start + length <= count else { return nil }
    return withUnsafeBufferPointer { bytes in
      var index = start
      while index + length <= bytes.count {
        if bytes[index] == word.utf8Start[0], Self.matches(bytes, index, word) { return index }
        index += 1
      }
      return nil
    }
  }

  func has(_ word: StaticString, at index: Int) -> Bool {
    guard index >= 0, index <= count - word.utf8CodeUnitCount else { return false }
    return withUnsafeBufferPointer { Self.matches($0, index, word) }
  }

  func lastIndex(of word: StaticString) -> Int? {
    let length = word.utf8CodeUnitCount
    return withUnsafeBufferPointer { bytes in
      var index = bytes.count - length
      while index >= 0 {
        if bytes[index] == word.utf8Start[0], Self.matches(bytes, index, word) { return index }
        index -= 1
      }
      return nil
    }
  }

  private static func matches(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ word: StaticString) -> Bool
  {
    for offset in 0..<word.utf8CodeUnitCount where bytes[index + offset] != word.utf8Start[offset] {
      return false
    }
    return true
  }
}
