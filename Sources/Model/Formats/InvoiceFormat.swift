package import FacturaDiagnostics

/// The kinds of files that invoices are read from, recognised by what they contain and not by their names.
package enum InvoiceFormat: Hashable, Sendable {
  /// Our own JSON.
  case json
  /// The Dominican e-CF in XML.
  case ecf

  /// Roots of the XML files that a reader knows. An RFCE is known, and refused by its reader with an
  /// explanation.
  private static let roots: [(name: String, format: InvoiceFormat)] = [("ECF", .ecf), ("RFCE", .ecf)]

  /// Recognises a file by its first bytes; some thousand are enough.
  ///
  /// - Throws: a finding that says what the file is instead.
  package init(recognising bytes: [UInt8], name: String) throws(Finding) {
    let start = bytes.count > 64 << 10 ? Array(bytes.prefix(64 << 10)) : bytes
    // Of a file in UTF-16, only the characters of ASCII matter here; the first of them shows that it is one.
    var prefix = RootScan(bytes: start.prefix(4).contains(0) ? start.filter { $0 != 0 } : start)
    let place = FacturaDiagnostics.SourceLocation(file: name, line: 1)
    guard let first = prefix.firstByte() else { throw Finding(FormatFact.empty, at: place) }
    switch first {
    case UInt8(ascii: "{"):
      self = .json
    case UInt8(ascii: "["):
      throw Finding(FormatFact.list, at: place)
    case UInt8(ascii: "<"):
      let root = prefix.rootName()
      guard let found = Self.roots.first(where: { $0.name == root }) else {
        throw Finding(FormatFact.unknownRoot(root, known: Self.roots.map(\.name)), at: place)
      }
      self = found.format
    default:
      throw Finding(FormatFact.unknownFormat(start: prefix.words()), at: place)
    }
  }

  /// The name of an XML file's root element, without its prefix; nothing for what isn't XML.
  package static func rootName(of bytes: [UInt8]) -> String? {
    var scan = RootScan(bytes: Array(bytes.prefix(64 << 10)))
    guard scan.firstByte() == UInt8(ascii: "<") else { return nil }
    let name = scan.rootName()
    return name.isEmpty ? nil : name
  }
}

/// Looks for the name of the root element without reading the file.
private struct RootScan {
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

  /// Behind declarations and comments; without its prefix.
  mutating func rootName() -> String {
    while firstByte() == UInt8(ascii: "<") {
      if starts(with: "<?") {
        skip(past: "?>")
      } else if starts(with: "<!--") {
        skip(past: "-->")
      } else if starts(with: "<!DOCTYPE") {
        let declared = name(at: index + "<!DOCTYPE ".utf8.count)
        skipDocumentType()
        if firstByte() == nil { return declared }
      } else if starts(with: "<!") {
        skip(past: ">")
      } else {
        return name(at: index + 1)
      }
    }
    return ""
  }

  private func name(at start: Int) -> String {
    let ends = Array(" \t\r\n/>[".utf8)
    let name = String(
      decoding: bytes.dropFirst(start).prefix { !ends.contains($0) }.prefix(80), as: UTF8.self)
    return name.split(separator: ":").last.map(String.init) ?? name
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

  private mutating func skip(past ending: String) {
    let ending = Array(ending.utf8)
    while index < bytes.count, !bytes[index...].starts(with: ending) { index += 1 }
    index = min(bytes.count, index + ending.count)
  }

  private func starts(with word: String) -> Bool { bytes[index...].starts(with: word.utf8) }
}
