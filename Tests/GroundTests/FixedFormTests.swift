import Testing

@testable import FacturaAmounts

/// What is read by whole words reads as it does byte by byte.
struct FixedFormTests {
  @Test func datesOfFixedFormReadAsInTheGeneralWay() {
    for text in neighbours(of: "2027-03-15") + neighbours(of: "2028-02-29") {
      let fixed = read(text) { $0.fixedDate() }
      let free = read(text) { try? $0.freeDate() }
      if let fixed { #expect(fixed == free, "\(text)") }
    }
    #expect(read(Array("2027-03-15".utf8)) { $0.fixedDate() } != nil)
    #expect(read(Array("15-03-2027".utf8)) { $0.fixedDate() } == nil)
  }

  @Test func timesOfFixedFormReadAsInTheGeneralWay() {
    for text in neighbours(of: "18:24:07") + neighbours(of: "99:59:60") {
      let fixed = read(text) { $0.fixedTime() }
      let free = read(text) { try? $0.freeTime() }
      if let fixed { #expect(free.map { $0 == fixed } ?? false, "\(text)") }
    }
    #expect(read(Array("18:24:07".utf8)) { $0.fixedTime() }.map { $0 == (18, 24, 7) } ?? false)
    #expect(read(Array("18:24".utf8)) { $0.fixedTime() } == nil)
  }

  @Test func shortNumbersReadAsLongOnes() {
    for text in texts(of: "07-.,e ", upTo: 5) {
      let sign = text.hasPrefix("-") ? "-" : ""
      let magnitude = text.dropFirst(sign.count)
      let short = try? ExactDecimal(parsing: text)
      // Zeros in front are no figures, but too many bytes for the short way.
      let long = try? ExactDecimal(parsing: sign + String(repeating: "0", count: 20) + magnitude)
      if magnitude.first?.isNumber ?? false {
        #expect(short?.coefficient == long?.coefficient && short?.scale == long?.scale, "\(text)")
      } else {
        #expect(short == nil, "\(text)")
      }
    }
  }

  private func texts(of letters: String, upTo length: Int) -> [String] {
    var all = letters.map(String.init)
    var last = all
    for _ in 1..<length {
      last = last.flatMap { text in letters.map { text + String($0) } }
      all += last
    }
    return all
  }

  /// The text, and all that differ from it in one byte.
  private func neighbours(of text: String) -> [[UInt8]] {
    let bytes = Array(text.utf8)
    return [bytes]
      + bytes.indices.flatMap { place in
        (0...UInt8.max).map { byte in
          var other = bytes
          other[place] = byte
          return other
        }
      }
  }

  private func read<Value>(_ text: [UInt8], _ work: (inout TimeReader) -> Value?) -> Value? {
    text.withUnsafeBufferPointer { bytes in
      var reader = TimeReader(bytes: bytes)
      return work(&reader)
    }
  }
}
