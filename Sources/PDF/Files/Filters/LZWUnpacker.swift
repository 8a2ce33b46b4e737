/// LZWDecode (ISO 32000-1, 7.4.4.2): codes of 9 to 12 bits that stand for sequences met before.
///
/// Each sequence is a place in what has been unpacked: that of the code before, and one byte further. That byte is the
/// first of the code that comes now, so a code may stand for the very sequence that it is about to complete.
struct LZWUnpacker {
  private let limit: Int
  /// 1 where codes grow one earlier than they have to, as nearly all writers have it (table 8).
  private let earlyChange: Int
  private var unpacked: [UInt8] = []
  /// Of the codes from 258 on.
  private var sequences: [Range<Int>] = []
  private var last: Range<Int>?

  private static let clear = 256
  private static let end = 257
  private static let firstSequence = 258
  private static let longestCode = 12

  private init(limit: Int, earlyChange: Int) {
    self.limit = limit
    self.earlyChange = earlyChange
  }

  /// A code for the end may be missing.
  static func unpack(
    _ packed: ArraySlice<UInt8>, earlyChange: Int, limit: Int,
  ) throws(UnpackingProblem) -> [UInt8] {
    var unpacker = LZWUnpacker(limit: limit, earlyChange: earlyChange == 0 ? 0 : 1)
    try unpacker.unpack(packed)
    return unpacker.unpacked
  }

  private var codeLength: Int {
    let next = Self.firstSequence + sequences.count + earlyChange
    return min(Self.longestCode, Int.bitWidth - next.leadingZeroBitCount)
  }

  private mutating func unpack(_ packed: ArraySlice<UInt8>) throws(UnpackingProblem) {
    var bits = 0
    var count = 0
    for byte in packed {
      bits = (bits << 8 | Int(byte)) & 0xFF_FFFF
      count += 8
      while count >= codeLength {
        let length = codeLength
        count -= length
        let code = bits >> count & (1 << length - 1)
        if code == Self.end { return }
        try take(code)
      }
    }
  }

  private mutating func take(_ code: Int) throws(UnpackingProblem) {
    guard code != Self.clear else {
      sequences.removeAll(keepingCapacity: true)
      last = nil
      return
    }
    let start = unpacked.count
    if let last, sequences.count < 1 << Self.longestCode - Self.firstSequence {
      sequences.append(last.lowerBound..<last.upperBound + 1)
    }
    if code < Self.clear {
      unpacked.append(UInt8(code))
    } else {
      let index = code - Self.firstSequence
      guard index < sequences.count else { throw .damaged("it has a code that stands for nothing yet") }
      for place in sequences[index] { unpacked.append(unpacked[place]) }
    }
    guard unpacked.count <= limit else { throw .tooLarge }
    last = start..<unpacked.count
  }
}
