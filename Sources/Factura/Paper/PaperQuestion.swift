/// Whose paper is counted.
public struct PaperQuestion: Sendable {
  public var copies: Int
  public var sides: PrintedSides
  /// Pages that the copies have, counted from 1; nothing for all. Some pages are neither pulled up nor told in short.
  public var range: ClosedRange<Int>?
  /// What else is counted.
  public var ways: PaperWays

  public init(
    copies: Int = 1, on sides: PrintedSides = .one, only range: ClosedRange<Int>? = nil,
    ways: PaperWays = .all,
  ) {
    self.copies = copies
    self.sides = sides
    self.range = range
    self.ways = ways
  }
}

/// Ways of saving paper. Each that is counted costs laying the document out again.
public struct PaperWays: OptionSet, Sendable {
  public let rawValue: Int

  public init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// Costs nothing.
  public static let twoSides = PaperWays(rawValue: 1)
  public static let pullUp = PaperWays(rawValue: 2)
  public static let summary = PaperWays(rawValue: 4)
  public static let all: PaperWays = [.twoSides, .pullUp, .summary]
}
