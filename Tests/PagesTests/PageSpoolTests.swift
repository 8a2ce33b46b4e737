import FacturaAmounts
import FacturaDiagnostics
import FacturaGeometry
import FacturaPages
import FacturaTestSupport
import Testing

struct PageSpoolTests {
  /// Storage in memory, with a limit and a way to spoil it.
  private struct MemoryStorage: SpoolStorage {
    var bytes: [UInt8] = []
    var limit = Int.max
    var isSpoilt = false
    /// From here on, what comes back is nothing but zeros with their highest bit set.
    var cut = Int.max

    mutating func append(_ new: UnsafeRawBufferPointer) throws(Failure<SpoolFact>) {
      guard bytes.count + new.count <= limit else { throw Failure(.full(page: 0, limitInMegabytes: 1)) }
      bytes += new
    }

    mutating func read(at offset: Int, into target: UnsafeMutableRawBufferPointer) throws(Failure<SpoolFact>)
    {
      target.copyBytes(from: bytes[offset..<(offset + target.count)])
      for index in target.indices where offset + index >= cut { target[index] = 0x80 }
      if isSpoilt { for index in target.indices { target[index] ^= 0xA5 } }
    }
  }

  private func dump(_ pages: [Page]) -> String { PageDump.text(of: pages) { "Font \($0.number)" } }

  private let plainBackwards = GlyphRun(
    font: FontID(1), size: .points(9), text: "אב",
    glyphs: [Glyph(id: 1, advance: 2), Glyph(id: 65_535, advance: 65_535)],
    clusters: [Cluster(bytes: 2, glyphs: 1), Cluster(bytes: 2, glyphs: 1)], isRightToLeft: true,
    width: .points(66))

  private func watermark(_ turn: Turn, _ origin: Origin) -> Item {
    let run = PlacedRun(run: ToyPages.run("COPIA"), baseline: .zero, color: .white, origin: .none)
    let content = WatermarkContent(runs: [run], opacity: 30)
    let middle = Point(x: .points(5), y: .points(6))
    return .watermark(PlacedWatermark(content: content, middle: middle, turn: turn, origin: origin))
  }

  /// A page with everything that a page can hold.
  private func fullPage(_ number: Int) -> Page {
    let image = ImageContent(format: .png, bytes: [1], naturalSize: .zero, name: "logo.png")
    let symbol = ModuleMatrix(columns: 1, rows: 1, modules: [true], text: "code")
    let run = GlyphRun(
      font: FontID(3), size: .points(9), text: "ñا",
      glyphs: [Glyph(id: 70_000, advance: -5, shift: 3, rise: -9)],
      clusters: [Cluster(bytes: 4, glyphs: 1)], isRightToLeft: true, width: .points(4))
    let path = Path(
      steps: [
        .move(.zero), .line(Point(x: .points(-1), y: .points(2))),
        .curve(.zero, .zero, Point(x: .zero, y: .limit)),
        .rectangle(Rectangle(origin: .zero, size: Size(width: .points(1), height: .points(2)))), .close,
      ], fill: .white,
      stroke: Path.Stroke(width: .points(1), color: Color(rgb: 0x123456), dashes: [.points(1)]))
    let late = LateText(
      parts: [.text("de "), .pageCount], style: TextStyle(typeface: TypefaceID(2), features: .tabularFigures),
      alignment: .center, frame: Rectangle(origin: .zero, size: .zero), ascent: .points(7), origin: .none)
    var turns = Turns.none
    turns[0] = 7
    turns[2] = 9
    let origin = Origin(node: 5, path: -1, turns: turns)
    let attributes = GroupAttributes(alternativeText: "Logo", columnSpan: 2)
    let group = Group(role: .figure, origin: origin, attributes: attributes)
    var page = ToyPages.page(
      [
        .open(group), .text(PlacedRun(run: run, baseline: .zero, color: .white, origin: origin)), .close,
        .path(PlacedPath(path: path, position: .zero)), .late(late),
        ToyPages.image(image, x: 1, y: 2, width: 3, height: 4),
        ToyPages.symbol(symbol, x: 1, y: 2, width: 3, height: 4),
        ToyPages.text(ToyPages.run("Total"), x: 1, y: 2),
      ], number: number)
    page.record.rows = 3...5
    page.margins = Insets(top: .points(1), right: .points(2), bottom: .points(3), left: .points(4))
    page.record.broughtForward = [ExactDecimal(coefficient: -12_345_678_901_234_567_890_123, scale: 4)]
    page.record.pageTotals = [ExactDecimal(coefficient: 1, scale: 9), .zero]
    return page
  }

  @Test func pagesComeBackAsTheyWerePut() throws {
    var pages = (1...5).map(fullPage)
    pages[1].items += [
      watermark(.degrees(-30), Origin(node: 5)),
      watermark(.diagonal(Size(width: .points(3), height: .points(4))), .none),
    ]
    var spool = PageSpool(limit: 20) { MemoryStorage() }
    for page in pages { try spool.add(page) }
    #expect(spool.pageCount == 5)
    var back: [Page] = []
    while let page = try spool.takeFirst() { back.append(page) }
    #expect(dump(back) == dump(pages))
    for (page, original) in zip(back, pages) { expectSameHiddenParts(page, original) }
  }

  /// What a dump doesn't show.
  private func expectSameHiddenParts(_ page: Page, _ original: Page) {
    #expect(page.record == original.record && page.margins == original.margins)
    for (item, expected) in zip(page.items, original.items) {
      switch (item, expected) {
      case (.open(let a), .open(let b)): #expect(a.origin == b.origin && a.attributes === b.attributes)
      case (.text(let a), .text(let b)):
        #expect(
          a.origin == b.origin && a.run.glyphs.elementsEqual(b.run.glyphs) && a.run.clusters == b.run.clusters
        )
      case (.image(let a), .image(let b)): #expect(a.image === b.image)
      case (.symbol(let a), .symbol(let b)): #expect(a.symbol === b.symbol && a.origin == b.origin)
      case (.watermark(let a), .watermark(let b)):
        #expect(a.content === b.content && a.turn == b.turn && a.origin == b.origin)
      case (.late(let a), .late(let b)):
        #expect(a.style == b.style && a.ascent == b.ascent && a.parts == b.parts)
      default: break
      }
    }
  }

  private func refuse() throws(Failure<SpoolFact>) -> MemoryStorage {
    throw Failure(.cannotOpen(folder: "/", reason: "asked for"))
  }

  @Test func fewPagesNeverTouchStorage() throws {
    var spool = PageSpool<MemoryStorage>(limit: 8) { () throws(Failure<SpoolFact>) in try refuse() }
    try spool.add(fullPage(1))
    #expect(try spool.takeFirst()?.record.number == 1)
    #expect(try spool.takeFirst()?.record.number == nil)
    let failure = #expect(throws: Failure<SpoolFact>.self) {
      var spool = PageSpool<MemoryStorage>(limit: 8) { () throws(Failure<SpoolFact>) in try refuse() }
      try spool.add(fullPage(1))
      try spool.add(fullPage(2))
    }
    #expect(failure?.fact.message == "no temporary file can be made in “/”: asked for")
  }

  @Test func aFullStorageNamesThePage() {
    let failure = #expect(throws: Failure<SpoolFact>.self) {
      var spool = PageSpool(limit: 0) { MemoryStorage(limit: 500) }
      for number in 1...9 { try spool.add(fullPage(number)) }
    }
    #expect(failure?.fact.message == "page 3 makes the temporary file larger than 1 MB")
  }

  @Test func spoiltStorageIsAFactAndNoTrap() {
    let failure = #expect(throws: Failure<SpoolFact>.self) {
      var spool = PageSpool(limit: 0) { MemoryStorage(isSpoilt: true) }
      try spool.add(fullPage(4))
      _ = try spool.takeFirst()
    }
    #expect(failure?.fact.message == "the waiting page 4 can't be read back")
  }

  @Test func everyCutThroughAPageIsAFactAndNoTrap() throws {
    var whole = 0
    for cut in 0... {
      var spool = PageSpool(limit: 0) { MemoryStorage(cut: cut) }
      try spool.add(fullPage(1))
      whole = spool.storedBytes
      if cut >= whole { break }
      #expect(throws: Failure<SpoolFact>.self) { _ = try spool.takeFirst() }
    }
    #expect(whole > 200)
  }

  @Test func lengthsAndNumbersBeyondAllPagesAreDamage() throws {
    let far = 16 * Length.limit.millipoints
    func isDamaged(_ change: (inout Page) -> Void) throws -> Bool {
      var page = ToyPages.page([ToyPages.text(ToyPages.run("Total"), x: 1, y: 2)])
      change(&page)
      var spool = PageSpool(limit: 0) { MemoryStorage() }
      try spool.add(page)
      do throws(Failure<SpoolFact>) {
        _ = try spool.takeFirst()
        return false
      } catch {
        return error.fact.code == "spool.damaged"
      }
    }
    for sign in [1, -1] {
      #expect(try !isDamaged { $0.size.width = .millipoints(sign * far) })
      #expect(try isDamaged { $0.size.width = .millipoints(sign * (far + 1)) })
    }
    #expect(try isDamaged { $0.size.height = .millipoints(.max) })
    #expect(try isDamaged { $0.size.height = .millipoints(.min) })
    #expect(try isDamaged { $0.record.number = .max })
    #expect(try isDamaged { $0.record.number = -1 })
    #expect(try isDamaged { $0.record.rows = 1...Int.max })
    #expect(try isDamaged { $0.record.rows = Int.min...1 })
    #expect(try !isDamaged { $0.record.rows = 1...1_000_000_000 })
  }

  @Test func aCellTakesFewBytes() throws {
    var storage = PageSpool(limit: 0) { MemoryStorage() }
    let cells = (0..<100).map { ToyPages.text(ToyPages.run("1,234.50"), x: 72, y: $0) }
    try storage.add(ToyPages.page(cells))
    #expect(storage.storedBytes < 100 * 70)
  }
}
