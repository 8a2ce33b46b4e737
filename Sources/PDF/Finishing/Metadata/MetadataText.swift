import FacturaDiagnostics

extension String {
  /// As both Info dictionary and XMP packet can hold it, so that they say the same: one line without controls and
  /// noncharacters, and short enough for a string object (32,767 bytes: ISO 19005-3, 6.1.13).
  package var metadataText: String {
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars.prefix(8000) { text.append(scalar.isForMetadata ? scalar : " ") }
    let start = text.firstIndex { $0 != " " } ?? text.endIndex
    let end = text.lastIndex { $0 != " " }.map(text.index(after:)) ?? start
    return String(text[start..<end])
  }
}

extension Unicode.Scalar {
  /// No control character, no line or paragraph separator, no noncharacter. All others may stand in XML (XML 1.0,
  /// 2.2).
  fileprivate var isForMetadata: Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029: false
    default: !CodePoint(value).isNoncharacter
    }
  }
}
