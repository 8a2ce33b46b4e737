import FacturaDiagnostics
import Testing

@testable import FacturaPDFFiles

@Suite struct FilterTests {
  private func decoded(
    _ data: [UInt8], _ dictionary: PDFDictionary, limit: Int = 1 << 20,
  ) throws -> [UInt8] {
    var decoder = StreamDecoder(limit: limit)
    return try decoder.decode(data[...], dictionary, object: 7)
  }

  private func unpredicted(_ rows: [UInt8], _ parameters: PDFDictionary) throws -> [UInt8] {
    try decoded(
      deflated(rows), ["Filter": .name("FlateDecode"), "DecodeParms": .dictionary(parameters)])
  }

  private let flate: PDFDictionary = ["Filter": .name("FlateDecode")]
  private let text = Array(String(repeating: "a bill is a bill ", count: 1000).utf8)

  @Test func deflatedDataIsUnpacked() throws {
    #expect(try decoded(deflated(text), flate) == text)
    #expect(try decoded(deflated(text).dropLast(4).map { $0 }, flate) == text)
    #expect(try decoded(deflated(text) + [10, 13], flate) == text)
    #expect(try decoded(text, [:]) == text)
  }

  @Test func damagedDataIsSaid() {
    var flipped = deflated(text)
    flipped[flipped.count - 1] ^= 1
    let start = "error: the stream of object 7 is damaged: "
    #expect(words { _ = try decoded(flipped, flate) } == start + "its check sum is wrong")
    #expect(words { _ = try decoded(Array(deflated(text).prefix(40)), flate) } == start + "it ends too early")
    #expect(words { _ = try decoded([], flate) } == start + "it doesn't begin as deflated data do")
    #expect(
      words { _ = try decoded([0x78, 0x9C, 0xFF, 0xFF], flate) } == start + "its data can't be unpacked")
    #expect(
      words { _ = try decoded(Array("4g".utf8), ["Filter": .name("AHx")]) }
        == start + "it has other characters than hexadecimal figures")
    #expect(
      words { _ = try decoded(Array("<~v".utf8), ["Filter": .name("A85")]) }
        == start + "it has other characters than ASCII85 has")
    #expect(
      words { _ = try unpredicted([9, 1, 2], ["Predictor": .integer(12), "Columns": .integer(2)]) }
        == start + "its predictor can't be undone")
    #expect(
      words { _ = try unpredicted([], ["Predictor": .integer(12), "Columns": .integer(-1)]) }
        == start + "its predictor can't be undone")
  }

  @Test func whatItUnpacksToIsLimited() {
    #expect(
      words { _ = try decoded(deflated(text), flate, limit: 1000) }
        == "error: its streams unpack to more than 1000 bytes")
    #expect(
      words {
        var decoder = StreamDecoder(limit: 30_000)
        for _ in 0..<2 { _ = try decoder.decode(deflated(text)[...], flate, object: 7) }
      } == "error: its streams unpack to more than 30000 bytes")
  }

  @Test func filtersThatAreNotKnownAreNamed() {
    #expect(
      words { _ = try decoded(text, ["Filter": .array([.name("JBIG2Decode")])]) } == """
        error: the stream of object 7 is packed with “JBIG2Decode”, which can't be undone
          hint: let another program pack it anew: qpdf --compression-level=6 in.pdf out.pdf
        """)
  }

  @Test func chainsAreUndoneInTheirOrder() throws {
    let hexadecimal = deflated(text).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + ">"
    #expect(
      try decoded(
        Array(hexadecimal.utf8), ["Filter": .array([.name("ASCIIHexDecode"), .name("FlateDecode")])])
        == text)
    #expect(
      try decoded(Array("87cUR D]i,\"Ebo80~>".utf8), ["Filter": .name("ASCII85Decode")])
        == Array("Hello World!".utf8))
    #expect(try decoded(Array("z!!~>".utf8), ["Filter": .name("A85")]) == [0, 0, 0, 0, 0])
  }

  @Test func predictorsOfPNGAreUndone() throws {
    let parameters: PDFDictionary = ["Predictor": .integer(15), "Columns": .integer(4)]
    let rows: [UInt8] = [0, 1, 2, 3, 4, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 3, 1, 1, 1, 1, 4, 1, 1, 1, 1, 0, 9, 9]
    #expect(
      try unpredicted(rows, parameters)
        == [1, 2, 3, 4, 1, 2, 3, 4, 2, 3, 4, 5, 2, 3, 4, 5, 3, 4, 5, 6, 9, 9])
  }

  @Test func predictorsOfTIFFAreUndone() throws {
    #expect(
      try unpredicted(
        [1, 2, 3, 1, 1, 1], ["Predictor": .integer(2), "Columns": .integer(2), "Colors": .integer(3)])
        == [1, 2, 3, 2, 3, 4])
    #expect(
      try unpredicted(
        [0, 255, 0, 1],
        ["Predictor": .integer(2), "Columns": .integer(2), "BitsPerComponent": .integer(16)]) == [
          0, 255, 1, 0,
        ])
    #expect(
      try unpredicted(
        [0x12, 0xF0],
        ["Predictor": .integer(2), "Columns": .integer(4), "BitsPerComponent": .integer(4)]) == [0x13, 0x22])
  }
}
