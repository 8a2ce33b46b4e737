import CXML2
package import FacturaDiagnostics

/// An XML file, read safely: nothing but its own bytes is ever looked at, and it can't ask for more than its
/// limits.
///
/// Document type declarations are refused, so there are no entities but the five of XML 1.0, 4.6 and characters
/// by number; nothing expands and nothing external is loaded.
package struct XMLDocument: Sendable {
  package let root: XMLElement

  /// Reads a file. `name` is what findings call it.
  ///
  /// - Throws: the first fault as a finding with line and column; see `XMLFact`.
  package init(_ bytes: [UInt8], name: String, limits: XMLLimits = XMLLimits()) throws(Finding) {
    try limits.check(byteCount: bytes.count, name: name)
    let source = try XMLSource.decode(bytes, name: name)
    let scan = MarkupScan(source.bytes, attributeLimit: limits.attributesPerElement)
    if let tag = scan.crowdedTag {
      throw Finding(
        XMLFact.tooManyAttributes(limit: limits.attributesPerElement), at: source.location(at: tag))
    }
    var builder = TreeBuilder(source: source, scan: scan, limits: limits)
    builder.parse()
    if let finding = builder.finding { throw finding }
    guard let root = builder.finish() else { throw Finding(XMLFact.noRoot, at: source.location(at: .max)) }
    self.root = root
  }

  /// The encoding that a file says it is in: `UTF-8`.
  package static func encoding(of bytes: [UInt8]) -> String { XMLSource.encoding(of: bytes) }
}
