package import FacturaGeometry

/// What can be wrong while boxes are placed.
package enum LayoutFact: Fact {
  /// Something that can't be broken is taller than any region it could wait for.
  case tooTall(what: Subject, needed: Length, available: Length)
  /// Something that can't be narrower doesn't fit its region.
  case tooWide(what: Subject, needed: Length, available: Length)
  /// Running headers and footers may read the page, but never push it.
  case furnitureGrew(needed: Length, reserved: Length)
  /// Margins and furniture leave nothing of the page.
  case noRoomForFlow(needed: Length, available: Length)
  case tableWithoutColumns
  case tooManyCells(cells: Int, columns: Int)
  /// A running total has more figures than an exact decimal holds.
  case sumTooLarge
  case tooManyPages(limit: Int)
  /// A page of a roll is longer than a PDF page may be.
  case rollTooLong(needed: Length, limit: Length)
  /// What is printed besides the document doesn't fit the margins.
  case noRoomForMark(needed: Length, available: Length)
  /// A row or furniture could not be made from the invoice's values.
  case binding(BindingFact)
  /// A text can't be set in the fonts there are.
  case font(FontFact)
  /// The invoice's own file could not be read any further.
  case reading(Finding)

  /// What a fact speaks of.
  package enum Subject: String, Sendable {
    case line = "a line of text"
    case rule = "a rule"
    case image = "an image"
    case symbol = "a symbol"
    case chart = "a bar chart"
    case panel = "a panel"
    case columns = "a row of columns"
    case tableColumns = "a table"
    case tableHeader = "the header of a table"
    case tableRow = "a table row"
    case block = "a block that stays together"
  }

  package var severity: Finding.Severity {
    switch self {
    case .reading(let finding): finding.severity
    case .font(let fact): fact.severity
    case .tooTall, .tooWide, .furnitureGrew, .noRoomForFlow, .tableWithoutColumns, .tooManyCells,
      .sumTooLarge,
      .tooManyPages, .rollTooLong, .noRoomForMark, .binding:
      .error
    }
  }

  package var code: String {
    switch self {
    case .tooTall: "layout.too-tall"
    case .tooWide: "layout.too-wide"
    case .furnitureGrew: "layout.furniture-grew"
    case .noRoomForFlow: "layout.no-room-for-flow"
    case .tableWithoutColumns: "layout.table-without-columns"
    case .tooManyCells: "layout.too-many-cells"
    case .sumTooLarge: "layout.sum-too-large"
    case .tooManyPages: "layout.too-many-pages"
    case .rollTooLong: "layout.roll-too-long"
    case .noRoomForMark: "layout.no-room-for-mark"
    case .binding(let fact): fact.code
    case .font(let fact): fact.code
    case .reading(let finding): finding.code
    }
  }

  package var message: String {
    switch self {
    case .tooTall(let what, let needed, let available):
      "\(what.rawValue) needs \(needed.inMillimetres) of height, but no page offers more than"
        + " \(available.inMillimetres)"
    case .tooWide(let what, let needed, let available):
      "\(what.rawValue) needs \(needed.inMillimetres) of width, but \(available.inMillimetres) are there"
    case .furnitureGrew(let needed, let reserved):
      "a running header or footer needs \(needed.inMillimetres) of height on this page, but"
        + " \(reserved.inMillimetres) are kept for it"
    case .noRoomForFlow(let needed, let available):
      "margins, headers and footers need \(needed.inMillimetres) of height, but the page has"
        + " \(available.inMillimetres)"
    case .tableWithoutColumns:
      "a table has no columns"
    case .tooManyCells(let cells, let columns):
      "a row has cells for \(cells) columns, but there are \(columns)"
    case .sumTooLarge:
      "a running total has more than 30 figures"
    case .rollTooLong(let needed, let limit):
      "the roll needs \(needed.inMillimetres), but a page may have at most \(limit.inMillimetres)"
    case .tooManyPages(let limit):
      "the rendering has more than \(limit) pages"
    case .noRoomForMark(let needed, let available):
      "the mark needs \(needed.inMillimetres) of the margin, but \(available.inMillimetres) are there"
    case .binding(let fact): fact.message
    case .font(let fact): fact.message
    case .reading(let finding): finding.message
    }
  }

  package var hints: [String] {
    switch self {
    case .tooTall: ["make it smaller, or allow it to break"]
    case .tooWide(.line, _, _): ["give its column a share (“1fr”) or allow the text to break"]
    case .tooWide: ["make it smaller, or give it more room"]
    case .furnitureGrew: ["let its text stay on as many lines on every page, or give it a fixed height"]
    case .noRoomForFlow: ["make the margins, headers or footers smaller"]
    case .tableWithoutColumns: ["name at least one column"]
    case .tooManyCells: ["add the columns, or lower the column spans"]
    case .sumTooLarge: ["check the amounts of the rows"]
    case .rollTooLong: ["print so much on sheets: choose a paper size with pages, such as letter"]
    case .tooManyPages: ["raise the limit, or render less at a time"]
    case .noRoomForMark: ["shorten the names of place, till and clerk, or give the page a larger margin"]
    case .binding(let fact): fact.hints
    case .font(let fact): fact.hints
    case .reading(let finding): finding.hints
    }
  }
}
