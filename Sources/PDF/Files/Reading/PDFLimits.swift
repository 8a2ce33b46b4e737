/// How much a PDF may ask for. What exceeds a limit is refused with a finding that names it.
package struct PDFLimits: Sendable {
  /// Arrays and dictionaries inside each other; also levels of a tree of names or pages.
  package var depth = 100
  /// Values in one object, nested ones counted.
  package var valuesPerObject = 4_000_000
  package var objects = 8_000_000
  /// What all streams that are read take in the file, together with what they unpack to, in bytes.
  package var unpackedBytes = 512 << 20
  /// The same for each byte of the file, if that is more: long documents unpack to a lot.
  package var unpackedPerByte = 16
  package var attachments = 10_000

  package init() {}

  /// What the streams of a file of so many bytes may take and unpack to.
  func unpackedBytes(ofFile size: Int) -> Int {
    let (scaled, isOverflowing) = size.multipliedReportingOverflow(by: unpackedPerByte)
    return max(unpackedBytes, isOverflowing ? .max : scaled)
  }
}
