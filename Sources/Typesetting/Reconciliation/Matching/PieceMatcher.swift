import FacturaAmounts
import FacturaDiagnostics
import FacturaInvoices
import FacturaTemplates

/// Compares one drawn text with the pieces that its node of the layout has.
///
/// Where a condition leaves open which words stand there, all ways are tried; where a value can't be known, whatever
/// is drawn up to the next piece is passed over.
struct PieceMatcher {
  let language: DrawnLanguage
  let turns: Turns
  /// What did not agree, of the attempt that came furthest.
  private(set) var failure: (value: ModelValue, expression: Expression, format: ValueFormat)?
  private var furthest = -1
  /// Values that could not be known, and those that agreed.
  private(set) var unknown = 0
  private(set) var compared = 0
  private(set) var pageCount: Int?
  private var attempts = 0
  private static let attemptLimit = 20_000
  /// Each piece goes one level deeper.
  private static let pieceLimit = 1000

  init(_ language: DrawnLanguage, _ turns: Turns) {
    self.language = language
    self.turns = turns
  }

  mutating func match(
    _ pieces: [Piece], _ text: DrawnText, _ values: inout StatedValues,
  ) throws(Finding) -> Match {
    var text = text
    return try match(pieces[...], &text, &values)
  }

  private mutating func match(
    _ pieces: ArraySlice<Piece>, _ text: inout DrawnText, _ values: inout StatedValues,
  ) throws(Finding) -> Match {
    guard let piece = pieces.first else {
      text.skipBlanks()
      return text.isAtEnd ? .yes : .no
    }
    attempts += 1
    // Nobody writes such a text; if somebody does, it isn't compared.
    guard attempts < Self.attemptLimit, pieces.count <= Self.pieceLimit else { return .yes }
    let rest = pieces.dropFirst()
    switch piece {
    case .words(let words):
      let match = words.withUnsafeBufferPointer { text.matches(bytes: $0) }
      return match == .yes ? try self.match(rest, &text, &values) : match
    case .pageCount:
      text.skipBlanks()
      guard let count = text.number(language.marks)?.wholeNumber else {
        return text.isAtEnd ? .shortOfFigure : .no
      }
      pageCount = count
      return try self.match(rest, &text, &values)
    case .either(let ways): return try match(ways, rest, &text, &values)
    case .value(let expression, let format, let isUppercase):
      guard case .known(let value) = try values.evaluate(expression, turns) else {
        return try passOver(rest, &text, &values)
      }
      return try match((value, expression, format, isUppercase), rest, &text, &values)
    }
  }

  private typealias Wanted = (
    value: ModelValue, expression: Expression, format: ValueFormat, isUppercase: Bool
  )

  private mutating func match(
    _ wanted: Wanted, _ rest: ArraySlice<Piece>, _ text: inout DrawnText, _ values: inout StatedValues,
  ) throws(Finding) -> Match {
    if case .none = wanted.value { return try match(rest, &text, &values) }
    text.skipBlanks()
    let start = text.place
    let found = text.matches(wanted.value, wanted.format, isUppercase: wanted.isUppercase, language)
    guard found == .yes, !text.isWithinFigure || !wanted.value.isFigure else {
      if start > furthest { (furthest, failure) = (start, (wanted.value, wanted.expression, wanted.format)) }
      return found == .yes ? .no : found
    }
    compared += 1
    let match = try match(rest, &text, &values)
    if match != .yes { compared -= 1 }
    return match
  }

  private mutating func match(
    _ ways: [[Piece]], _ rest: ArraySlice<Piece>, _ text: inout DrawnText,
    _ values: inout StatedValues,
  ) throws(Finding) -> Match {
    var best = Match.no
    let start = text
    for way in ways {
      text = start
      let match = try match(way + rest, &text, &values)
      if match == .yes { return .yes }
      if best == .no { best = match }
    }
    return best
  }

  /// Tries the pieces behind an unknown value at each place where it may end.
  private mutating func passOver(
    _ rest: ArraySlice<Piece>, _ text: inout DrawnText, _ values: inout StatedValues,
  ) throws(Finding) -> Match {
    unknown += 1
    if rest.isEmpty { return .yes }
    let start = text.place
    var best = Match.no
    for end in start...text.bytes.count {
      text.place = end
      if text.isWithinFigure { continue }
      let match = try match(rest, &text, &values)
      if match == .yes { return .yes }
      if best == .no { best = match }
    }
    unknown -= 1
    return best
  }
}

extension ModelValue {
  /// Whether it is drawn in figures, which may not go on behind it.
  var isFigure: Bool {
    switch self {
    case .amount, .quantity, .rate, .integer, .elapsed, .date, .time, .timestamp: true
    case .none, .text, .flag, .record, .list: false
    }
  }

  /// Whether it is drawn as a number.
  var isNumber: Bool {
    switch self {
    case .amount, .quantity, .rate, .integer: true
    case .none, .text, .flag, .record, .list, .elapsed, .date, .time, .timestamp: false
    }
  }
}
