package import FacturaDiagnostics

/// How much an XML file may ask for. What exceeds a limit is refused with a finding that names it.
package struct XMLLimits: Sendable {
  /// Size of the file.
  package var bytes = 256 << 20
  /// Elements inside elements; at most 250, where the parser's own bound begins.
  package var depth = 100
  /// Elements and texts together.
  package var nodes = 20_000_000
  package var attributesPerElement = 256
  /// Bytes of one text or one element's attribute values: a file that lies inside in base64 has three quarters of it.
  package var text = 64 << 20

  package init() {}

  /// Whether a file of a size may be read.
  ///
  /// - Throws: the finding that says how large it is and may be.
  package func check(byteCount: Int, name: String) throws(Finding) {
    guard byteCount > min(bytes, Int(Int32.max) / 2) else { return }
    throw Finding(XMLFact.tooLarge(bytes: byteCount, limit: bytes), at: SourceLocation(file: name, line: 1))
  }
}
