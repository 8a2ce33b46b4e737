import FacturaGeometry
import FacturaPages
import Testing

struct GalleyTests {
  private func run(_ number: Int, on galley: borrowing Galley) -> GlyphRun {
    let text = String(repeating: "ñ", count: number % 7 + 1)
    let glyphs = text.unicodeScalars.map { Glyph(id: $0.value, advance: Int32(number)) }
    let clusters = glyphs.map { _ in Cluster(bytes: 2, glyphs: 1) }
    let head = GlyphRun.Head(
      font: FontID(UInt16(number)), size: .points(9), glyphs: glyphs.count, clusters: clusters.count,
      bytes: text.utf8.count)
    return GlyphRun(
      head, text: text, glyphs: glyphs, clusters: clusters, width: .millipoints(number * glyphs.count),
      on: galley)
  }

  @Test func runsOutliveTheirGalleyAndStandApart() {
    var runs: [GlyphRun] = []
    do {
      let galley = Galley(sheetSize: 1000)
      for number in 0..<200 { runs.append(run(number, on: galley)) }
    }
    for (number, run) in runs.enumerated() {
      #expect(run.text == String(repeating: "ñ", count: number % 7 + 1))
      #expect(run.font == FontID(UInt16(number)))
      #expect(run.glyphs.map(\.advance) == Array(repeating: Int32(number), count: number % 7 + 1))
      #expect(run.clusters.map(\.bytes) == Array(repeating: 2, count: number % 7 + 1))
      #expect(run.width == .millipoints(number * (number % 7 + 1)))
    }
  }

  @Test func aRunLargerThanASheetHasOneOfItsOwn() {
    let galley = Galley(sheetSize: 100)
    let before = run(1, on: galley)
    let text = String(repeating: "a", count: 5000)
    let head = GlyphRun.Head(font: FontID(0), size: .points(9), glyphs: 5000, clusters: 0, bytes: 5000)
    let long = galley.set(head) { parts in
      parts.glyphs.initialize(repeating: Glyph(id: 3, advance: 2), count: 5000)
      _ = UnsafeMutableBufferPointer(start: parts.text, count: 5000).initialize(fromContentsOf: text.utf8)
      return .millipoints(10_000)
    }
    #expect(long?.text == text)
    #expect(long?.glyphs.count == 5000)
    #expect(before.text == "ññ")
  }

  @Test func whatCantBeSetLeavesNoRun() {
    let galley = Galley()
    let head = GlyphRun.Head(font: FontID(0), size: .points(9), glyphs: 3, clusters: 0, bytes: 3)
    #expect(galley.set(head) { _ in nil } == nil)
    #expect(run(2, on: galley).text == "ñññ")
  }
}
