import FacturaDiagnostics

extension JSONReader {
  /// Goes over a list without reading its elements: only brackets and texts are looked at. Says where the first
  /// element lies, or nothing if the list is empty.
  mutating func skipList() throws(JSONProblem) -> Int? {
    if try upcoming() != UInt8(ascii: "[") { throw wrongKind("a list") }
    index += 1
    if try upcoming() == UInt8(ascii: "]") {
      index += 1
      return nil
    }
    let first = offset
    try skipToEndOfList()
    return first
  }

  private mutating func skipToEndOfList() throws(JSONProblem) {
    /// One bit for each bracket that is open, 1 for a brace.
    var open: UInt64 = 0
    var depth = 1
    while depth > 0 {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\""): _ = try scanText()
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if depth >= min(limits.depth, 64) { throw .fact(.tooDeep(limit: limits.depth), offset: offset) }
        open = open << 1 | (byte == UInt8(ascii: "{") ? 1 : 0)
        depth += 1
        index += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if open & 1 != (byte == UInt8(ascii: "}") ? 1 : 0) {
          throw unexpected(open & 1 == 1 ? "“}”" : "“]”")
        }
        open >>= 1
        depth -= 1
        index += 1
      case 0:
        if index < end { throw unexpected("“,” or “]”") }
        if try !refill(keeping: index) { throw unexpected("“]”") }
      case UInt8(ascii: " "): _ = try upcoming()
      default: index += 1
      }
    }
  }
}
