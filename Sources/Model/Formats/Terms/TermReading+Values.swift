import FacturaAmounts
import FacturaDiagnostics
import FacturaXML

// Figures and days as XML writes them (XML Schema 2, 3.2.3 and 3.2.9). What can't be read is kept as an extra.

extension TermReading {
  /// `100.`, `+5` and `.5` are numbers here. An amount in another currency than the invoice's is told.
  mutating func number(_ text: String, _ term: String, at element: XMLElement) -> ExactDecimal? {
    var figures = text[...]
    if figures.hasPrefix("+") { figures = figures.dropFirst() }
    if figures.hasSuffix(".") { figures = figures.dropLast() }
    var plain = String(figures)
    if plain.hasPrefix(".") { plain = "0" + plain }
    if plain.hasPrefix("-.") { plain = "-0" + plain.dropFirst() }
    do throws(ExactDecimal.Problem) {
      let number = try ExactDecimal(parsing: plain)
      guard number.isBeyondInvoices else { return number }
      keepText(of: element, as: .tooLong(text, term: term, limit: ExactDecimal.mostStatedFigures))
      return nil
    } catch {
      let fact: TermFact =
        switch error {
        case .comma: .comma(text, term: term)
        case .tooManyFigures, .tooManyDecimals: .tooManyFigures(text, term: term)
        case .empty, .notANumber, .exponent: .notANumber(text, term: term)
        }
      keepText(of: element, as: fact)
      return nil
    }
  }

  /// `2027-03-15`, with a time zone or a time behind it, or `20270315` as CII writes it: neither zone nor time changes
  /// the day that is meant.
  mutating func date(_ text: String, _ term: String, at element: XMLElement) -> CalendarDate? {
    do throws(TimeProblem) {
      return try CalendarDate(parsing: Self.isoDay(text))
    } catch {
      let fact: TermFact =
        error == .doesNotExist ? .noSuchDate(text, term: term) : .notADate(text, term: term)
      keepText(of: element, as: fact)
      return nil
    }
  }

  private static func isoDay(_ text: String) throws(TimeProblem) -> String {
    let bytes = Array(text.utf8)
    let figures = bytes.prefix { $0 &- UInt8(ascii: "0") <= 9 }
    // 102: YYYYMMDD; 203 and 204: hours, minutes and seconds behind it (UNTDID 2379).
    if figures.count == bytes.count, [8, 12, 14].contains(bytes.count) {
      return "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.dropFirst(6).prefix(2))"
    }
    guard figures.count == 4, bytes.count >= 10, bytes[4] == UInt8(ascii: "-") else { throw .wrongForm }
    let rest = bytes.dropFirst(10)
    guard rest.isEmpty || "Z+-T".utf8.contains(rest[rest.startIndex]) else { throw .wrongForm }
    return String(decoding: bytes.prefix(10), as: UTF8.self)
  }
}
