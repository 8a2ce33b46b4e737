package import FacturaDiagnostics

/// An XML file together with where its elements stand in its text, for those who put something in between.
package struct XMLPlaces: Sendable {
  package let document: XMLDocument
  package let encoding: XMLEncoding
  private let raw: [UInt8]
  private let tags: [MarkupScan.Tag]

  /// - Throws: as `XMLDocument`.
  package init(_ bytes: [UInt8], name: String, limits: XMLLimits = XMLLimits()) throws(Finding) {
    document = try XMLDocument(bytes, name: name, limits: limits)
    encoding = try XMLSource.knownEncoding(of: bytes, name: name)
    raw = bytes
    tags = MarkupScan(document.root.tree.source.bytes, attributeLimit: .max).tags
  }

  /// The text of the file in UTF-8. All places count its bytes.
  package var text: [UInt8] { document.root.tree.source.bytes }

  /// The file with a stretch of its text replaced, and every other byte as it was.
  package func replacing(_ range: Range<Int>, with insertion: String) -> [UInt8] {
    let start = encoding.offset(of: range.lowerBound, in: text)
    let end = encoding.offset(of: range.upperBound, in: text)
    return raw[..<start] + encoding.encode(insertion) + raw[end...]
  }

  // MARK: Elements

  /// From its `<` to behind its end tag.
  package func range(of element: XMLElement) -> Range<Int> {
    guard let first = tagNumber(of: element) else { return 0..<0 }
    var depth = 0
    for tag in tags[first...] {
      switch tag.kind {
      case .open: depth += 1
      case .close: depth -= 1
      case .empty: break
      }
      if depth == 0 { return Int(tags[first].start)..<Int(tag.end) }
    }
    return Int(tags[first].start)..<text.count
  }

  /// From its `<` to behind its `>`, and whether that is all of the element.
  package func startTag(of element: XMLElement) -> (range: Range<Int>, isEmpty: Bool) {
    guard let number = tagNumber(of: element) else { return (0..<0, true) }
    return (Int(tags[number].start)..<Int(tags[number].end), tags[number].kind == .empty)
  }

  private func tagNumber(of element: XMLElement) -> Int? {
    let offset = element.tree.nodes[Int(element.index)].offset
    var low = 0
    var high = tags.count
    while low < high {
      let middle = (low + high) / 2
      if tags[middle].start < offset { low = middle + 1 } else { high = middle }
    }
    return low < tags.count && tags[low].start == offset ? low : nil
  }

  /// The namespaces that an element's own start tag declares, with their prefixes; an empty one is the default. A URI
  /// that is written with references is left out.
  package func declarations(of element: XMLElement) -> [(prefix: String, uri: String)] {
    let tag = String(decoding: text[startTag(of: element).range], as: UTF8.self)
    var found: [(prefix: String, uri: String)] = []
    var rest = tag.utf8.dropFirst(1)[...]
    while let attribute = Self.takeAttribute(&rest) {
      guard !attribute.value.contains("&") else { continue }
      if attribute.name == "xmlns" {
        found.append(("", attribute.value))
      } else if attribute.name.hasPrefix("xmlns:") {
        found.append((String(attribute.name.dropFirst(6)), attribute.value))
      }
    }
    return found
  }

  /// The next `name = "value"`; the parser has seen to it that the tag is well-formed.
  private static func takeAttribute(
    _ rest: inout Substring.UTF8View,
  ) -> (name: String, value: String)? {
    guard let equals = rest.firstIndex(of: UInt8(ascii: "=")) else { return nil }
    let before = rest[..<equals].split(whereSeparator: XMLSource.isSpace).last ?? rest[..<equals]
    let behind = rest[rest.index(after: equals)...].drop(while: XMLSource.isSpace)
    guard let quote = behind.first else { return nil }
    let value = behind.dropFirst()
    guard let end = value.firstIndex(of: quote) else { return nil }
    rest = value[value.index(after: end)...]
    return (String(Substring(before)), String(Substring(value[..<end])))
  }
}
