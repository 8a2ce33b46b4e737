/// One change to a document, read from the bytes that libFuzzer makes up: so it learns which damage leads where, and
/// needs no files to begin with.
struct Edit {
  private enum Kind: UInt8, CaseIterable {
    case byte, bit, cut, remove, insertWord, writeWord, repeatStretch
  }

  private let kind: Kind
  private let place: Int
  private let value: Int

  static let length = 6

  /// - Parameter bytes: `length` of them.
  init(_ bytes: ArraySlice<UInt8>) {
    let figures = Array(bytes)
    kind = Kind.allCases[Int(figures[0]) % Kind.allCases.count]
    place = figures[1...3].reduce(0) { $0 << 8 | Int($1) }
    value = Int(figures[4]) << 8 | Int(figures[5])
  }

  /// What means something in a PDF, for places where it means something else.
  private static let words: [[UInt8]] = [
    "9223372036854775807", "-9223372036854775808", "4294967296", "-1", "0", "0.5", "<<", ">>", "[", "]", "(",
    ")", "<",
    ">", "/", "%", " obj ", "endobj", "stream\n", "\nendstream", "1 0 R", "2 0 R", "/Length", "/Kids",
    "/Prev 0",
    "/Type", "/Filter", "/DecodeParms", "/LZWDecode", "/RunLengthDecode", "/FlateDecode", "/Predictor 15",
    "/Columns 0",
    "xref", "trailer", "startxref", "BT", "ET", "BDC", "EMC", "Tj", "TJ", "Do", "null", "true",
  ].map { Array($0.utf8) }

  /// Which of several pieces it damages.
  func piece(of count: Int) -> Int { place / 7 % count }

  func apply(to document: inout [UInt8]) {
    guard !document.isEmpty else { return }
    let place = place % document.count
    let word = Self.words[value % Self.words.count]
    switch kind {
    case .byte: document[place] = UInt8(truncatingIfNeeded: value)
    case .bit: document[place] ^= 1 << UInt8(value % 8)
    case .cut: document.removeSubrange(place...)
    case .remove: document.removeSubrange(place..<min(document.count, place + value % 300))
    case .insertWord: document.insert(contentsOf: word, at: place)
    case .writeWord: document.replaceSubrange(place..<min(document.count, place + word.count), with: word)
    case .repeatStretch:
      let stretch = Array(document[place..<min(document.count, place + value % 300)])
      document.insert(contentsOf: stretch, at: place)
    }
  }
}
