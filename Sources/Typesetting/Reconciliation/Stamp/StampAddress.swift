/// The address behind a stamp, taken apart: which service, and what it is asked (Descripción técnica de facturación
/// electrónica 1.6, pp. 36–38).
package struct StampAddress {
  /// Whether it is the service for consumption below RD$250,000.
  package let isShort: Bool
  private let values: [(name: String, value: String)]

  /// Nothing if the text is no such address.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard let question = bytes.firstIndex(of: UInt8(ascii: "?")) else { return nil }
    let service = Self.lowercased(bytes[..<question])
    guard service.hasPrefix("https://"), Self.contains("/consultatimbre", in: service) else { return nil }
    isShort = service.hasSuffix("/consultatimbrefc")
    var values: [(name: String, value: String)] = []
    for pair in bytes[(question + 1)...].split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false)
    {
      let name = pair.prefix { $0 != UInt8(ascii: "=") }
      values.append((Self.lowercased(name), Self.decoded(pair.dropFirst(name.count + 1))))
    }
    self.values = values
  }

  /// Byte by byte: the library's own search among characters took as long as all else here.
  private static func contains(_ word: StaticString, in service: String) -> Bool {
    let word = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    return service.utf8.indices.contains { service.utf8[$0...].starts(with: word) }
  }

  /// Names of services and values are ASCII.
  private static func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
    let isCapital = UInt8(ascii: "A")...UInt8(ascii: "Z")
    return String(decoding: bytes.map { isCapital.contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  /// Names are compared without regard to case, as the services do.
  package subscript(name: String) -> String? {
    values.first { $0.name == name.lowercased() }?.value
  }

  /// `%2F` as `/` (RFC 3986, 2.1).
  private static func decoded(_ text: ArraySlice<UInt8>) -> String {
    guard text.contains(UInt8(ascii: "%")) else { return String(decoding: text, as: UTF8.self) }
    var bytes: [UInt8] = []
    var place = text.startIndex
    while place < text.endIndex {
      if text[place] == UInt8(ascii: "%"), place + 2 < text.endIndex,
        let high = hexadecimal(text[place + 1]), let low = hexadecimal(text[place + 2])
      {
        bytes.append(high << 4 | low)
        place += 3
      } else {
        bytes.append(text[place])
        place += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
