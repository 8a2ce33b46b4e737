/// How much an XML file may ask for. What exceeds a limit is refused with a finding that names it.
package struct XMLLimits: Sendable {
  /// Size of the file.
  package var bytes = 256 << 20
  /// Elements inside elements; at most 250, where the parser's own bound begins.
  package var depth = 100
  /// Elements and texts together.
  package var nodes = 20_000_000
  package var attributesPerElement = 256
  /// Bytes of one text or one element's attribute values.
  package var text = 4 << 20

  package init() {}
}
