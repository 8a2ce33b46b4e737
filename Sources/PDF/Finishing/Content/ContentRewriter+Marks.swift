extension ContentRewriter {
  /// Begins a marked content of Cairo's: a figure, or within text a cluster whose text readers can't get from its glyphs.
  mutating func beginMarked(_ first: Int) throws(FinishingFailure) {
    if depth > 0 || isInFigure {
      depth += 1
    } else if isInText {
      try beginCluster(first)
    } else {
      try beginFigure(first)
    }
  }

  mutating func endMarked(_ start: Int) throws(FinishingFailure) {
    guard depth > 0 else { throw unexpected(at: start) }
    depth -= 1
    if depth == 0 { isInFigure = false }
  }

  private mutating func beginCluster(_ first: Int) throws(FinishingFailure) {
    guard starts(with: "/Span << /ActualText <", at: first) else { throw unexpected(at: first) }
    if starts(with: "\nEMC\n", at: place) {
      dropEmptyCluster(first)
    } else {
      try openMark(at: first)
      depth = 1
    }
  }

  /// A character that doesn't show: it stays with the text before it, and goes if there is none.
  private mutating func dropEmptyCluster(_ first: Int) {
    place += 5
    guard !isMarkOpen else { return }
    copy(upTo: first)
    copied = place
  }

  private mutating func beginFigure(_ first: Int) throws(FinishingFailure) {
    guard starts(with: "/Figure << /MCID ", at: first), path == nil else { throw unexpected(at: first) }
    try marks.advanceToFigure(page: page)
    closeArtifact(at: first)
    copy(upTo: first)
    appendMark(marks.owner)
    // Cairo's own line feed follows.
    output.removeLast(1)
    copied = place
    depth = 1
    isInFigure = true
  }

  /// Opens a marked content for its owner, on a line of its own.
  mutating func appendMark(_ owner: Mark.Owner) {
    switch owner {
    case .element(let element):
      output.append("/P<</MCID ")
      output.append(contents.count)
      output.append(">>BDC\n")
      contents.append(element)
    case .artifact(.layout): output.append("/Artifact BMC\n")
    case .artifact(.pagination): output.append("/Artifact<</Type/Pagination>>BDC\n")
    case .artifact(.header):
      output.append("/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC\n")
    case .artifact(.footer):
      output.append("/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC\n")
    case .artifact(.watermark): output.append("/Artifact<</Type/Pagination/Subtype/Watermark>>BDC\n")
    }
  }

  private func starts(with literal: StaticString, at start: Int) -> Bool {
    Cursor(UnsafeRawBufferPointer(start: text, count: count), at: start, offset: 0).starts(with: literal)
  }
}
