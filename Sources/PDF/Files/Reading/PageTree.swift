package import FacturaDiagnostics

/// A page of the document: its dictionary, and the number of its object where it is one.
package struct PageObject {
  package var dictionary: PDFDictionary
  package var reference: PDFReference?
}

extension PDFReader {
  /// Calls `visit` for each page in order, until it answers `false` (ISO 32000-1, 7.7.3).
  ///
  /// - Throws: for a tree that leads back to itself or is deeper than the limit.
  package func visitPages(
    _ visit: (PageObject) throws(Failure<PDFFileFact>) -> Bool,
  ) throws(Failure<PDFFileFact>) {
    var visited: Set<PDFReference> = []
    _ = try visitPages(below: try catalog()["Pages"], depth: 0, &visited, visit)
  }

  /// - Returns: whether to go on.
  private func visitPages(
    below node: PDFObject?, depth: Int, _ visited: inout Set<PDFReference>,
    _ visit: (PageObject) throws(Failure<PDFFileFact>) -> Bool,
  ) throws(Failure<PDFFileFact>) -> Bool {
    guard depth <= limits.depth else { throw Failure(.tooDeep(limit: limits.depth)) }
    if let reference = node?.reference, !visited.insert(reference).inserted {
      throw Failure(.cycle(in: "the tree of pages"))
    }
    guard let dictionary = try whole(node).dictionary else { return true }
    // A node without a type is known by its kids.
    guard dictionary["Type"]?.name == "Pages" || dictionary["Kids"] != nil else {
      return try visit(PageObject(dictionary: dictionary, reference: node?.reference))
    }
    for kid in try members(dictionary["Kids"]) {
      guard try visitPages(below: kid, depth: depth + 1, &visited, visit) else { return false }
    }
    return true
  }
}
