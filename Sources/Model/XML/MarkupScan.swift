import FacturaDiagnostics

/// Where tags and attributes stand in the bytes of an XML file.
///
/// libxml2 says what a file means, but its columns are only good for short lines, and it has none for
/// attributes. So the tags are found here, in file order, and matched one to one with what libxml2 reports. In a
/// file that isn't well-formed the scan may end early or be wrong behind the fault, where nobody looks.
struct MarkupScan {
  struct Tag {
    enum Kind: UInt8 { case open, close, empty }

    var kind: Kind
    /// Its `<`.
    var start: Int32
    /// Behind its `>`.
    var end: Int32
    /// Its attributes in `attributes`; namespace declarations are left out.
    var attributes: Range<Int32>
  }

  struct Attribute {
    var name: Int32
    /// Behind the opening quote.
    var value: Int32
  }

  private(set) var tags: [Tag] = []
  private(set) var attributes: [Attribute] = []
  /// A tag that exceeds the limit of attributes, which is looked for before libxml2 compares each with each.
  private(set) var crowdedTag: Int?

  init(_ bytes: [UInt8], attributeLimit: Int) {
    bytes.withUnsafeBufferPointer { bytes in
      var cursor = Cursor(bytes: bytes)
      while crowdedTag == nil, cursor.skip(to: UInt8(ascii: "<")) {
        scanMarkup(&cursor, attributeLimit: attributeLimit)
      }
    }
  }

  /// From one `<` to behind its end.
  private mutating func scanMarkup(_ cursor: inout Cursor, attributeLimit: Int) {
    let start = cursor.index
    cursor.index += 1
    switch cursor.byte {
    case UInt8(ascii: "!"):
      if cursor.starts(with: "!--") {
        cursor.skip(past: "-->")
      } else if cursor.starts(with: "![CDATA[") {
        cursor.skip(past: "]]>")
      }
    case UInt8(ascii: "?"):
      cursor.skip(past: "?>")
    case UInt8(ascii: "/"):
      cursor.skip(past: ">")
      append(.close, from: start, to: cursor.index, attributes: Int32(attributes.count))
    default:
      let first = Int32(attributes.count)
      let isEmpty = scanAttributes(&cursor)
      if attributes.count - Int(first) > attributeLimit { crowdedTag = start }
      append(isEmpty ? .empty : .open, from: start, to: cursor.index, attributes: first)
    }
  }

  private mutating func append(_ kind: Tag.Kind, from start: Int, to end: Int, attributes first: Int32) {
    tags.append(
      Tag(kind: kind, start: Int32(start), end: Int32(end), attributes: first..<Int32(attributes.count)))
  }

  /// From the name of a start tag to behind its `>`; whether it ended with `/>`.
  private mutating func scanAttributes(_ cursor: inout Cursor) -> Bool {
    cursor.skipName()
    while let byte = cursor.byte {
      switch byte {
      case UInt8(ascii: ">"):
        cursor.index += 1
        return cursor.bytes[cursor.index - 2] == UInt8(ascii: "/")
      case UInt8(ascii: "<"):
        return false
      case _ where XMLSource.isSpace(byte), UInt8(ascii: "/"):
        cursor.index += 1
      default:
        scanAttribute(&cursor)
      }
    }
    return false
  }

  private mutating func scanAttribute(_ cursor: inout Cursor) {
    let name = cursor.index
    let isDeclaration = cursor.starts(with: "xmlns")
    cursor.skipName()
    if cursor.index == name { cursor.index += 1 }
    let isNamespace =
      isDeclaration && (cursor.index == name + 5 || cursor.bytes[name + 5] == UInt8(ascii: ":"))
    cursor.skipSpace()
    guard cursor.byte == UInt8(ascii: "=") else { return }
    cursor.index += 1
    cursor.skipSpace()
    guard let quote = cursor.byte, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return }
    cursor.index += 1
    if !isNamespace { attributes.append(Attribute(name: Int32(name), value: Int32(cursor.index))) }
    if cursor.skip(to: quote) { cursor.index += 1 }
  }
}

/// A place in the bytes that only moves forward.
private struct Cursor {
  let bytes: UnsafeBufferPointer<UInt8>
  var index = 0

  var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// Whether there was one; the cursor stands on it, or at the end.
  mutating func skip(to wanted: UInt8) -> Bool {
    while index < bytes.count {
      if bytes[index] == wanted { return true }
      index += 1
    }
    return false
  }

  mutating func skip(past ending: StaticString) {
    while index < bytes.count {
      if starts(with: ending) {
        index += ending.utf8CodeUnitCount
        return
      }
      index += 1
    }
  }

  mutating func skipSpace() {
    while let byte, XMLSource.isSpace(byte) { index += 1 }
  }

  mutating func skipName() {
    while let byte, !XMLSource.isSpace(byte), byte != UInt8(ascii: "="), byte != UInt8(ascii: ">"),
      byte != UInt8(ascii: "/"), byte != UInt8(ascii: "<")
    {
      index += 1
    }
  }

  func starts(with word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard index + length <= bytes.count else { return false }
    for offset in 0..<length where bytes[index + offset] != word.utf8Start[offset] { return false }
    return true
  }
}
