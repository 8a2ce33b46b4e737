import FacturaLayout

/// Places to break lines that were found before, by the text. Bounded, and never seen in a result.
///
/// The longer texts of bills are mostly those of the layout, which are the same in all of them.
struct BreakMemo {
  /// How many texts are kept before all are forgotten, and how long they may be.
  static let limit = 256
  static let longestText = 2048

  /// A text with its hash, mixed eight bytes at a time: the dictionary's own way takes each byte by itself.
  private struct Key: Hashable {
    let text: [UInt8]
    let mixed: UInt64

    init(_ text: [UInt8]) {
      self.text = text
      mixed = text.withUnsafeBytes { RunMemo.hash($0) }
    }

    func hash(into hasher: inout Hasher) { hasher.combine(mixed) }
  }

  private var known: [Key: [ShapedText.Break]] = [:]
  /// How many texts are remembered.
  var count: Int { known.count }

  /// The breaks of a text in the language that all texts of this memo have, counted in the bytes of what is told of
  /// it: spaces that don't break are plain ones there.
  mutating func find(in text: [UInt8], language: String) -> [ShapedText.Break] {
    let key = Key(text)
    if let breaks = known[key] { return breaks }
    var breaks = LineBreaks.find(in: text, language: language)
    NoBreakSpaces.shorten(&breaks, of: text)
    guard text.count <= Self.longestText else { return breaks }
    if known.count >= Self.limit { known.removeAll(keepingCapacity: true) }
    known[key] = breaks
    return breaks
  }
}
