import FacturaGeometry
import FacturaPages

/// A stretch of one run in a line.
struct LinePiece {
  var glyphs: GlyphRun
  var textRun: Int
  var level: UInt8
  /// Of its left end, from the left end of the line.
  var x: Length = .zero
}

extension ShapedText {
  /// The pieces of a line in logical order, each with its place in visual order, and how far the spaces at the
  /// line's end hang out on the left (only in a right-to-left paragraph).
  func pieces(of line: Line, hyphen: GlyphRun?) -> (pieces: [LinePiece], hangLeft: Length) {
    var hanging = cut(from: line.inkEnd, to: line.contentEnd)
    let hang = isRightToLeft ? hanging.reduce(Length.zero) { $0 + $1.glyphs.width } : .zero
    var inkEnd = line.inkEnd
    if hyphen == nil, hangs(behind: line) {
      inkEnd = line.contentEnd
      hanging = []
    }
    var pieces = cut(from: line.start, to: inkEnd)
    if let hyphen, let last = pieces.last {
      pieces.append(LinePiece(glyphs: hyphen, textRun: last.textRun, level: last.level))
    }
    // Spaces at the end of a line have the paragraph's own direction (UAX #9, L1).
    for index in hanging.indices { hanging[index].level = baseLevel }
    pieces += hanging
    setOrder(of: &pieces)
    return (pieces, hang)
  }

  private var baseLevel: UInt8 { isRightToLeft ? 1 : 0 }

  /// Whether the spaces at a line's end belong to its last run and have its direction: then they are not cut off.
  private func hangs(behind line: Line) -> Bool {
    line.contentEnd.run == line.inkEnd.run && line.inkEnd.run < runs.count
      && runs[line.inkEnd.run].level == baseLevel
  }

  private func cut(from start: TextPosition, to end: TextPosition) -> [LinePiece] {
    var pieces: [LinePiece] = []
    var from = start
    while from.run < runs.count, from.offset < end.offset {
      let run = runs[from.run]
      let to = from.run == end.run ? end : run.glyphs.end(in: from)
      if to.glyph > from.glyph {
        pieces.append(
          LinePiece(glyphs: run.glyphs.cut(from: from, to: to), textRun: run.textRun, level: run.level))
      }
      from = TextPosition(run: from.run + 1, offset: to.offset)
    }
    return pieces
  }

  /// From the highest level to the lowest odd one, every stretch at that level or above is reversed (UAX #9, L2).
  private func setOrder(of pieces: inout [LinePiece]) {
    guard pieces.count > 1 else { return }
    let highest = pieces.reduce(0) { max($0, $1.level) }
    if highest == 0 { return place(pieces.indices, of: &pieces) }
    var order = Array(pieces.indices)
    for level in stride(from: highest, to: 0, by: -1) {
      var first = 0
      while first < order.count {
        guard pieces[order[first]].level >= level else {
          first += 1
          continue
        }
        var end = first
        while end < order.count, pieces[order[end]].level >= level { end += 1 }
        order[first..<end].reverse()
        first = end
      }
    }
    place(order, of: &pieces)
  }

  private func place(_ order: some Sequence<Int>, of pieces: inout [LinePiece]) {
    var pen = Length.zero
    for index in order {
      pieces[index].x = pen
      pen += pieces[index].glyphs.width
    }
  }
}

extension GlyphRun {
  /// The end of this run, which `start` is a place of.
  func end(in start: TextPosition) -> TextPosition {
    let length = utf8.count
    return TextPosition(
      run: start.run, cluster: clusterCount, glyph: glyphs.count, byte: length,
      offset: start.offset + length - start.byte)
  }
}
