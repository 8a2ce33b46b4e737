package import FacturaDiagnostics

/// A difference as it was told, and the pages that have it: what stands at the head of each page is told once.
package struct ToldDifference: Sendable {
  package let finding: Finding
  /// The same without its page.
  let anywhere: Finding
  /// The first is that of the finding.
  package var pages: [Int]

  /// Not if it is there twice on one page.
  func isAgain(_ other: Finding, on page: Int) -> Bool { pages.last != page && anywhere == other }
}
