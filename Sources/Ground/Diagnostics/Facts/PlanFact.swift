package import FacturaGeometry

/// What can be wrong with a plan of pages, made here or stated in an e-CF (Paginacion), and why one isn't kept.
package enum PlanFact: Fact, Hashable {
  // What a plan says of itself.
  /// Pages are numbered from 1.
  case pageOrder(found: Int, expected: Int)
  case halfRange(page: Int)
  case backwards(page: Int, first: Int, last: Int)
  case hole(page: Int, first: Int, expected: Int)
  case overlap(page: Int, first: Int, expected: Int)
  case noSuchLine(page: Int, line: Int, last: Int)
  case linesLeft(first: Int, last: Int)
  /// TotalPaginas and Paginacion.
  case otherPageCount(stated: Int, pages: Int)
  case unknownVersion(Int)
  /// A file that was handed in as a plan has another form.
  case otherForm

  // What it is of.
  case otherInvoice(what: String, planned: String, found: String)
  case otherPagination(page: Int, planned: String, stated: String)
  case noCountedRows(layout: String)
  case otherRows(counted: Int, lines: Int)
  /// TotalPaginas and Paginacion are of several pages.
  case singlePage

  // Where it isn't kept.
  case notKept(page: Int, planned: String, found: String, Reason)
  case morePages(planned: Int, Reason)
  case fewerPages(planned: Int, found: Int, Reason)
  /// The layout counts no rows, and may be the printed representation or says that it isn't.
  case notObeyed(layout: String, isRepresentation: Bool)
  /// A signed e-CF of so many pages that doesn't state their lines; perhaps how many there are.
  case notStated(pages: Int, count: Int?)

  /// Why a page differs, as far as it can be said.
  package struct Reason: Hashable, Sendable {
    var room: Room?
    /// What is no longer as it was when the plan was made; nothing where nobody knows how it was: an e-CF doesn't state it.
    var changes: [Change]?

    package init(room: Room? = nil, changes: [Change]? = nil) {
      self.room = room
      self.changes = changes
    }
  }

  /// Something that decides what has room, and isn't what the plan was made with.
  package enum Change: Hashable, Sendable {
    case layout(planned: String, found: String)
    /// The layout of this name has other files than then.
    case layoutFiles(name: String)
    case fonts
    case language(planned: String, found: String)
    case paper(planned: String, found: String)
    /// Units of measure, amounts in pesos, fiscal state and what stands for missing glyphs, as `RenderOptions` names them.
    case settings(planned: String, found: String)
  }

  /// Something that has no room.
  package struct Room: Hashable, Sendable {
    /// Nothing for what follows the lines.
    var line: Int?
    var needed: Length
    var available: Length

    package init(line: Int?, needed: Length, available: Length) {
      self.line = line
      self.needed = needed
      self.available = available
    }
  }

  package var severity: Finding.Severity {
    switch self {
    case .notObeyed(_, isRepresentation: false), .notStated: .warning
    case .singlePage, .otherForm: .note
    default: .error
    }
  }

  package var code: String {
    switch self {
    case .pageOrder: "plan.page-order"
    case .halfRange: "plan.half-range"
    case .backwards: "plan.backwards"
    case .hole: "plan.hole"
    case .overlap: "plan.overlap"
    case .noSuchLine: "plan.no-such-line"
    case .linesLeft: "plan.lines-left"
    case .otherPageCount: "plan.page-count"
    case .unknownVersion: "plan.unknown-version"
    case .otherForm: "plan.other-form"
    case .otherInvoice: "plan.other-invoice"
    case .otherPagination: "plan.other-pagination"
    case .noCountedRows: "plan.no-counted-rows"
    case .otherRows: "plan.other-rows"
    case .singlePage: "plan.single-page"
    case .notKept: "plan.not-kept"
    case .morePages: "plan.more-pages"
    case .fewerPages: "plan.fewer-pages"
    case .notObeyed: "plan.not-obeyed"
    case .notStated: "plan.not-stated"
    }
  }

  package var message: String {
    switch self {
    case .pageOrder(let found, let expected): "page \(found) of the plan stands where page \(expected) should"
    case .halfRange(let page): "the plan states only one end of the lines on page \(page)"
    case .backwards(let page, let first, let last):
      "the plan puts lines \(first) to \(last) on page \(page), which is backwards"
    case .hole(let page, let first, let expected):
      "page \(page) of the plan begins with line \(first), so that line \(expected) is on no page"
    case .overlap(let page, let first, let expected):
      "page \(page) of the plan begins with line \(first), but line \(expected) comes next"
    case .noSuchLine(let page, let line, let last):
      "the plan puts line \(line) on page \(page), but the invoice ends with line \(last)"
    case .linesLeft(let first, let last):
      "the plan has no page for \(PlanFact.lines(first...max(first, last)))"
    case .otherPageCount(let stated, let pages):
      "“TotalPaginas” is \(stated), but “Paginacion” has \(PlanFact.pages(pages))"
    case .unknownVersion(let version): "the plan is of version \(version), which is not known here"
    case .otherForm: "a plan of pages is what “factura plan INVOICE --json” prints"
    case .otherInvoice(let what, let planned, let found):
      "the plan is for an invoice whose \(what) is \(planned), and this one's is \(found)"
    case .otherPagination(let page, let planned, let stated):
      "the plan has \(planned) on page \(page), but the invoice itself states \(stated)"
    case .noCountedRows(let layout):
      "the layout “\(layout)” counts no rows, so that its pages can't be planned"
    case .otherRows(let counted, let lines):
      "the layout counts \(counted) rows, but the invoice has \(lines) lines"
    case .singlePage: "the invoice has one page, of which an e-CF states nothing: no element is printed"
    case .notKept(let page, let planned, let found, let reason):
      "page \(page) should have \(planned), but has \(found)" + reason.words(page: page)
    case .morePages(let planned, let reason):
      "the rendering needs more than the \(PlanFact.pages(planned)) of the plan" + reason.words(page: planned)
    case .fewerPages(let planned, let found, let reason):
      "the plan has \(PlanFact.pages(planned)), but the rendering has \(PlanFact.pages(found))"
        + reason.words(page: found)
    case .notStated(let pages, nil):
      "the e-CF is signed and has \(PlanFact.pages(pages)) here, but states none (TotalPaginas, Paginacion)"
    case .notStated(let pages, let count?):
      "the e-CF is signed and has \(PlanFact.pages(pages)) here; its “TotalPaginas” is \(count), and “Paginacion” is missing"
    case .notObeyed(let layout, _):
      "the invoice states which lines stand on which page, but the layout “\(layout)” counts no rows"
    }
  }

  package var hints: [String] {
    switch self {
    case .notKept(_, _, _, let reason), .morePages(_, let reason), .fewerPages(_, _, let reason):
      reason.hints + ["let the lines stand where they have room with --ignore-plan"]
    case .pageOrder, .halfRange, .backwards, .hole, .overlap, .noSuchLine, .linesLeft, .otherPageCount:
      ["make a plan with “factura plan”, or leave this one out of account with --ignore-plan"]
    case .unknownVersion, .otherForm, .otherInvoice: ["make a plan of this invoice with “factura plan”"]
    case .otherPagination: ["render it without the plan: what the invoice states of its pages is kept anyway"]
    case .noCountedRows:
      [Self.counting, "or take a layout that counts them, such as “ecf”: -l ecf"]
    case .otherRows: [Self.counting]
    case .notObeyed(_, isRepresentation: true):
      [Self.counting, "or leave what the invoice states of its pages out of account with --ignore-plan"]
    case .notObeyed(_, isRepresentation: false):
      ["what it prints isn't the printed representation, and only goes along with what “ecf” prints"]
    case .notStated:
      ["plan its pages before it is signed (factura plan --xml), and state in it what that prints"]
    case .singlePage: ["put neither TotalPaginas nor Paginacion into the file"]
    }
  }

  private static let counting = "write counted=\"yes\" on the row of each invoice line, and no other"

  /// `line 3`, `lines 1 to 14`
  package static func lines(_ range: ClosedRange<Int>?) -> String {
    guard let range else { return "no lines" }
    return range.count == 1
      ? "line \(range.lowerBound)" : "lines \(range.lowerBound) to \(range.upperBound)"
  }

  private static func pages(_ count: Int) -> String { count == 1 ? "one page" : "\(count) pages" }
}

extension PlanFact.Reason {
  fileprivate func words(page: Int) -> String {
    var words = ""
    if let room {
      let what = room.line.map { "line \($0)" } ?? "what follows the lines"
      words =
        ": \(what) needs \(room.needed.inMillimetres), and \(room.available.inMillimetres) are left on page \(page)"
    }
    guard let changes, !changes.isEmpty else { return words }
    return words + "; since the plan was made, " + changes.map(\.words).joined(separator: ", ")
  }

  fileprivate var hints: [String] {
    guard let changes else {
      return [
        "render with the layout, paper, language, fonts and settings (--units, --peso-amounts) that the pages were planned with before signing"
      ]
    }
    return changes.isEmpty
      ? ["plan with this layout and this invoice before signing"]
      : ["plan again, or render with " + changes.map(\.remedy).joined(separator: ", ")]
  }
}

extension PlanFact.Change {
  fileprivate var words: String {
    switch self {
    case .layout(let planned, let found): "the layout was “\(planned)” and is “\(found)”"
    case .layoutFiles(let name): "the files of the layout “\(name)” have changed"
    case .fonts: "the fonts have changed"
    case .language(let planned, let found): "the language was “\(planned)” and is “\(found)”"
    case .paper(let planned, let found): "the paper was “\(planned)” and is “\(found)”"
    case .settings(let planned, let found): "the settings were “\(planned)” and are “\(found)”"
    }
  }

  fileprivate var remedy: String {
    switch self {
    case .layout(let planned, _): "the layout “\(planned)”"
    case .layoutFiles(let name): "the “\(name)” of then"
    case .fonts: "the fonts of then"
    case .language(let planned, _): "the language “\(planned)”"
    case .paper(let planned, _): "the paper “\(planned)”"
    case .settings(let planned, _): "the settings “\(planned)”"
    }
  }
}
