/// What can be wrong with the structure that a document tells to screen readers (ISO 32000-1, 14.8; ISO 14289-1, 7).
package enum StructureFact: Fact, Hashable {
  /// A heading of a level that may not follow the last one; 0 if it is the first.
  case skippedHeading(level: Int, after: Int)
  case misplaced(element: String, parent: String)
  case figureWithoutWords
  /// In bytes, escaped as it would be written (ISO 19005-3, 6.1.13).
  case addressTooLong(length: Int, limit: Int)

  package var code: String {
    switch self {
    case .skippedHeading: "structure.skipped-heading"
    case .misplaced: "structure.misplaced"
    case .figureWithoutWords: "structure.figure-without-words"
    case .addressTooLong: "structure.address-too-long"
    }
  }

  package var message: String {
    switch self {
    case .skippedHeading(let level, let after):
      after == 0
        ? "the first heading of this document is an h\(level)"
        : "an h\(level) follows an h\(after) in this document: a level is skipped"
    case .misplaced(let element, let parent): "\(element) can't stand directly in \(parent)"
    case .figureWithoutWords: "a figure has no text for those who can't see it"
    case .addressTooLong(let length, let limit):
      "the address of a link has \(length) bytes, but a PDF string has at most \(limit)"
    }
  }

  package var hints: [String] {
    switch self {
    case .skippedHeading(_, let after):
      ["give it the level h\(after + 1), or put a heading before it whatever the data are"]
    case .misplaced: []
    case .figureWithoutWords: ["say what it shows with alt=\"…\""]
    case .addressTooLong: ["link to a shorter address"]
    }
  }
}
