import FacturaArchive
import FacturaDiagnostics
import FacturaPrinting
import FacturaTill

extension Desk {
  /// - Parameter turn: which of the waiting signs is drawn.
  func picture(width: Int, turn: Int = 0) -> Picture {
    var picture: Picture
    switch step {
    case .asking: picture = asking(width)
    case .searching: picture = searching(width, turn)
    case .choosing(let list): picture = choosing(list, width)
    case .showing(let shown): picture = showing(shown, width)
    case .reasoning(let shown, let field): picture = reasoning(shown, field, width)
    case .printing(let offer, let stage): picture = printing(offer, stage, width, turn)
    case .settling(let index): picture = settling(doubts.indices.contains(index) ? doubts[index] : nil, width)
    }
    picture.head = [head(width), rule(width)]
    picture.foot.insert(rule(width), at: 0)
    return picture
  }

  private func head(_ width: Int) -> InkLine {
    let till = station.till.isEmpty ? "" : words(DeskPhrase.till, station.till)
    let parts = [station.place, till, station.clerk].filter { !$0.isEmpty }
    let right = parts.joined(separator: " · ") + " "
    let title = " " + words(DeskPhrase.title)
    let gap = max(1, width - title.columns - right.columns)
    return InkLine(title, .strong).adding(String(repeating: " ", count: gap)).adding(right, .quiet)
  }

  private func rule(_ width: Int) -> InkLine { InkLine(String(repeating: "─", count: width), .quiet) }

  func foot(_ phrases: DeskPhrase...) -> [InkLine] {
    [InkLine(" " + phrases.map { words($0) }.joined(separator: " · "), .quiet)]
  }

  /// What was told last, with an empty line after it.
  func noticed(_ width: Int) -> [InkLine] {
    notice.map { $0.lines(width: width - 4, words) + [InkLine()] } ?? []
  }

  private func asking(_ width: Int) -> Picture {
    var body = [InkLine()] + noticed(width)
    body.append(InkLine("  " + words(DeskPhrase.askKey), .strong))
    let window = field.window(columns: width - 6)
    body.append(InkLine("  › ", .strong).adding(window.text))
    let cursor = (line: body.count - 1, column: 4 + window.cursor)
    body += [InkLine("    " + words(DeskPhrase.askHint), .quiet), InkLine()]
    if !doubts.isEmpty {
      body += words(DeskPhrase.doubtsWaiting, "\(doubts.count)").wrapped(to: width - 4).map {
        InkLine("  \($0)", .caution)
      }
      body.append(InkLine())
    }
    if !recent.isEmpty {
      body.append(InkLine("  " + words(DeskPhrase.recent), .quiet))
      body += recent.map { recentLine($0, width) }
    }
    let feet = mistyped == nil ? foot(.footAsk, .footLeave) : foot(.footAsk, .footMend, .footLeave)
    return Picture(body: body, foot: feet, cursor: cursor)
  }

  /// Where there is no room for all, sheets go first, then the code, then what it was: how it ended is what a clerk looks for.
  private func recentLine(_ record: PrintRecord, _ width: Int) -> InkLine {
    let start = "  \(words.clock(record.time))  \(record.document.filling(15))"
    let state = words.said(of: record.state).filling(15)
    let sheets = words(DeskPhrase.sheets, "\(record.sheets)").aligned(right: 9)
    let ways = [[state, "\(sheets)  \(record.code)"], [state, record.code], [state], []]
    let lines = ways.map { parts in
      InkLine((([start] + parts).joined(separator: " ") + "  "), .quiet)
        .adding(words.said(of: record.ending), record.ending == .printed ? .quiet : .caution)
    }
    return lines.first { $0.columns <= width } ?? lines.last ?? InkLine()
  }

  private func searching(_ width: Int, _ turn: Int) -> Picture {
    Picture(
      body: [
        InkLine(), InkLine("  " + words(DeskPhrase.askKey), .strong),
        InkLine("  › " + field.window(columns: width - 6).text),
        InkLine("    \(Self.sign(turn)) \(words(DeskPhrase.searching))", .quiet),
      ], foot: foot(.footLeave))
  }

  private func choosing(_ list: BillList, _ width: Int) -> Picture {
    var body = [
      InkLine(),
      InkLine("  " + words.title(ofFound: list.bills.count, with: list.key), .strong),
      InkLine(),
    ]
    var focus: Int?
    for (index, bill) in zip(list.page.indices, list.page) {
      let isSelected = index == list.selected
      if isSelected { focus = body.count }
      let line = "\(isSelected ? " ▸" : "  ") \(index - list.firstOfPage + 1)  \(row(bill, width - 8)) "
      body.append(InkLine(line.filling(width - 1), isSelected ? .chosen : .plain))
    }
    if list.bills.count > BillList.pageLength {
      let last = list.firstOfPage + list.page.count
      let part = words(DeskPhrase.moreBelow, "\(list.firstOfPage + 1)–\(last)", "\(list.bills.count)")
      body += [InkLine(), InkLine("  \(part)", .quiet)]
    }
    return Picture(body: body, foot: foot(.footChoose), focus: focus)
  }

  /// `01-05-2026  E310000000012  María Pérez      RD$ 1,234.50`; without the number where there is no room for it.
  private func row(_ bill: ArchivedBill, _ width: Int) -> String {
    let day = bill.issued.map { words.day($0) } ?? ""
    let document = width < 50 ? "" : "  \(words.document(bill).filling(13))"
    let left = "\(day.filling(10))\(document)  "
    let money = words.money(bill).aligned(right: width < 50 ? 13 : 15)
    let name = words.name(of: bill).filling(max(4, width - left.columns - money.columns - 1))
    return "\(left)\(name) \(money)"
  }

  private func settling(_ doubt: Doubt?, _ width: Int) -> Picture {
    var body = [InkLine(), InkLine("  " + words(DeskPhrase.doubtTitle), .caution), InkLine()]
    if let doubt {
      let record = doubt.record
      let sheets = words(DeskPhrase.sheets, "\(record.sheets)")
      let (state, job) = (words.said(of: record.state), record.job.map { " #\($0)" } ?? "")
      body += [
        InkLine("  \(record.document)  \(state)  \(sheets)  \(record.printer)\(job)", .strong),
        InkLine("  \(words.origin(of: record)) · \(words(ResultPhrase.code, record.code))"),
      ]
      if let state = doubt.state {
        body.append(InkLine("  " + words(DeskPhrase.doubtQueue, words.said(of: state))))
      }
      body.append(InkLine())
      body += words(DeskPhrase.doubtAsk).wrapped(to: width - 4).map { InkLine("  \($0)") }
    }
    return Picture(body: body, foot: foot(.footSettle))
  }

  /// Something that moves while somebody waits.
  static func sign(_ turn: Int) -> String {
    let signs = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"]
    return signs[abs(turn % signs.count)]
  }
}
