import FacturaAmounts
import FacturaDiagnostics
import FacturaGeometry
import FacturaInvoices
import FacturaPages

/// The pages of one specimen, and what they leave out.
struct SpecimenReading {
  typealias Note = (_ types: [String]) -> RepresentationFact

  let type: FiscalType
  let situation: Specimen.Situation
  let invoice: Invoice
  let pages: [Page]
  let texts: [PageText]
  let isRoll: Bool
  private(set) var shortfalls: [(fact: Note, origin: Origin)] = []

  init(_ pages: [Page], of specimen: Specimen, isRoll: Bool) {
    type = specimen.type
    situation = specimen.situation
    invoice = specimen.invoice
    self.pages = pages
    texts = pages.map(PageText.init)
    self.isRoll = isRoll
  }

  mutating func read() {
    if texts.count == 1 { readNoPageNumber() }
    switch situation {
    case .long:
      readHeader()
      readColumns()
      readLines()
      readAdjustments()
      readTotals()
      if !isRoll { readPagination() }
      readStamps()
    case .excise:
      readColumns()
      readLines()
      readTotals()
    case .otherCurrency: readOtherCurrency()
    case .pesosLeftOut: readPesosAlone()
    case .deferred, .contingency:
      readHeader()
      readLegend()
    case .unsigned: readNoStamp()
    }
  }

  mutating func note(_ origin: Origin?, _ fact: @escaping Note) {
    shortfalls.append((fact, origin ?? .none))
  }

  // MARK: Header and stamp

  private mutating func readHeader() {
    var before: [String: (piece: PageText.Piece, name: String)] = [:]
    for field in PrintedField.header where field.isPrinted(for: type) {
      guard let wanted = Wanted(field.value(invoice)) else { continue }
      let demand = field.demand
      let found = texts.map { $0.find(wanted) }
      let neighbour = before["\(field.block)"]
      if let page = found.firstIndex(where: { $0 == nil }) {
        let isNowhere = found.allSatisfy { $0 == nil }
        note(neighbour?.piece.origin) { .missing(demand, page: isNowhere ? nil : page + 1, types: $0) }
      }
      guard let first = found.first, let piece = first else { continue }
      if let neighbour, piece.baseline < neighbour.piece.baseline {
        note(piece.origin) { .misplaced(demand, after: neighbour.name, types: $0) }
      }
      checkSide(of: piece, field)
      before["\(field.block)"] = (piece, field.element)
    }
  }

  /// Issuer left, document right; a third of the width is enough to tell.
  private mutating func checkSide(of piece: PageText.Piece, _ field: PrintedField) {
    guard !isRoll, let width = texts.first?.size.width else { return }
    let isRight = piece.left > width / 3
    let demand = field.demand
    switch field.block {
    case .document where !isRight, .issuer where piece.left > width / 2:
      note(piece.origin) { .misplaced(demand, after: nil, types: $0) }
    case .document, .issuer, .client, .details, .totals, .stamp: break
    }
  }

  // MARK: Totals

  private static let zero = Wanted(.amount(.zero))

  private mutating func readTotals() {
    guard let last = texts.last else { return }
    var neighbour: PageText.Piece?
    for total in TotalField.document where total.field.isPrinted(for: type) {
      guard let wanted = Wanted(total.field.value(invoice)) else { continue }
      let demand = total.field.demand
      let found = last.findAll(wanted)
      if found.isEmpty {
        note(neighbour?.origin) { .missing(demand, page: nil, types: $0) }
        continue
      }
      neighbour = found.first
      let label = Wanted(total.label)
      if !found.contains(where: { last.isLabelled($0, label) }) {
        note(neighbour?.origin) { .unlabelled(demand, label: total.label, types: $0) }
      }
      checkNotEarly(wanted, demand)
    }
  }

  /// Pages before the last show their own subtotals and no totals of the document (Informe Técnico e-CF, note 56).
  private mutating func checkNotEarly(_ wanted: Wanted, _ demand: RepresentationFact.Demand) {
    // Zeros are everywhere.
    if wanted == Self.zero { return }
    for (index, text) in texts.dropLast().enumerated() {
      guard let piece = text.find(wanted) else { continue }
      return note(piece.origin) { .early(demand, page: index + 1, types: $0) }
    }
  }

  private mutating func readAdjustments() {
    guard let last = texts.last else { return }
    for adjustment in invoice.allowances + invoice.charges {
      let parts: [(String, ModelValue)] = [
        ("DescripcionDescuentooRecargo", .stated(adjustment.reason)),
        ("MontoDescuentooRecargo", .stated(adjustment.amount)),
        // Its percentage only if it is one (Informe Técnico e-CF, §17.2.2).
        ("ValorDescuentooRecargo", adjustment.valueKind == "%" ? .stated(adjustment.percentage) : .none),
      ]
      for (element, value) in parts {
        guard let wanted = Wanted(value), last.find(wanted) == nil else { continue }
        let demand = RepresentationFact.Demand(
          code: "adjustment", name: "DescuentoORecargo/\(element)", place: PrintedField.Block.totals.place,
          clause: PrintedField.Block.totals.clause)
        note(nil) { .missing(demand, page: nil, types: $0) }
      }
    }
  }
}

extension PrintedField {
  var demand: RepresentationFact.Demand {
    RepresentationFact.Demand(
      code: code, name: "\(element) ({\(path)})", place: block.place, clause: block.clause)
  }
}

extension PageText {
  /// Whether words stand in the same element, or on the same line and left of it.
  func isLabelled(_ piece: Piece, _ label: Wanted) -> Bool {
    label.isFound(in: piece.words) || left(of: piece).contains { label.isFound(in: $0.words) }
  }
}
