import FacturaGeometry
import FacturaPages

extension ParagraphStyle.Alignment {
  /// How far a line as wide as `width` stands from the left of its room. Decimal alignment is answered by
  /// `DecimalMark`; text without figures behind a mark stands before the mark's place.
  func offset(of width: Length, in room: Length, isRightToLeft: Bool) -> Length {
    switch self {
    case .start: isRightToLeft ? room - width : .zero
    case .left: .zero
    case .right, .decimal: room - width
    case .center: (room - width) / 2
    }
  }
}

/// Lines numbers of one style up on their decimal marks.
struct DecimalMark {
  /// What stands before the decimals in the language of the text: a point or a comma.
  var mark: UInt8
  /// How wide the mark is, and a figure.
  var width: Length
  var figure: Length

  /// How much of a number stands from its decimal mark on: the mark and all behind it; zero without a mark, or if it has
  /// the mark twice.
  func tail(of run: GlyphRun) -> Length {
    let text = run.utf8
    guard let place = text.lastIndex(of: mark), place + 1 < text.count else { return .zero }
    guard (0x30...0x39).contains(text[place + 1]), !text[..<place].contains(mark) else { return .zero }
    return run.width - run.advance(before: place)
  }

  /// The offset of a number in its room: its mark stands where `places` figures fit behind it, unless what follows
  /// the mark is wider than that.
  func offset(of number: GlyphRun, places: UInt8, in room: Length) -> Length {
    room - number.width - max(.zero, width + figure * Int(places) - tail(of: number))
  }
}

extension Layouter {
  func decimalMark(in style: TextStyle) throws(LayoutError) -> DecimalMark {
    let mark = typesetter.decimalMark
    let text = String(Character(Unicode.Scalar(mark)))
    return DecimalMark(
      mark: mark, width: try width(of: text, in: style), figure: try width(of: "0", in: style))
  }
}

extension GlyphRun {
  /// The advances of the characters before a byte of a left-to-right run.
  func advance(before byte: Int) -> Length {
    guard !clusters.isEmpty else { return advance(ofGlyphs: 0..<min(byte, glyphs.count)) }
    var place = TextPosition()
    while place.byte < byte, place.cluster < clusters.count { place.pass(clusters[place.cluster]) }
    return advance(ofGlyphs: 0..<place.glyph)
  }
}
