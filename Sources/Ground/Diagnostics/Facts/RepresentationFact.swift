package import FacturaGeometry

/// What a layout leaves out of, or does otherwise than, the printed representation of an e-CF.
package enum RepresentationFact: Fact, Hashable {
  /// Something that must be printed: `code` is short and stable, `name` is the e-CF's element or its words, `place` says
  /// where a layout has it, `clause` who says so.
  package struct Demand: Hashable, Sendable {
    package var code: String
    package var name: String
    package var place: String
    package var clause: String

    package init(code: String, name: String, place: String, clause: String) {
      self.code = code
      self.name = name
      self.place = place
      self.clause = clause
    }
  }

  /// Of a sheet.
  package enum Edge: String, Sendable {
    case left, right, top, bottom
  }

  /// Not on the page with this number, or nowhere. `types` are the codes of the types of e-CF.
  case missing(Demand, page: Int?, types: [String])
  /// Printed without the words that belong beside it.
  case unlabelled(Demand, label: String, types: [String])
  /// On a page before the last, where only the page's subtotals belong.
  case early(Demand, page: Int, types: [String])
  /// Printed where nothing of it belongs.
  case superfluous(Demand, types: [String])
  /// Printed in another order, or on the other side of the page.
  case misplaced(Demand, after: String?, types: [String])
  /// Lines that should fill pages don't.
  case onePage(lines: Int, types: [String])
  /// The PDF of so many pages has more bytes than the tax authority takes.
  case largeFile(pages: Int, bytes: Int, limit: Int)
  /// The stamp's side, its clear margin and its distance from the nearest edge of the sheet.
  case stampSmall(side: Length, wanted: Length, page: Int)
  case stampCrowded(margin: Length, wanted: Length, page: Int)
  case stampNearEdge(Edge, distance: Length, wanted: Length, page: Int)
  /// The layout says that it is none.
  case noRepresentation

  package var severity: Finding.Severity {
    switch self {
    case .noRepresentation: .note
    case .misplaced: .warning
    case .missing, .unlabelled, .early, .superfluous, .onePage, .largeFile, .stampSmall, .stampCrowded,
      .stampNearEdge:
      .error
    }
  }

  package var code: String {
    switch self {
    case .missing(let demand, _, _), .unlabelled(let demand, _, _), .early(let demand, _, _),
      .superfluous(let demand, _), .misplaced(let demand, _, _):
      "ri.\(demand.code)"
    case .onePage: "ri.pages"
    case .largeFile: "ri.file-size"
    case .stampSmall: "ri.stamp-side"
    case .stampCrowded: "ri.stamp-margin"
    case .stampNearEdge: "ri.stamp-edge"
    case .noRepresentation: "ri.none"
    }
  }

  package var message: String {
    switch self {
    case .missing(let demand, let page, let types):
      "\(demand.name) isn't printed\(page.map { " on page \($0)" } ?? "")\(Self.words(types))"
    case .unlabelled(let demand, let label, let types):
      "\(demand.name) is printed without its label “\(label)”\(Self.words(types))"
    case .early(let demand, let page, let types):
      "\(demand.name) is printed on page \(page), before the last,\(Self.words(types))"
    case .superfluous(let demand, let types):
      "\(demand.name) is printed where it doesn't belong\(Self.words(types))"
    case .misplaced(let demand, let other?, let types):
      "\(demand.name) is printed before \(other)\(Self.words(types))"
    case .misplaced(let demand, nil, let types):
      "\(demand.name) isn't printed \(demand.place)\(Self.words(types))"
    case .onePage(let lines, let types):
      "\(lines) lines stand on one page, so that repeated headers can't be seen\(Self.words(types))"
    case .largeFile(let pages, let bytes, let limit):
      "the PDF of \(pages == 1 ? "one page" : "\(pages) pages") has \(Self.megabytes(bytes)), and may have \(Self.megabytes(limit))"
    case .stampSmall(let side, let wanted, let page):
      "the QR code is \(side.inMillimetres) wide on page \(page), and must be \(wanted.inMillimetres)"
    case .stampCrowded(let margin, let wanted, let page):
      "\(margin.inMillimetres) are clear around the QR code on page \(page), and must be \(wanted.inMillimetres)"
    case .stampNearEdge(let edge, let distance, let wanted, let page):
      "the QR code stands \(distance.inMillimetres) from the \(edge.rawValue) edge of page \(page), and must be "
        + "\(wanted.inMillimetres) away"
    case .noRepresentation: "the layout says that it is not the printed representation of an e-CF"
    }
  }

  package var hints: [String] {
    switch self {
    case .missing(let demand, _, _), .misplaced(let demand, _, _):
      ["it belongs \(demand.place) (\(demand.clause))"]
    case .unlabelled(let demand, _, _), .early(let demand, _, _), .superfluous(let demand, _):
      ["\(demand.clause); it belongs \(demand.place)"]
    case .onePage: ["print the lines of the invoice, one row for each: <tr counted=\"yes\">"]
    case .largeFile:
      [
        "make its pictures smaller: representations are handed in as PDF for certification, which takes no more"
      ]
    case .stampSmall: ["give the element another size (Informe Técnico e-CF, §17.2.3)"]
    case .stampCrowded:
      ["give the element a quiet-zone, or more room around it (Informe Técnico e-CF, §17.2.3)"]
    case .noRepresentation:
      ["hand over with it what a layout prints that is, such as “ecf” or “ecf-roll”"]
    case .stampNearEdge: ["give the page or the element a wider margin (Informe Técnico e-CF, §17.2.3)"]
    }
  }

  /// Rounded up: no file is called as small as what it is too large for.
  private static func megabytes(_ bytes: Int) -> String {
    let tenths = (bytes + 99_999) / 100_000
    return tenths % 10 == 0 ? "\(tenths / 10) MB" : "\(tenths / 10).\(tenths % 10) MB"
  }

  /// ` for e-CF 31, 32 and 45`; nothing for all that a layout is checked for at once.
  private static func words(_ types: [String]) -> String {
    guard let last = types.last else { return "" }
    let others = types.dropLast().joined(separator: ", ")
    return " for e-CF \(others.isEmpty ? "" : "\(others) and ")\(last)"
  }
}
