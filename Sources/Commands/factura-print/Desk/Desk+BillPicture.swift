import Factura
import FacturaArchive
import FacturaPrinting
import FacturaTill

extension ShownBill.Row {
  /// The key that changes it.
  var letter: DeskPhrase {
    switch self {
    case .summary: .letterSummary
    case .receipt: .letterReceipt
    case .largePrint: .letterLargePrint
    case .copies: .letterCopies
    case .sides: .letterSides
    case .printer: .letterPrinter
    }
  }

  var name: DeskPhrase {
    switch self {
    case .summary: .rowSummary
    case .receipt: .rowReceipt
    case .largePrint: .rowLargePrint
    case .copies: .rowCopies
    case .sides: .rowSides
    case .printer: .rowPrinter
    }
  }
}

extension Desk {
  func showing(_ shown: ShownBill, _ width: Int) -> Picture {
    let offer = shown.offer
    var body = [InkLine()] + noticed(width) + who(offer.bill.listed)
    body += [InkLine(), figures(offer.bill.listed), InkLine()] + history(offer, width)
    body += paper(shown) + [InkLine()]
    let rows = ShownBill.Row.allCases
    let focus = shown.row.flatMap { rows.firstIndex(of: $0) }.map { $0 + body.count }
    body += rows.map { choice($0, shown) }
    return Picture(body: body, foot: foot(offer.isReprint ? .footReprint : .footShow), focus: focus)
  }

  private func who(_ bill: ArchivedBill) -> [InkLine] {
    let keys = [
      words.document(bill), bill.issued.map { words(DeskPhrase.issued, words.day($0)) },
      bill.account.map { words(DeskPhrase.account, $0) }, bill.phone.map { words(DeskPhrase.phone, $0) },
    ]
    return [
      InkLine("  " + words.name(of: bill), .strong),
      InkLine("  " + keys.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")),
    ]
  }

  private func figures(_ bill: ArchivedBill) -> InkLine {
    var line = InkLine("  " + words(DeskPhrase.total) + "  ").adding(words.money(bill), .strong)
    if let due = bill.due { line.add("    " + words(DeskPhrase.due, words.day(due))) }
    return line
  }

  /// What was printed of it before, and what this one will be.
  private func history(_ offer: Offer, _ width: Int) -> [InkLine] {
    guard let last = offer.earlier.first, offer.isReprint else { return [] }
    let before = words(DeskPhrase.printedBefore, words.said(of: last.state), words.origin(of: last))
    let state = words(DeskPhrase.willBe, words.said(of: offer.first))
    return (before.wrapped(to: width - 4) + [state]).map { InkLine("  \($0)", .caution) } + [InkLine()]
  }

  private func paper(_ shown: ShownBill) -> [InkLine] {
    let offer = shown.offer
    if shown.isAltering { return [InkLine("  " + words(DeskPhrase.counting), .quiet)] }
    let sheets = InkLine("  \(words.sheets(of: offer))", .strong).adding(
      "  (\(words.pages(of: offer)))", .quiet)
    let masked = offer.choices.isMasked ? [InkLine("  \(words(DeskPhrase.masked))", .caution)] : []
    return [sheets] + masked + (words.saved(by: offer).map { [InkLine("  \($0)", .good)] } ?? [])
  }

  private func choice(_ row: ShownBill.Row, _ shown: ShownBill) -> InkLine {
    let isSelected = row == shown.row
    let (value, isSet) = value(of: row, shown.offer)
    let line = InkLine(isSelected ? "▸ " : "  ", .strong).adding(" \(words(row.letter)) ", .chosen)
    return line.adding("  \(words(row.name).filling(14))").adding(value, isSet ? .strong : .plain)
  }

  private func value(of row: ShownBill.Row, _ offer: Offer) -> (text: String, isSet: Bool) {
    func answer(_ isSet: Bool) -> (String, Bool) { (words(isSet ? DeskPhrase.yes : .no), isSet) }
    let choices = offer.choices
    switch row {
    case .summary: return answer(offer.isSummary)
    case .receipt: return answer(choices.form == .receipt)
    case .largePrint: return answer(choices.form == .largePrint)
    case .copies: return ("\(choices.copies)", choices.copies > 1)
    case .sides:
      guard let sides = offer.sides else { return (words(DeskPhrase.sidesOne), false) }
      let name = words(sides == .one ? DeskPhrase.sidesOne : .sidesTwo)
      return offer.hasOwnSides ? (words(DeskPhrase.sidesDefault, name), false) : (name, true)
    case .printer:
      if offer.printer.name.isEmpty { return (words(DeskPhrase.noPrinterYet), true) }
      return ("\(offer.printer.name)  \(words.said(of: offer.printer))", false)
    }
  }

  func reasoning(_ shown: ShownBill, _ field: TextField, _ width: Int) -> Picture {
    let offer = shown.offer
    var body = [InkLine()] + who(offer.bill.listed) + [InkLine()] + history(offer, width)
    body += [InkLine("  " + words(DeskPhrase.askReason), .strong)]
    for (index, reason) in [DeskPhrase.reasonSpoilt, .reasonLost, .reasonExtra].enumerated() {
      body.append(InkLine("  ").adding(" \(index + 1) ", .chosen).adding("  \(words(reason))"))
    }
    body.append(InkLine("  " + words(DeskPhrase.reasonOther)))
    let window = field.window(columns: width - 6)
    body.append(InkLine("  › ", .strong).adding(window.text))
    return Picture(body: body, foot: foot(.footReason), cursor: (body.count - 1, 4 + window.cursor))
  }

  func printing(_ offer: Offer, _ stage: PrintStage, _ width: Int, _ turn: Int) -> Picture {
    let (text, isTrouble) = words.progress(stage, offer)
    let sheets = words(DeskPhrase.sheets, "\(offer.sheets)")
    let state = words.said(of: offer.first)
    var body = [InkLine()] + who(offer.bill.listed)
    body += [InkLine("  \(state) · \(sheets) · \(words.money(offer.bill.listed))"), InkLine()]
    for (index, line) in text.wrapped(to: width - 6).enumerated() {
      body.append(
        InkLine(index == 0 ? "  \(Self.sign(turn)) \(line)" : "    \(line)", isTrouble ? .bad : .plain))
    }
    body += [InkLine()] + noticed(width)
    return Picture(body: body, foot: foot(.footPrinting))
  }
}
