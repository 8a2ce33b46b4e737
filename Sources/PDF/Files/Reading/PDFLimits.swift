/// How much a PDF may ask for. What exceeds a limit is refused with a finding that names it.
package struct PDFLimits: Sendable {
  /// Arrays and dictionaries inside each other; also levels of a tree of names or pages.
  package var depth = 100
  /// Values in one object, nested ones counted.
  package var valuesPerObject = 4_000_000
  package var objects = 8_000_000
  /// What all streams that are read take in the file, together with what they unpack to, in bytes.
  package var unpackedBytes = 512 << 20
  package var attachments = 10_000

  package init() {}
}
