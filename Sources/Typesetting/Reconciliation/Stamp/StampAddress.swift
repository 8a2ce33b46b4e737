/// The address behind a stamp, taken apart: which service, and what it is asked (Descripción técnica de facturación
/// electrónica 1.6, pp. 36–38).
package struct StampAddress {
  /// Whether it is the service for consumption below RD$250,000.
  package let isShort: Bool
  private let values: [(name: String, value: String)]

  /// Nothing if the text is no such address.
  package init?(_ text: String) {
    guard let question = text.utf8.firstIndex(of: UInt8(ascii: "?")) else { return nil }
    let service = text[..<question].lowercased()
    guard service.hasPrefix("https://"), service.contains("/consultatimbre") else { return nil }
    isShort = service.hasSuffix("/consultatimbrefc")
    let query = text[text.index(after: question)...]
    values = query.split(separator: "&", omittingEmptySubsequences: false).map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (parts[0].lowercased(), parts.count > 1 ? Self.decoded(parts[1]) : "")
    }
  }

  /// Names are compared without regard to case, as the services do.
  package subscript(name: String) -> String? {
    values.first { $0.name == name.lowercased() }?.value
  }

  /// `%2F` as `/` (RFC 3986, 2.1).
  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let figures = rest.prefix(2)
      if byte == UInt8(ascii: "%"), figures.count == 2,
        let value = UInt8(String(decoding: figures, as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
