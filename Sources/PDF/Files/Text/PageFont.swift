import FacturaDiagnostics

/// A font as far as its codes must become characters.
struct PageFont {
  let name: String
  private let map: CharacterMap?
  private let codeBytes: Int
  /// Whether codes without a map are read as Latin characters.
  private let isLatin: Bool

  init(_ dictionary: PDFDictionary, _ reader: PDFReader) throws(Failure<PDFFileFact>) {
    name = dictionary["BaseFont"]?.name?.text ?? "a font without a name"
    var map: CharacterMap?
    if let stream = try reader.whole(dictionary["ToUnicode"]).stream,
      let bytes = try reader.wholeData(of: stream, object: dictionary["ToUnicode"]?.reference?.number ?? 0)
    {
      map = CharacterMap(bytes, limits: reader.limits)
    }
    let isComposite = dictionary["Subtype"]?.name == "Type0"
    codeBytes = isComposite ? min(4, max(1, map?.codeBytes ?? 2)) : 1
    let encoding = try reader.whole(dictionary["Encoding"])
    let base = encoding.name ?? encoding.dictionary?["BaseEncoding"]?.name
    isLatin = !isComposite && encoding.dictionary?["Differences"] == nil && (base != nil || map == nil)
    self.map = map
  }

  /// Whether its codes lead to characters.
  var speaks: Bool { map != nil || isLatin }

  func text(_ codes: [UInt8]) -> String {
    var text = ""
    var index = 0
    while index + codeBytes <= codes.count {
      let code = codes[index..<index + codeBytes].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      index += codeBytes
      if let known = map?[code] {
        text += known
      } else if isLatin {
        text.unicodeScalars.append(Self.latin(UInt8(truncatingIfNeeded: code)))
      } else {
        text += "\u{FFFD}"
      }
    }
    return text
  }

  /// WinAnsiEncoding (ISO 32000-1, D.2), which is Windows' code page 1252.
  private static func latin(_ byte: UInt8) -> Unicode.Scalar {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return Unicode.Scalar(windows[Int(byte) - 0x80]) ?? "\u{FFFD}"
  }

  private static let windows: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152,
    0xFFFD, 0x17D,
    0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A,
    0x153,
    0xFFFD, 0x17E, 0x178,
  ]
}
