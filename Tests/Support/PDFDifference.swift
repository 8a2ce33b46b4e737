/// Where two files that should be the same begin to differ.
package enum PDFDifference {
  /// The first object that differs, with its readable text if qpdf is installed; nothing if the files are equal.
  package static func first(_ one: [UInt8], _ other: [UInt8]) throws -> String? {
    guard one != other else { return nil }
    let (one, other) = (objects(of: try readable(one)), objects(of: try readable(other)))
    for (index, pair) in zip(one, other).enumerated() where pair.0 != pair.1 {
      return "object \(index + 1) is\n\(text(pair.0))\nand\n\(text(pair.1))"
    }
    return "\(one.count) objects and \(other.count)"
  }

  private static func readable(_ bytes: [UInt8]) throws -> [UInt8] {
    guard Judge.qpdf.isHere else { return bytes }
    return try Judge.qpdf.bytes(from: bytes, "--qdf", "--object-streams=disable", "{}", "-")
  }

  private static func objects(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var objects: [ArraySlice<UInt8>] = []
    var start = 0
    for end in bytes.indices
    where bytes[end] == 0x0A && bytes[..<end].suffix(7).elementsEqual("\nendobj".utf8) {
      objects.append(bytes[start...end])
      start = end + 1
    }
    return objects + [bytes[start...]]
  }

  private static func text(_ object: ArraySlice<UInt8>) -> String {
    String(decoding: object.prefix(400), as: UTF8.self)
  }
}
