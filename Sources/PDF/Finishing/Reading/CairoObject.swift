import CDeflate
import FacturaDiagnostics

/// An object of Cairo's file, as ranges of the bytes that it was found in.
struct CairoObject {
  var number: Int32
  /// The object itself; for a stream its dictionary.
  var body: Range<Int>
  var data: Range<Int>?
}

extension Cursor {
  /// The object that begins here, exactly as Cairo 1.16 writes one:
  ///
  ///     4 0 obj
  ///     << /Length 5 0 R
  ///        /Filter /FlateDecode
  ///     >>
  ///     stream
  ///     …
  ///     endstream
  ///     endobj
  ///
  /// The object with the length of a stream always follows it, and is taken with it.
  mutating func object() throws(FinishingFailure) -> CairoObject {
    let number = try objectNumber()
    let start = place
    try skipValue()
    var object = CairoObject(number: number, body: start..<place)
    try expect("\n")
    if take("stream\n") {
      object.data = try streamData(lengthIn: try lengthNumber(in: object.body))
    } else {
      try expect("endobj\n")
    }
    return object
  }

  private mutating func objectNumber() throws(FinishingFailure) -> Int32 {
    let start = self
    let number = try number()
    try expect(" 0 obj\n")
    guard number > 0, number <= Cursor.lastObject else { throw start.unexpected(wanted: "an object") }
    return Int32(number)
  }

  /// Far more than a file of 100,000 pages has; a table has an entry for each number up to the highest.
  private static let lastObject = 16_000_000

  private mutating func skipValue() throws(FinishingFailure) {
    var depth = 0
    repeat {
      switch try token().kind {
      case .openDictionary, .openArray: depth += 1
      case .closeDictionary, .closeArray: depth -= 1
      case .name, .string, .number, .word, .reference: break
      }
    } while depth > 0
  }

  /// Every stream's dictionary begins with a reference to its length.
  private func lengthNumber(in body: Range<Int>) throws(FinishingFailure) -> Int32 {
    var cursor = self
    cursor.place = body.lowerBound
    try cursor.expect("<< /Length ")
    guard case .reference(let number) = try cursor.token().kind else {
      throw cursor.unexpected(wanted: "a reference to the length")
    }
    return number
  }

  /// The length is known only from behind the data, so the end is where both agree.
  private mutating func streamData(lengthIn number: Int32) throws(FinishingFailure) -> Range<Int> {
    let start = place
    while let line = nextLine() {
      place = line
      guard take("\nendstream\nendobj\n") else {
        place = line + 1
        continue
      }
      if takeLength(number, of: line - start) { return start..<line }
      place = line + 1
    }
    place = bytes.count
    throw unexpected(wanted: "the end of a stream")
  }

  private func nextLine() -> Int? {
    guard place < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + place, 0x0A, bytes.count - place)
    else { return nil }
    return UnsafeRawPointer(found) - base
  }

  /// False where the end of a stream only seemed to be.
  private mutating func takeLength(_ number: Int32, of length: Int) -> Bool {
    guard (try? objectNumber()) == number, take("   "), (try? self.number()) == length else { return false }
    return take("\nendobj\n")
  }
}
