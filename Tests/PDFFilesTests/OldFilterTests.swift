import FacturaDiagnostics
import FacturaTestSupport
import Testing

@testable import FacturaPDFFiles

/// Filters that nobody writes any more, but that stand in files of other makers.
@Suite struct OldFilterTests {
  private func decoded(
    _ data: [UInt8], _ filter: PDFName, _ parameters: PDFDictionary = [:], limit: Int = 1 << 20,
  ) throws -> [UInt8] {
    var decoder = StreamDecoder(limit: limit)
    return try decoder.decode(
      data[...], ["Filter": .name(filter), "DecodeParms": .dictionary(parameters)], object: 7)
  }

  private let start = "error: the stream of object 7 is damaged: "
  /// Long enough for codes of 12 bits and a second table.
  private static let bill: [UInt8] = (0..<3000).flatMap { Array("line \($0 * $0 % 977): 1,234.50\n".utf8) }

  @Test func theExampleOfTheStandardIsUnpacked() throws {
    let packed: [UInt8] = [0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01]
    #expect(try decoded(packed, "LZWDecode") == [45, 45, 45, 45, 45, 65, 45, 45, 45, 66])
    #expect(try decoded(packed.dropLast(1).map { $0 }, "LZW") == [45, 45, 45, 45, 45, 65, 45, 45, 45, 66])
  }

  @Test(arguments: [0, 1]) func longDataPassThroughSeveralTables(earlyChange: Int) throws {
    let packed = packedByLZW(Self.bill, earlyChange: earlyChange)
    #expect(packed.count < Self.bill.count / 2)
    let parameters: PDFDictionary = ["EarlyChange": .integer(earlyChange)]
    #expect(try decoded(packed, "LZWDecode", parameters) == Self.bill)
  }

  /// What the tests pack is what others take for LZW.
  @Test(.enabled(if: Judge.qpdf.isHere), arguments: [0, 1])
  func qpdfUnpacksTheSame(earlyChange: Int) throws {
    var file = TestPDF()
    file.add(
      4, stream: packedByLZW(Self.bill, earlyChange: earlyChange),
      "/Filter/LZWDecode/DecodeParms<</EarlyChange \(earlyChange)>>")
    let bytes = try Judge.qpdf.bytes(from: file.bytes(), "--show-object=4", "--filtered-stream-data", "{}")
    #expect(bytes == Self.bill)
  }

  @Test func aPredictorIsUndoneBehindLZW() throws {
    let rows: [UInt8] = [2, 1, 2, 3, 2, 1, 1, 1]
    let parameters: PDFDictionary = ["Predictor": .integer(12), "Columns": .integer(3)]
    #expect(
      try decoded(packedByLZW(rows, earlyChange: 1), "LZWDecode", parameters) == [1, 2, 3, 2, 3, 4])
  }

  @Test func runsAreUnpacked() throws {
    #expect(try decoded([2, 7, 8, 9, 254, 5, 0, 1, 128, 9, 9], "RunLengthDecode") == [7, 8, 9, 5, 5, 5, 1])
    #expect(try decoded([129, 6], "RL") == [UInt8](repeating: 6, count: 128))
    #expect(try decoded([], "RL") == [])
  }

  @Test func damageIsSaid() {
    #expect(words { _ = try decoded([5, 1], "RL") } == start + "it ends too early")
    #expect(words { _ = try decoded([200], "RL") } == start + "it ends too early")
    #expect(
      words { _ = try decoded([0xFF, 0xFF], "LZWDecode") }
        == start + "it has a code that stands for nothing yet")
  }

  @Test func whatTheyUnpackToIsLimited() {
    let packed = packedByLZW([UInt8](repeating: 0, count: 5000), earlyChange: 1)
    let message = "error: its streams unpack to more than 1000 bytes"
    #expect(words { _ = try decoded(packed, "LZWDecode", limit: 1000) } == message)
    let runs: [UInt8] = (0..<40).flatMap { [129, $0] as [UInt8] }
    #expect(words { _ = try decoded(runs, "RL", limit: 1000) } == message)
  }

  /// Whatever stands there: bytes or a word about damage.
  @Test func foreignBytesAreNoTrap() {
    var numbers = SmallRandom(seed: 12)
    for _ in 0..<2000 {
      let data = (0..<numbers.next(below: 400)).map { _ in UInt8(numbers.next(below: 256)) }
      var lzw = packedByLZW(data, earlyChange: 1)
      lzw[numbers.next(below: lzw.count)] ^= 1 << UInt8(numbers.next(below: 8))
      for packed in [data, lzw] {
        for filter: PDFName in ["LZWDecode", "RunLengthDecode"] {
          _ = try? decoded(packed, filter, limit: 1 << 16)
        }
      }
    }
  }
}

/// As the standard describes writing it: always the code of the longest sequence that is known.
private func packedByLZW(_ bytes: [UInt8], earlyChange: Int) -> [UInt8] {
  var writer = LZWWriter(earlyChange: earlyChange)
  for byte in bytes { writer.take(byte) }
  return writer.finish()
}

private struct LZWWriter {
  let earlyChange: Int
  private var packed: [UInt8] = []
  private var bits = 0
  private var bitCount = 0
  private var codes: [[UInt8]: Int] = [:]
  private var sequence: [UInt8] = []

  init(earlyChange: Int) {
    self.earlyChange = earlyChange
    write(256)
  }

  mutating func take(_ byte: UInt8) {
    let longer = sequence + [byte]
    if longer.count == 1 || codes[longer] != nil {
      sequence = longer
      return
    }
    write(code(of: sequence))
    codes[longer] = 258 + codes.count
    if codes.count == 4095 - 258 {
      write(256)
      codes = [:]
    }
    sequence = [byte]
  }

  mutating func finish() -> [UInt8] {
    if !sequence.isEmpty {
      write(code(of: sequence))
      codes[sequence + [0, 0]] = 258 + codes.count
    }
    write(257)
    if bitCount > 0 { packed.append(UInt8(truncatingIfNeeded: bits << (8 - bitCount))) }
    return packed
  }

  private func code(of sequence: [UInt8]) -> Int { codes[sequence] ?? Int(sequence[0]) }

  /// A reader's table is one code behind.
  private mutating func write(_ code: Int) {
    let next = 258 + max(0, codes.count - 1) + earlyChange
    let length = min(12, Int.bitWidth - next.leadingZeroBitCount)
    bits = bits << length | code
    bitCount += length
    while bitCount >= 8 {
      packed.append(UInt8(truncatingIfNeeded: bits >> (bitCount - 8)))
      bitCount -= 8
    }
    bits &= 1 << bitCount - 1
  }
}
