/// What can be wrong with what is to be printed.
package enum PrintFact: Fact, Hashable {
  /// A rendering of copies names none.
  case noCopies
  /// The document has none of the pages that are asked for.
  case noSuchPages(ClosedRange<Int>, of: Int)
}

extension PrintFact {
  package var code: String {
    switch self {
    case .noCopies: "print.no-copies"
    case .noSuchPages: "print.no-such-pages"
    }
  }

  package var message: String {
    switch self {
    case .noCopies: "no copy is asked for"
    case .noSuchPages(let range, let count):
      "\(Self.words(range)) asked for, but the document has \(count == 1 ? "one page" : "\(count) pages")"
    }
  }

  package var hints: [String] {
    switch self {
    case .noCopies: ["give one mark for each copy"]
    case .noSuchPages: ["pages are counted from 1"]
    }
  }

  private static func words(_ range: ClosedRange<Int>) -> String {
    if range.lowerBound == range.upperBound { return "page \(range.lowerBound) is" }
    return range.upperBound == .max
      ? "pages from \(range.lowerBound) on are" : "pages \(range.lowerBound) to \(range.upperBound) are"
  }
}
