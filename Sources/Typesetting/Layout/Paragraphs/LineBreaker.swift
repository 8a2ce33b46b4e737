import FacturaGeometry
import FacturaPages

/// Breaks a shaped text into lines, one after the other: each takes as much as fits.
///
/// A word wider than the line is broken between two clusters; every line takes at least one.
struct LineBreaker {
  let text: ShapedText
  /// Nothing for one line without end.
  let width: Length?
  /// How wide a hyphen is in the style of each text run; empty if the text has no soft hyphens.
  let hyphenWidths: [Length]

  /// Where the next line begins.
  private(set) var position: TextPosition
  /// The first break behind `position`.
  private var nextBreak: Int
  /// The clusters of the run that the position was last in.
  private var steps: [ClusterStep] = []
  private var run = -1

  init(
    _ text: ShapedText, from start: TextPosition = TextPosition(), width: Length?, hyphenWidths: [Length] = [],
  ) {
    self.text = text
    self.width = width
    self.hyphenWidths = hyphenWidths
    position = start
    nextBreak = text.breaks.partitioningIndex { $0.offset > start.offset }
  }

  /// The next line; nothing behind the end of the text.
  mutating func next() -> Line? {
    if let line = takeAll() { return line }
    guard enterRun() else { return nil }
    var line = Line(start: position, inkEnd: position, contentEnd: position, end: position, width: .zero)
    var best: Line?
    var breakBehindBest = nextBreak
    var pen = Length.zero
    while true {
      let isInText = enterRun()
      line.end = position
      guard isInText else { return line }
      if let place = takeBreak(after: line.start) {
        if place.isForced { return line }
        if !place.isHyphenated {
          (best, breakBehindBest) = (line, nextBreak)
        } else if let candidate = hyphenated(line) {
          (best, breakBehindBest) = (candidate, nextBreak)
        }
      }
      guard passClusters(of: &line, &pen) else {
        guard let best else { return line }
        (position, nextBreak) = (best.end, breakBehindBest)
        return best
      }
    }
  }

  /// All that is left as one line, if it has room and nothing in it asks for a break: most paragraphs of a bill.
  /// Nothing where only a look at each cluster can tell.
  private mutating func takeAll() -> Line? {
    guard position.cluster == 0, !text.breaks[nextBreak...].contains(where: \.isForced) else { return nil }
    var line: Line?
    var pen = Length.zero
    var end = position
    for index in position.run..<max(position.run, text.runs.count) {
      let glyphs = text.runs[index].glyphs
      end.run = index
      guard glyphs.clusterCount > 0 else { continue }
      pen += glyphs.width
      if let width, pen > width { return nil }
      let start = line?.start ?? end
      end = glyphs.end(in: end)
      line = Line(start: start, inkEnd: end, contentEnd: end, end: end, width: pen)
      end.enterNextRun()
    }
    // Spaces at the end would hang.
    guard var line, let last = text.runs[line.inkEnd.run].glyphs.utf8.last, 0x21...0x7E ~= last else {
      return nil
    }
    end.run = text.runs.count
    (line.end, position, nextBreak) = (end, end, text.breaks.count)
    return line
  }

  /// Passes the clusters up to the next break or the end of their run, a word at a time; false before one that has
  /// no room on the line.
  private mutating func passClusters(of line: inout Line, _ pen: inout Length) -> Bool {
    let limit = nextBreak < text.breaks.count ? text.breaks[nextBreak].offset : Int.max
    let first = line.start.offset
    var place = position
    var end = pen
    var hasRoom = true
    repeat {
      let step = steps[place.cluster]
      if step.kind == .ink, let width, end + step.advance > width, place.offset > first {
        hasRoom = false
        break
      }
      end += step.advance
      place.pass(step.cluster)
      if step.kind != .lineEnd { line.contentEnd = place }
      if step.kind == .ink { (line.inkEnd, line.width) = (place, end) }
    } while place.cluster < steps.count && place.offset < limit
    (position, pen) = (place, end)
    if !hasRoom { line.end = place }
    return hasRoom
  }

  /// Goes on to the next run with something in it where one ends; false at the end of the text.
  private mutating func enterRun() -> Bool {
    while position.run < text.runs.count {
      if position.run != run {
        run = position.run
        steps = text.runs[run].glyphs.clusterSteps
      }
      if position.cluster < steps.count { return true }
      position.enterNextRun()
    }
    return false
  }

  /// The break at the present position, if there is one inside the line.
  private mutating func takeBreak(after start: TextPosition) -> ShapedText.Break? {
    guard nextBreak < text.breaks.count, text.breaks[nextBreak].offset <= position.offset else { return nil }
    var found: ShapedText.Break?
    while nextBreak < text.breaks.count, text.breaks[nextBreak].offset <= position.offset {
      if text.breaks[nextBreak].offset == position.offset, position.offset > start.offset {
        found = text.breaks[nextBreak]
      }
      nextBreak += 1
    }
    return found
  }

  /// The line as it would be if it ended with a hyphen; nothing if that has no room.
  private func hyphenated(_ line: Line) -> Line? {
    var line = line
    let textRun = text.runs[line.contentEnd.run].textRun
    if textRun < hyphenWidths.count { line.width += hyphenWidths[textRun] }
    line.isHyphenated = true
    if let width, line.width > width { return nil }
    return line
  }
}

extension Array {
  /// The first index whose element has the property, if all elements behind it have it too.
  func partitioningIndex(where hasProperty: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if hasProperty(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
