import Testing

@testable import FacturaDrawing

/// What happens to bytes on their way from Cairo to the sink.
@Suite struct ByteSpoutTests {
  private let date = Array("   /CreationDate (20260331140509-04'00)\n".utf8)

  private func sent(_ pages: [UInt8], end: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    let spout = ByteSpout(prefixesDate: true) { bytes += $0 }
    _ = pages.withUnsafeBytes { spout.write($0) }
    spout.beginEnd()
    // Cairo writes some bytes at a time.
    for byte in end { withUnsafeBytes(of: byte) { _ = spout.write($0) } }
    spout.flush()
    return bytes
  }

  @Test(arguments: [0, 1, 16, 17, 18, 30])
  func theDateHasItsPrefixWhereverItIsCut(behind count: Int) {
    let filler = [UInt8](repeating: 0x20, count: (1 << 16) - count)
    let expected = filler + Array(" /CreationDate (D:20260331140509-04'00)\n".utf8)
    #expect(sent([], end: filler + date) == expected)
  }

  @Test func pagesStayAsTheyAre() {
    #expect(sent(date, end: []) == date)
  }

  @Test func aPrefixThatIsThereIsEnough() {
    let prefixed = Array("   /CreationDate (D:20260331140509Z)".utf8)
    #expect(sent([], end: prefixed) == prefixed)
  }
}
