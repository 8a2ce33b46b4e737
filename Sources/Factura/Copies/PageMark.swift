public import FacturaAmounts

/// What stands on each page of a paper besides the document: which copy it is, and who printed it where and when. It is
/// drawn over finished pages, in their margin, as an artifact: nothing of the document moves.
public struct PageMark: Hashable, Sendable {
  public var state: CopyState
  public var date: CalendarDate?
  public var time: ClockTime?
  public var clerk: String?
  public var place: String?
  public var till: String?
  /// By which the paper is found in the journal.
  public var code: String?

  public init(
    _ state: CopyState, date: CalendarDate? = nil, time: ClockTime? = nil, clerk: String? = nil,
    place: String? = nil, till: String? = nil, code: String? = nil,
  ) {
    self.state = state
    self.date = date
    self.time = time
    self.clerk = clerk
    self.place = place
    self.till = till
    self.code = code
  }

  /// `REIMPRESIÓN 2 · 15-03-2027 14:05 · Ensanche Norte · Caja 3 · Atendido por Ana Peña · Verificación K7F2-9QXA`
  ///
  /// In Spanish if the language is or has no rules of its own, else in English. Line breaks and runs of spaces in names are
  /// one space.
  public func words(in language: Language) -> String {
    let isEnglish = language.rules != .spanish
    let parts: [String?] = [
      state.words(in: language), moment(in: language), place,
      till.map { isEnglish ? "till \($0)" : "Caja \($0)" },
      clerk.map { isEnglish ? "served by \($0)" : "Atendido por \($0)" },
      code.map { isEnglish ? "verification \($0)" : "Verificación \($0)" },
    ]
    return parts.compactMap { part in
      part.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    }.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private func moment(in language: Language) -> String? {
    guard let date else { return nil }
    let day = DateFormat.numeric.text(of: date, in: language)
    guard let time else { return day }
    func two(_ number: UInt8) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(day) \(two(time.hour)):\(two(time.minute))"
  }
}
