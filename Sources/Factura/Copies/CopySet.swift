/// The copies of one document that are wanted on paper.
public struct CopySet: Sendable {
  /// What stands on each copy; as many as there are copies.
  public var marks: [PageMark]
  /// A plain PDF is enough for printing, and faster.
  public var kind: PDFKind
  public var sides: PrintedSides
  /// Pages that the copies have, counted from 1, or nothing for all. All are laid out, compared with the invoice, and in
  /// the hash.
  public var range: ClosedRange<Int>?

  public init(
    marked marks: [PageMark], as kind: PDFKind = .plain, on sides: PrintedSides = .one,
    only range: ClosedRange<Int>? = nil,
  ) {
    self.marks = marks
    self.kind = kind
    self.sides = sides
    self.range = range
  }
}
