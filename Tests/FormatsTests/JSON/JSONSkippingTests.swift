import FacturaTestSupport
import Testing

@testable import FacturaFormats

/// A list is passed over eight bytes at a time, and ends or is wrong where it would be byte by byte.
@Suite struct JSONSkippingTests {
  private static let list = Array(
    #"[{"date":"2027-03-15","place":"Yz_{]|\"n\\","a":[1,{"b":[]}]} , {"c":"Higüey~","d":-1.5e3}]   "#.utf8)

  @Test(arguments: [16, 17, 61, 1000]) func oneWrongByteIsFoundWhereItStands(window: Int) {
    for place in Self.list.indices {
      for byte in Array("\"\\[]{}xZ ,\u{0}\u{1F}\u{7F}é".utf8) {
        var bytes = Self.list
        bytes[place] = byte
        let (fast, slow) = (skip(bytes, window: window), Self.skipByteByByte(bytes))
        #expect(fast == slow, "byte \(byte) at \(place)")
      }
    }
  }

  @Test(arguments: [16, 64]) func aListThatEndsEarlyIsFound(window: Int) {
    for count in 1...Self.list.count {
      let bytes = Array(Self.list.prefix(count))
      #expect(skip(bytes, window: window) == Self.skipByteByByte(bytes), "\(count) bytes")
    }
  }

  @Test func aTextMayBeAsLongAsTheLimit() {
    var limits = JSONLimits()
    limits.text = 20
    for (length, outcome) in [(20, Outcome.end(24)), (21, .problem(1))] {
      let bytes = Array(("[\"" + String(repeating: "a", count: length) + "\"]").utf8)
      #expect(skip(bytes, limits) == outcome)
    }
  }

  private enum Outcome: Equatable {
    /// Behind the list.
    case end(Int)
    case problem(Int)
  }

  private func skip(_ bytes: [UInt8], window: Int) -> Outcome {
    var limits = JSONLimits()
    limits.window = window
    return skip(bytes, limits)
  }

  private func skip(_ bytes: [UInt8], _ limits: JSONLimits) -> Outcome {
    var reader = JSONReader(MemorySource(bytes), name: "a", limits: limits)
    do throws(JSONProblem) {
      _ = try reader.skipList()
      return .end(reader.offset)
    } catch {
      guard case .fact(_, let offset, _) = error else { return .problem(-1) }
      return .problem(offset)
    }
  }

  private static func skipByteByByte(_ bytes: [UInt8]) -> Outcome {
    var place = bytes.firstIndex { $0 != UInt8(ascii: " ") } ?? bytes.count
    guard place < bytes.count, bytes[place] == UInt8(ascii: "[") else { return .problem(place) }
    var open: [UInt8] = []
    while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case UInt8(ascii: "\""):
        guard let end = endOfText(bytes, from: place + 1, &place) else { return .problem(place) }
        place = end
      case UInt8(ascii: "["), UInt8(ascii: "{"): open.append(byte + 2)
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        if open.popLast() != byte { return .problem(place) }
        if open.isEmpty { return .end(place + 1) }
      case 0: return .problem(place)
      default: break
      }
      place += 1
    }
    return .problem(bytes.count)
  }

  /// Where the closing quote stands; nothing, and where it is wrong, if there is none.
  private static func endOfText(_ bytes: [UInt8], from start: Int, _ wrong: inout Int) -> Int? {
    var place = start
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "\"") { return place }
      if bytes[place] < 0x20 || bytes[place] == 0x7F {
        wrong = place
        return nil
      }
      place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    wrong = bytes.count
    return nil
  }
}
