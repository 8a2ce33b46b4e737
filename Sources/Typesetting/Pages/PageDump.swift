import FacturaAmounts
import FacturaGeometry

/// Pages as text: one line for each group and each thing drawn, for people and for comparing.
///
/// Lengths are millipoints; places are from the page's top left corner. Groups indent what belongs to them:
///
///     page 1: 612000 × 792000, rows 1–42
///       table
///         row
///           cell
///             text 72000 84000 41230 Roboto Bold 9000 “Total a pagar”
///       path 72000 90000 fill #eeeeee rectangle 0 0 468000 500
///
/// After the kind of thing come x, y (the baseline's for text, the top left corner otherwise) and width.
package struct PageDump {
  /// What has been written.
  package private(set) var text = ""
  private let fontName: (FontID) -> String
  private var depth = 0

  package init(fontName: @escaping (FontID) -> String) {
    self.fontName = fontName
  }

  /// The text of a whole document.
  package static func text(of pages: some Sequence<Page>, fontName: @escaping (FontID) -> String) -> String {
    var dump = PageDump(fontName: fontName)
    for page in pages { dump.add(page) }
    return dump.text
  }

  /// Hands over what has been written so far and starts anew: a long document need not be kept.
  package mutating func take() -> String {
    defer { text = "" }
    return text
  }

  package mutating func add(_ page: Page) {
    depth = 0
    line(
      "page \(page.record.number): \(page.size.width.millipoints) × \(page.size.height.millipoints)"
        + PageDump.words(of: page.record))
    depth = 1
    for item in page.items { add(item) }
  }

  private mutating func add(_ item: Item) {
    switch item {
    case .open(let group):
      line("\(group.role)" + (group.isContinued ? " continued" : "") + PageDump.words(of: group.attributes))
      depth += 1
    case .close: depth = max(1, depth - 1)
    case .text(let run): line(words(of: run))
    case .path(let path): line("path \(place(path.position)) " + PageDump.words(of: path.path))
    case .image(let image):
      line("image \(place(image.frame)) \(image.image.format) \(quoted(image.image.name))")
    case .symbol(let symbol):
      let size = "\(symbol.symbol.columns)×\(symbol.symbol.rows)"
      line("symbol \(place(symbol.frame)) \(size)\(tint(symbol.color)) \(quoted(symbol.symbol.text))")
    case .late(let late):
      line("late \(place(late.frame)) \(late.alignment) \(quoted(PageDump.words(of: late.parts)))")
    case .watermark(let watermark): line(words(of: watermark))
    }
  }

  private mutating func line(_ words: String) {
    text += String(repeating: "  ", count: depth) + words + "\n"
  }

  private func words(of placed: PlacedRun) -> String {
    let run = placed.run
    let direction = run.isRightToLeft ? " right-to-left" : ""
    let font = "\(fontName(run.font)) \(run.size.millipoints)"
    return "text \(place(placed.baseline)) \(run.width.millipoints) \(font)\(tint(placed.color))\(direction) "
      + quoted(run.text)
  }

  private func words(of placed: PlacedWatermark) -> String {
    let turn =
      switch placed.turn {
      case .degrees(let degrees): "\(degrees)°"
      case .diagonal: "diagonal"
      }
    let looks = placed.content.runs.first.map { run in
      " \(fontName(run.run.font)) \(run.run.size.millipoints)\(tint(run.color))"
    }
    let opacity = placed.content.opacity == 100 ? "" : " \(placed.content.opacity)%"
    return "watermark \(place(placed.middle)) \(turn)\(looks ?? "")\(opacity) \(quoted(placed.content.text))"
  }

  private func place(_ point: Point) -> String { "\(point.x.millipoints) \(point.y.millipoints)" }

  private func place(_ frame: Rectangle) -> String {
    "\(place(frame.origin)) \(frame.size.width.millipoints)×\(frame.size.height.millipoints)"
  }

  /// Black is not worth a word.
  private func tint(_ color: Color) -> String { color == .black ? "" : " \(color.hexadecimal)" }

  private func quoted(_ text: String) -> String { "“\(PageDump.visible(text))”" }
}

extension PageDump {
  private static func words(of record: PageRecord) -> String {
    var words = ""
    if let rows = record.rows { words += ", rows \(rows.lowerBound)–\(rows.upperBound)" }
    if !record.broughtForward.isEmpty { words += ", brought forward \(list(record.broughtForward))" }
    if !record.pageTotals.isEmpty { words += ", page totals \(list(record.pageTotals))" }
    return words
  }

  private static func words(of attributes: GroupAttributes?) -> String {
    guard let attributes else { return "" }
    var words = ""
    if let text = attributes.alternativeText { words += " means “\(visible(text))”" }
    if let language = attributes.language { words += " in \(language)" }
    if let target = attributes.target { words += " to \(visible(target))" }
    if attributes.columnSpan != 1 { words += " spanning \(attributes.columnSpan) columns" }
    if attributes.rowSpan != 1 { words += " spanning \(attributes.rowSpan) rows" }
    if let scope = attributes.scope { words += " of \(scope.rawValue)" }
    if let numbering = attributes.listNumbering { words += " with \(numbering.rawValue)" }
    return words
  }

  private static func words(of parts: [LateText.Part]) -> String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .pageCount: "{pages}"
      }
    }.joined()
  }

  private static func words(of path: Path) -> String {
    var words: [String] = []
    if let fill = path.fill { words.append("fill \(fill.hexadecimal)") }
    if let stroke = path.stroke {
      words.append("stroke \(stroke.width.millipoints) \(stroke.color.hexadecimal)")
      if !stroke.dashes.isEmpty {
        words.append("dashes " + stroke.dashes.map { "\($0.millipoints)" }.joined(separator: " "))
      }
    }
    return (words + path.steps.map(self.words(of:))).joined(separator: " ")
  }

  private static func words(of step: Path.Step) -> String {
    func at(_ point: Point) -> String { "\(point.x.millipoints) \(point.y.millipoints)" }
    switch step {
    case .move(let point): return "move \(at(point))"
    case .line(let point): return "line \(at(point))"
    case .curve(let a, let b, let end): return "curve \(at(a)) \(at(b)) \(at(end))"
    case .rectangle(let area):
      return "rectangle \(at(area.origin)) \(area.size.width.millipoints) \(area.size.height.millipoints)"
    case .close: return "close"
    }
  }

  /// Control characters, which would break the line, as their code points.
  private static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
      return text
    }
    return text.unicodeScalars.reduce(into: "") { text, scalar in
      if scalar.properties.generalCategory == .control {
        text += "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
  }

  private static func list(_ values: [ExactDecimal]) -> String {
    values.map { NumberFormat.stated.text(of: $0, in: .english) }.joined(separator: " ")
  }
}

extension Color {
  /// `#1a2b3c`
  var hexadecimal: String {
    let digits = String(rgb & 0xFFFFFF, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}
