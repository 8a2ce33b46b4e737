import FacturaDiagnostics

/// The text of an XML file as UTF-8, which can tell line and column of each of its bytes.
final class XMLSource: Sendable {
  /// The file as the user named it.
  let name: String
  let bytes: [UInt8]
  /// Where each line begins; the first is 0.
  private let lineStarts: [Int32]
  /// How many characters begin before each stretch of `stretch` bytes: a file of 50 MB may be one line, and its columns
  /// are asked for at each of its elements.
  private let charactersBefore: [Int32]
  private static let stretch = 256

  /// `bytes` are UTF-8 without a byte order mark, fewer than 2³¹.
  init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    var starts: [Int32] = [0]
    var before: [Int32] = []
    bytes.withUnsafeBufferPointer { bytes in
      for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") { starts.append(Int32(index + 1)) }
      var characters = 0
      for start in stride(from: 0, through: bytes.count, by: Self.stretch) {
        before.append(Int32(characters))
        characters += Self.characters(of: bytes, from: start, to: min(start + Self.stretch, bytes.count))
      }
    }
    lineStarts = starts
    charactersBefore = before
  }

  /// Line and column of the byte at `offset`. Columns count characters, not bytes; an offset past the end is
  /// the end.
  func location(at offset: Int) -> SourceLocation {
    let offset = min(max(0, offset), bytes.count)
    let line = line(of: offset)
    let column = characters(before: offset) - characters(before: Int(lineStarts[line])) + 1
    return SourceLocation(file: name, line: line + 1, column: column)
  }

  /// How many characters begin before a byte of the file, or before its end.
  private func characters(before offset: Int) -> Int {
    let stretch = offset / Self.stretch
    return bytes.withUnsafeBufferPointer { bytes in
      Int(charactersBefore[stretch]) + Self.characters(of: bytes, from: stretch * Self.stretch, to: offset)
    }
  }

  /// Without an iterator, which costs most of the reading where nothing is optimized.
  private static func characters(of bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
    var (count, index) = (0, start)
    while index < end {
      if bytes[index] & 0xC0 != 0x80 { count += 1 }
      index += 1
    }
    return count
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
