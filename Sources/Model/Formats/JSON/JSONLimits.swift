/// How much an invoice in JSON may ask for. What goes beyond is an error, never a crash.
package struct JSONLimits: Sendable {
  /// Bytes of the whole invoice.
  package var size = 256 << 20
  /// Lists and objects inside one another.
  package var depth = 64
  /// Bytes of one text; a supporting document is one.
  package var text = 64 << 20
  /// Elements of all lists together that are kept in memory; usage records aren't.
  package var elements = 2_000_000
  /// Bytes that are looked at at a time.
  package var window = 64 << 10

  package init() {}

  package static let standard = JSONLimits()
}
