import FacturaDiagnostics
import FacturaGeometry
import FacturaLayout
import FacturaPages
import FacturaTestSupport
import Testing

struct ColumnsTests {
  private func lefts(_ tracks: [Track], gap: Int = 0, width: Int) throws -> [Length] {
    let box = Box.columns(Columns(tracks: tracks, gap: .points(gap), cells: tracks.map { _ in text("x") }))
    return try whole(box, in: .unbounded(width: .points(width))).items.compactMap {
      if case .text(let run) = $0 { run.baseline.x } else { nil }
    }
  }

  @Test func fractionsShareWhatOtherTracksLeave() throws {
    let tracks: [Track] = [.fixed(.points(20)), .fraction(1000), .sample("abcd", ten), .fraction(3000)]
    #expect(try lefts(tracks, gap: 2, width: 106) == [.zero, .points(22), .points(39), .points(61)])
  }

  @Test func fractionsAddUpToTheWholeExactly() throws {
    let tracks = Array(repeating: Track.fraction(1000), count: 3)
    let lefts = try lefts(tracks, width: 100)
    #expect(lefts == [.zero, .millipoints(33_333), .millipoints(66_666)])
  }

  @Test func fractionsOfZeroTakeNothing() throws {
    #expect(
      try lefts([.fraction(0), .fixed(.points(30)), .fraction(0)], width: 100) == [.zero, .zero, .points(30)])
  }

  @Test func absurdSharesAreBounded() throws {
    #expect(try lefts([.fraction(.max), .fraction(.min), .fraction(.max)], width: 100).last == .points(50))
  }

  @Test func tracksWiderThanTheRegionAreAnError() throws {
    let box = Box.columns(
      Columns(tracks: [.fixed(.points(80)), .fixed(.points(40))], cells: [text("a"), text("b")]))
    let error = #expect(throws: LayoutError.self) { try whole(box, in: .unbounded(width: .points(100))) }
    #expect(error?.fact.message == "a row of columns needs 42.3 mm of width, but 35.3 mm are there")
  }

  @Test func moreCellsThanTracksAreAnError() throws {
    let box = Box.columns(Columns(tracks: [.fraction(1)], cells: [text("a"), text("b")]))
    let error = #expect(throws: LayoutError.self) { try whole(box, in: .unbounded(width: .points(100))) }
    #expect(error?.fact.message == "a row has cells for 2 columns, but there are 1")
  }

  @Test func parallelFlowsGoOnTogether() throws {
    let box = Box.columns(
      Columns(
        tracks: [.fraction(1), .fraction(1)],
        cells: [stack(text("a"), text("b"), text("c")), text("x")]))
    let fragments = try Layouter.toy.fragments(of: box, width: .points(100), height: .points(24))
    #expect(fragments.map(\.texts) == [["a", "b", "x"], ["c"]])
  }

  @Test func aCellThatHasNoRoomMakesAllWait() throws {
    let columns = Box.columns(
      Columns(tracks: [.fraction(1), .fraction(1)], cells: [text("a"), block(.points(30))]))
    let fragments = try Layouter.toy.fragments(
      of: stack(text("t"), columns), width: .points(100), height: .points(36))
    #expect(fragments.map(\.texts) == [["t"], ["a"]])
  }

  @Test(arguments: [
    (Columns.VerticalAlignment.top, 8500), (.middle, 8500 + 6000), (.bottom, 8500 + 12_000),
    (.baseline, 17_000),
  ]) func cellsAreLinedUp(alignment: Columns.VerticalAlignment, y: Int) throws {
    let large = text("B", style: TextStyle(size: .points(20)))
    let box = Box.columns(
      Columns(tracks: [.fraction(1), .fraction(1)], cells: [text("a"), large], alignment: alignment))
    let fragment = try whole(box, in: .unbounded(width: .points(100)))
    guard case .text(let run)? = fragment.items.first else { return #expect(Bool(false)) }
    #expect(run.baseline.y == .millipoints(y))
  }
}
