import Factura
import FacturaPrinting
import FacturaTill

extension Desk {
  mutating func press(_ key: Key) -> [Wish] {
    if key == .control("c") || key == .control("d") { return leave() }
    switch step {
    case .asking: return pressAsking(key)
    case .searching:
      // What is pressed ahead is lost on purpose: an Enter too many must not reach the bill that comes.
      if key == .escape { leaveSearch() }
      if case .scanned(let text) = key { scanned = text }
      return []
    case .choosing(let list): return press(key, in: list)
    case .showing(let shown): return press(key, on: shown)
    case .reasoning(let shown, let field): return press(key, shown, field)
    case .printing: return pressPrinting(key)
    case .settling(let index): return press(key, settling: index)
    }
  }

  /// A job that is on its way stays on its way.
  private mutating func leave() -> [Wish] {
    if case .printing = step { return [.stopWaiting, .quit] }
    return [.quit]
  }

  /// The field is empty for the next scan, which would be added to what stood there; an arrow brings that back.
  private mutating func leaveSearch() {
    mistyped = field.text
    (step, field, awaited) = (.asking, TextField(), nil)
  }

  private mutating func pressAsking(_ key: Key) -> [Wish] {
    switch key {
    case .enter, .scanned:
      var text = field.text.asOneLine
      if case .scanned(let code) = key { text += code.asOneLine }
      return text.isEmpty ? [] : find(text)
    case .escape:
      if field.isEmpty, notice == nil { return [.quit] }
      field = TextField()
      notice = nil
    case .tab:
      if !doubts.isEmpty { step = .settling(0) }
    case .up: if let mistyped { field = TextField(mistyped) }
    default: _ = field.take(key)
    }
    return []
  }

  private mutating func press(_ key: Key, in list: BillList) -> [Wish] {
    var list = list
    switch key {
    case .up: list.move(by: -1)
    case .down: list.move(by: 1)
    case .pageUp: list.move(by: -BillList.pageLength)
    case .pageDown: list.move(by: BillList.pageLength)
    case .home: list.move(by: -list.bills.count)
    case .end: list.move(by: list.bills.count)
    case .enter: return open(list, at: list.selected)
    case .character(let character):
      guard let number = character.wholeNumberValue, number > 0 else { return [] }
      return open(list, at: list.firstOfPage + number - 1)
    case .escape, .backspace:
      leaveSearch()
      return []
    case .scanned(let text): return find(text.asOneLine)
    case .pasted, .left, .right, .delete, .tab, .control: return []
    }
    step = .choosing(list)
    return []
  }

  private mutating func open(_ list: BillList, at index: Int) -> [Wish] {
    guard list.bills.indices.contains(index) else { return [] }
    return open(list.bills[index])
  }

  private mutating func press(_ key: Key, on shown: ShownBill) -> [Wish] {
    switch key {
    case .enter: return confirm(shown)
    case .escape, .backspace:
      (notice, mistyped) = (nil, field.text)
      return nextCustomer()
    case .scanned(let text): return find(text.asOneLine)
    case .up, .down, .tab: moveRow(shown, by: key == .up ? -1 : 1)
    case .left, .right, .character(" "):
      return shown.row.map { alter(shown, $0, by: key == .left ? -1 : 1) } ?? []
    case .character(let character):
      if "+-−".contains(character) { return alter(shown, .copies, by: character == "+" ? 1 : -1) }
      let letter = String(character).uppercased()
      let row = ShownBill.Row.allCases.first { words($0.letter) == letter }
      return row.map { alter(shown, $0, by: 1) } ?? []
    case .pasted, .home, .end, .pageUp, .pageDown, .delete, .control: return []
    }
    return []
  }

  private mutating func confirm(_ shown: ShownBill) -> [Wish] {
    guard shown.isSeen, !shown.isAltering else { return [] }
    if shown.offer.printer.name.isEmpty {
      var shown = shown
      shown.row = .printer
      step = .showing(shown)
      notice = Notice(Saying(fact: words(DeskPhrase.choosePrinter)), .caution)
      return []
    }
    notice = nil
    if shown.offer.isReprint {
      step = .reasoning(shown, TextField())
      return []
    }
    return print(shown.offer, reason: "")
  }

  private mutating func print(_ offer: Offer, reason: String) -> [Wish] {
    step = .printing(offer, .drawing)
    return [.print(offer, reason: reason)]
  }

  private mutating func moveRow(_ shown: ShownBill, by step: Int) {
    var shown = shown
    let rows = ShownBill.Row.allCases
    let index =
      shown.row.flatMap { rows.firstIndex(of: $0) }.map { $0 + step } ?? (step > 0 ? 0 : rows.count - 1)
    shown.row = rows[(index + rows.count) % rows.count]
    self.step = .showing(shown)
  }

  private mutating func alter(_ shown: ShownBill, _ row: ShownBill.Row, by direction: Int) -> [Wish] {
    guard !shown.isAltering else { return [] }
    var shown = shown
    shown.row = row
    var choices = shown.offer.choices
    var printer = shown.offer.printer.name
    switch row {
    case .summary: choices.isSummary = !shown.offer.isSummary
    case .receipt: choices.form = choices.form == .receipt ? .bill : .receipt
    case .largePrint: choices.form = choices.form == .largePrint ? .bill : .largePrint
    case .copies: choices.copies = max(1, min(PrintChoices.mostCopies, choices.copies + direction))
    case .sides: choices.sides = next(choices.sides, in: [nil, .one, .twoLongEdge], by: direction)
    case .printer: printer = next(printer, in: usual.all(with: printers.map(\.name)), by: direction)
    }
    printer = usual.next(after: printer, from: shown.offer.choices.form, to: choices.form)
    let isSame = choices == shown.offer.choices && printer == shown.offer.printer.name
    shown.isAltering = !isSame
    step = .showing(shown)
    notice = nil
    if isSame { return [] }
    awaited = .bill(shown.offer.bill.listed)
    return [.alter(shown.offer, choices, printer: printer)]
  }

  private func next<Value: Equatable>(_ value: Value, in values: [Value], by direction: Int) -> Value {
    guard let index = values.firstIndex(of: value) else { return values.first ?? value }
    return values[(index + direction + values.count) % values.count]
  }

  private mutating func press(_ key: Key, _ shown: ShownBill, _ field: TextField) -> [Wish] {
    var field = field
    switch key {
    case .enter:
      let reason = field.text.asOneLine
      return reason.isEmpty ? [] : print(shown.offer, reason: reason)
    case .character(let character) where field.isEmpty && "123".contains(character):
      let reasons: [DeskPhrase] = [.reasonSpoilt, .reasonLost, .reasonExtra]
      return character.wholeNumberValue.map { print(shown.offer, reason: words(reasons[$0 - 1])) } ?? []
    case .escape: step = .showing(shown)
    case .scanned(let text): return find(text.asOneLine)
    default:
      _ = field.take(key)
      step = .reasoning(shown, field)
    }
    return []
  }

  private mutating func pressPrinting(_ key: Key) -> [Wish] {
    switch key {
    case .escape: return [.stopWaiting]
    case .scanned(let text):
      scanned = text.asOneLine
      return [.stopWaiting]
    case .control("x"): return [.cancelJob]
    default: return []
    }
  }

  private mutating func press(_ key: Key, settling index: Int) -> [Wish] {
    guard doubts.indices.contains(index), key != .escape else {
      step = .asking
      return []
    }
    switch key {
    case .character(let character):
      let letter = String(character).uppercased()
      guard [words(DeskPhrase.letterYes), words(DeskPhrase.letterNo)].contains(letter) else { return [] }
      let doubt = doubts.remove(at: index)
      if doubts.isEmpty { step = .asking } else { step = .settling(min(index, doubts.count - 1)) }
      return [.settle(doubt, wasPrinted: letter == words(DeskPhrase.letterYes))]
    case .down, .tab, .up:
      let count = doubts.count
      step = .settling((index + (key == .up ? count - 1 : 1)) % count)
    case .scanned(let text): return find(text.asOneLine)
    default: break
    }
    return []
  }
}
