/// RunLengthDecode (ISO 32000-1, 7.4.5): stretches of bytes as they are, and bytes that are repeated.
enum RunLengths {
  private static let end: UInt8 = 128

  /// The byte for the end may be missing.
  static func unpack(_ packed: ArraySlice<UInt8>, limit: Int) throws(UnpackingProblem) -> [UInt8] {
    var unpacked: [UInt8] = []
    var rest = packed
    while let length = rest.popFirst(), length != end {
      if length < end {
        let count = Int(length) + 1
        guard rest.count >= count else { throw .damaged("it ends too early") }
        unpacked += rest.prefix(count)
        rest = rest.dropFirst(count)
      } else {
        guard let byte = rest.popFirst() else { throw .damaged("it ends too early") }
        unpacked += repeatElement(byte, count: 257 - Int(length))
      }
      guard unpacked.count <= limit else { throw .tooLarge }
    }
    return unpacked
  }
}
