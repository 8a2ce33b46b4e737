import FacturaDiagnostics

/// Where in a page's marks the content has come to.
struct MarkCursor {
  private let marks: [Mark]
  /// The mark that content belongs to now.
  private var index = -1
  /// How many of its glyphs are still to come.
  var left = 0
  /// Whether there were more glyphs than the marks have; then `left` counts down from the greatest number.
  private var isBeyond = false

  init(_ marks: [Mark]) {
    self.marks = marks
  }

  var owner: Mark.Owner {
    marks.indices.contains(index) ? marks[index].owner : .artifact(.layout)
  }

  /// Goes on to the next glyphs. A page that shows more of them than it has is told of at its end, when their
  /// number is known.
  mutating func advanceToGlyphs(page: Int) throws(FinishingFailure) {
    index += 1
    while index < marks.count {
      guard case .glyphs(let count) = marks[index].extent else { throw wrongFigures(found: -1, page: page) }
      left = count
      if count > 0 { return }
      index += 1
    }
    isBeyond = true
    left = .max
  }

  /// Whether the glyphs that come next have the same owner.
  var isSameOwnerNext: Bool {
    index >= 0 && index + 1 < marks.count && marks[index].extent != .figure
      && marks[index + 1].extent != .figure
      && marks[index].owner == marks[index + 1].owner
  }

  mutating func advanceToFigure(page: Int) throws(FinishingFailure) {
    guard left == 0 else { throw wrongGlyphs(page: page) }
    repeat { index += 1 } while index < marks.count && marks[index].extent == .glyphs(0)
    if index < marks.count, case .glyphs = marks[index].extent { throw wrongGlyphs(page: page) }
    guard index < marks.count else { throw wrongFigures(found: 1, page: page) }
  }

  func checkEnd(page: Int) throws(FinishingFailure) {
    guard left == 0, !isBeyond else { throw wrongGlyphs(page: page) }
    for mark in marks.dropFirst(index + 1) {
      switch mark.extent {
      case .glyphs(0): continue
      case .glyphs: throw wrongGlyphs(page: page)
      case .figure: throw wrongFigures(found: 0, page: page)
      }
    }
  }

  private func wrongGlyphs(page: Int) -> FinishingFailure {
    let wanted = glyphs(in: marks[...])
    let found =
      isBeyond ? wanted + (Int.max - left) : glyphs(in: marks[..<max(0, min(index + 1, marks.count))]) - left
    return .fact(.wrongGlyphCount(found: found, wanted: wanted, page: page))
  }

  private func glyphs(in marks: ArraySlice<Mark>) -> Int {
    marks.reduce(0) { sum, mark in
      if case .glyphs(let count) = mark.extent { sum + count } else { sum }
    }
  }

  /// `found` is how many more than the marks up to here there are.
  private func wrongFigures(found: Int, page: Int) -> FinishingFailure {
    let wanted = marks.count { $0.extent == .figure }
    let seen = marks[..<max(0, min(index, marks.count))].count { $0.extent == .figure }
    return .fact(.wrongFigureCount(found: max(0, seen + max(found, 0)), wanted: wanted, page: page))
  }
}
