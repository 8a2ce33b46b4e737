import FacturaGeometry

extension ShapedText {
  /// The least width, to a quarter of a point, in which the text takes no more lines than in `width` and no word is broken:
  /// so no line is left with a word or two (CSS Text 4, 5.2: `text-wrap: balance`).
  ///
  /// It is that of the whole text, so that lines in later regions are like those in earlier ones.
  func balancedWidth(in width: Length, hyphenWidths: [Length]) -> Length {
    guard let most = lineCount(in: width, hyphenWidths), most > 1 else { return width }
    var (narrow, wide) = (Length.zero, width)
    while (wide - narrow).millipoints > 250 {
      let middle = narrow + (wide - narrow) / 2
      if let count = lineCount(in: middle, hyphenWidths), count <= most {
        wide = middle
      } else {
        narrow = middle
      }
    }
    return wide
  }

  /// Nothing if a word would have to be broken.
  private func lineCount(in width: Length, _ hyphenWidths: [Length]) -> Int? {
    var breaker = LineBreaker(self, width: width, hyphenWidths: hyphenWidths)
    var count = 0
    while let line = breaker.next() {
      guard line.end.run >= runs.count || mayBreak(at: line.end.offset) else { return nil }
      count += 1
    }
    return count
  }

  private func mayBreak(at offset: Int) -> Bool {
    let index = breaks.partitioningIndex { $0.offset >= offset }
    return index < breaks.count && breaks[index].offset == offset
  }
}
