import FacturaInvoices
import FacturaTemplates

/// What a node draws that is more than one field.
struct TextPlan: Sendable {
  var pieces: [Piece]
  /// The same in steps, once for each way that conditions may take; none if there are too many.
  var ways: Range<Int>
}

/// Texts as plain steps one behind the other, so that nothing is held or copied where nearly every text is what it
/// should be. Where it isn't, `PieceMatcher` goes over the pieces.
struct Steps: Sendable {
  enum Step: Sendable {
    /// A stretch of `words`.
    case words(Range<Int32>)
    case field(slot: Int32, field: Int32, ValueFormat, isUppercase: Bool)
    /// `expressions[number]`
    case value(Int32, ValueFormat, isUppercase: Bool)
    case pageCount
  }

  private(set) var all: [Step] = []
  /// Each is one whole text.
  private(set) var ways: [Range<Int>] = []
  private(set) var words: [UInt8] = []
  private(set) var expressions: [Expression] = []
  private static let wayLimit = 8

  /// Adds the ways of a text.
  mutating func add(_ pieces: [Piece]) -> Range<Int> {
    let start = ways.count
    guard let flat = Self.ways(of: pieces) else { return start..<start }
    for way in flat {
      let first = all.count
      for piece in way { add(piece) }
      ways.append(first..<all.count)
    }
    return start..<ways.count
  }

  /// Nothing if there are too many.
  private static func ways(of pieces: [Piece]) -> [[Piece]]? {
    var ways: [[Piece]] = [[]]
    for piece in pieces {
      switch piece {
      case .words, .value, .pageCount: for index in ways.indices { ways[index].append(piece) }
      case .either(let choices):
        var longer: [[Piece]] = []
        for choice in choices {
          guard let tails = Self.ways(of: choice) else { return nil }
          for way in ways { longer += tails.map { way + $0 } }
        }
        ways = longer
      }
      if ways.count > wayLimit { return nil }
    }
    return ways
  }

  private mutating func add(_ piece: Piece) {
    switch piece {
    case .words(let bytes):
      let start = Int32(truncatingIfNeeded: words.count)
      words += bytes
      all.append(.words(start..<Int32(truncatingIfNeeded: words.count)))
    case .value(.field(let slot, let field), let format, let isUppercase):
      all.append(
        .field(
          slot: Int32(truncatingIfNeeded: slot), field: Int32(truncatingIfNeeded: field), format,
          isUppercase: isUppercase))
    case .value(let expression, let format, let isUppercase):
      all.append(.value(Int32(truncatingIfNeeded: expressions.count), format, isUppercase: isUppercase))
      expressions.append(expression)
    case .pageCount: all.append(.pageCount)
    case .either: break
    }
  }
}
