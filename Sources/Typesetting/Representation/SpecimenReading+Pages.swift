import FacturaAmounts
import FacturaDiagnostics
import FacturaGeometry
import FacturaInvoices
import FacturaPages

/// What stands on a page because of its place among the pages, and the stamp.
extension SpecimenReading {
  private static let clause = "Informe Técnico e-CF, §17.2.3"

  mutating func readPagination() {
    let lines = invoice.lines.count
    guard texts.count > 1 else { return note(nil) { .onePage(lines: lines, types: $0) } }
    for (index, text) in texts.enumerated() {
      let number = index + 1
      if text.find(Wanted(page: number, of: texts.count)) != nil { continue }
      let demand = pageNumber(number)
      note(nil) { .missing(demand, page: number, types: $0) }
    }
    let figures = PageTotals(invoice)
    for (index, page) in pages.dropLast().enumerated() {
      for field in PageField.all {
        let value = figures.value(of: field.field, ofPage: index + 1, lines: page.record.rows)
        read(field, value, on: index)
      }
    }
  }

  private func pageNumber(_ number: Int) -> RepresentationFact.Demand {
    RepresentationFact.Demand(
      code: "page-number", name: "“Página No. \(number) de \(texts.count)”",
      place: "at the lower right, of several pages", clause: Self.clause)
  }

  /// Pages are numbered only if there are several.
  mutating func readNoPageNumber() {
    guard let piece = texts.first?.find(Wanted(page: 1, of: 1)) else { return }
    let demand = pageNumber(1)
    note(piece.origin) { .superfluous(demand, types: $0) }
  }

  private mutating func read(_ field: PageField, _ value: ModelValue, on index: Int) {
    guard let wanted = Wanted(value) else { return }
    let text = texts[index]
    let demand = RepresentationFact.Demand(
      code: field.code, name: "Pagina/\(field.element) ({page.subtotals.\(field.field.stringValue)})",
      place: "at the right of the QR code on each page but the last", clause: "\(Self.clause) and note 56")
    let found = text.findAll(wanted)
    if found.isEmpty {
      note(nil) { .missing(demand, page: index + 1, types: $0) }
    } else if !found.contains(where: { text.isLabelled($0, Wanted(field.label)) }) {
      note(found.first?.origin) { .unlabelled(demand, label: field.label, types: $0) }
    }
  }

  // MARK: The stamp

  private var stamp: RepresentationFact.Demand {
    RepresentationFact.Demand(
      code: "stamp", name: "the QR code ({verificationAddress})", place: "at the lower left of each page",
      clause: Self.clause)
  }

  mutating func readStamps() {
    let demand = stamp
    for (index, page) in pages.enumerated() {
      let stamps = StampGeometry(page, isRoll: isRoll).stamps
      guard let code = stamps.first else {
        note(nil) { .missing(demand, page: index + 1, types: $0) }
        continue
      }
      let middle = code.frame.left + code.frame.size.width / 2
      if !isRoll, middle > page.size.width / 2 || code.frame.bottom < page.size.height / 2 {
        note(code.origin) { .misplaced(demand, after: nil, types: $0) }
      }
    }
  }

  /// Before it is signed a document has no code, and an empty one would look like one.
  mutating func readNoStamp() {
    let demand = stamp
    for page in pages {
      for item in page.items {
        guard case .symbol(let symbol) = item else { continue }
        return note(symbol.origin) { .superfluous(demand, types: $0) }
      }
    }
  }

  // MARK: Legends

  mutating func readLegend() {
    let (code, sentence) =
      situation == .deferred ? ("deferred", Self.deferred) : ("contingency", Self.contingency)
    if texts.contains(where: { $0.find(Wanted(sentence)) != nil }) { return }
    let demand = RepresentationFact.Demand(
      code: code, name: "“\(sentence)” ({fiscal.\(code)})", place: "above the foot",
      clause: "Modelos ilustrativos, \(situation == .deferred ? "3.1" : "4.1")")
    note(nil) { .missing(demand, page: nil, types: $0) }
  }

  private static let deferred =
    "e-CF emitido en modalidad Envío Diferido, podrá ser consultado para su validez fiscal, a partir de las "
    + "veinticuatro (24) horas."
  private static let contingency =
    "e-CF emitido en modalidad de Contingencia, el cual podrá ser consultado para su validez fiscal, a partir de las "
    + "setenta y dos (72) horas."
}
