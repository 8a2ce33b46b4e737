/// How a word on the screen looks. Colours only add to what the words say: without them nothing is lost.
enum Ink: String, Sendable {
  case plain
  case strong
  case quiet
  case chosen
  case good
  case bad
  case caution

  /// Select Graphic Rendition (ECMA-48, 8.3.117).
  func sequence(isColoured: Bool) -> String {
    switch self {
    case .plain: "\u{1B}[0m"
    case .strong: "\u{1B}[0;1m"
    case .quiet: isColoured ? "\u{1B}[0;2m" : "\u{1B}[0m"
    case .chosen: "\u{1B}[0;7m"
    case .good: isColoured ? "\u{1B}[0;1;32m" : "\u{1B}[0;1m"
    case .bad: isColoured ? "\u{1B}[0;1;31m" : "\u{1B}[0;1m"
    case .caution: isColoured ? "\u{1B}[0;1;33m" : "\u{1B}[0;1m"
    }
  }
}

/// One line of the screen.
struct InkLine: Equatable, Sendable {
  struct Span: Equatable, Sendable {
    var text: String
    var ink: Ink
  }

  private(set) var spans: [Span] = []

  init(_ text: String = "", _ ink: Ink = .plain) {
    add(text, ink)
  }

  /// What doesn't belong on a screen (control characters, and those that turn the direction of text around) is shown
  /// as what it is: a name in an invoice must not steer the terminal.
  mutating func add(_ text: String, _ ink: Ink = .plain) {
    guard !text.isEmpty else { return }
    spans.append(Span(text: text.harmless, ink: ink))
  }

  func adding(_ text: String, _ ink: Ink = .plain) -> InkLine {
    var line = self
    line.add(text, ink)
    return line
  }

  var text: String { spans.map(\.text).joined() }
  var columns: Int { spans.reduce(0) { $0 + $1.text.columns } }

  /// With an ellipsis at the end if it is too long.
  func cut(to columns: Int) -> InkLine {
    guard self.columns > columns else { return self }
    var line = InkLine()
    var left = columns - 1
    for span in spans {
      let part = span.text.prefix(columns: max(0, left))
      left -= part.columns
      line.spans.append(Span(text: part, ink: span.ink))
      if part.count < span.text.count { break }
    }
    line.spans.append(Span(text: columns > 0 ? "…" : "", ink: line.spans.last?.ink ?? .plain))
    return line
  }

  func ansi(isColoured: Bool) -> String {
    spans.map { $0.ink.sequence(isColoured: isColoured) + $0.text }.joined()
      + (spans.isEmpty ? "" : "\u{1B}[0m")
  }
}
