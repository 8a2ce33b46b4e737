import FacturaDiagnostics

/// The text of an XML file as UTF-8, which can tell line and column of each of its bytes.
final class XMLSource: Sendable {
  /// The file as the user named it.
  let name: String
  let bytes: [UInt8]
  /// Where each line begins; the first is 0.
  private let lineStarts: [Int32]

  /// `bytes` are UTF-8 without a byte order mark, fewer than 2³¹.
  init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    var starts: [Int32] = [0]
    bytes.withUnsafeBufferPointer { bytes in
      for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") { starts.append(Int32(index + 1)) }
    }
    lineStarts = starts
  }

  /// Line and column of the byte at `offset`. Columns count characters, not bytes; an offset past the end is
  /// the end.
  func location(at offset: Int) -> SourceLocation {
    let offset = min(max(0, offset), bytes.count)
    let line = line(of: offset)
    var column = 1
    for index in Int(lineStarts[line])..<offset where bytes[index] & 0xC0 != 0x80 { column += 1 }
    return SourceLocation(file: name, line: line + 1, column: column)
  }

  /// The last line that doesn't begin behind `offset`.
  private func line(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(lineStarts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
