import FacturaDiagnostics
import FacturaDrawing
import FacturaFinishing
import FacturaPages
import FacturaTestSupport
import Testing

/// What Cairo writes, cut off and with changed bytes: finishing says what it found, or goes on, and never traps.
struct CairoDamageTests {
  /// What Cairo wrote for each page, and last what it wrote at the end.
  private static func drawn(_ pages: [Page]) throws -> [[UInt8]] {
    var pieces: [[UInt8]] = [[]]
    let writer = PDFWriter(session: TestFonts.session(), metadata: try testMetadata(), figures: .marked) {
      pieces[pieces.count - 1] += $0
    }
    for page in pages {
      try writer.accept(page)
      pieces.append([])
    }
    try writer.finish()
    return pieces
  }

  /// Whether the pieces were finished without an error.
  private static func finish(
    _ pieces: [[UInt8]], _ pages: [Page], _ session: FinishingSession,
  ) throws -> Bool {
    let finisher = Finisher(try testMetadata(), session: session) { _ in }
    do throws(FinishingFailure) {
      for (piece, page) in zip(pieces, pages) {
        piece.withUnsafeBytes { finisher.take($0) }
        try finisher.close(page)
      }
      pieces[pages.count].withUnsafeBytes { finisher.take($0) }
      try finisher.finish()
      return true
    } catch {
      guard case .fact(let fact) = error else { throw error }
      #expect(!fact.message.isEmpty && !fact.hints.isEmpty)
      return false
    }
  }

  private static func pages() throws -> [Page] {
    let image = ToyPages.image(
      try TestImages.content(TestImages.alphaPNG), x: 40, y: 60, width: 32, height: 32)
    let text = ToyPages.text(try TestFonts.run("Señal (50 %)"), x: 40, y: 40)
    let arabic = ToyPages.text(try TestFonts.run("فاتورة", family: "Noto Sans Arabic"), x: 40, y: 140)
    let rule = ToyPages.fill(x: 40, y: 120, width: 100, height: 1, color: .black)
    return [ToyPages.page([text, image, rule]), ToyPages.page([arabic, rule, text], number: 2)]
  }

  @Test func nothingMissing() throws {
    let pages = try Self.pages()
    #expect(try Self.finish(Self.drawn(pages), pages, FinishingSession()))
  }

  @Test func cutOffAnywhere() throws {
    let pages = try Self.pages()
    let pieces = try Self.drawn(pages)
    let session = FinishingSession()
    for (index, piece) in pieces.enumerated() {
      for end in stride(from: 0, to: piece.count, by: max(1, piece.count / 250)) {
        var cut = pieces
        cut[index] = Array(piece[..<end])
        #expect(try !Self.finish(cut, pages, session), "piece \(index) cut off at \(end)")
      }
    }
  }

  @Test(arguments: 0..<8) func changedBytes(seed: Int) throws {
    let pages = try Self.pages()
    let pieces = try Self.drawn(pages)
    let session = FinishingSession()
    var numbers = SmallRandom(seed: UInt64(seed) + 1)
    for _ in 0..<250 {
      var damaged = pieces
      for _ in 0...numbers.next(below: 2) {
        let piece = numbers.next(below: pieces.count)
        let place = numbers.next(below: pieces[piece].count)
        // As often one bit as a whole other byte, and as often syntax as compressed data.
        if numbers.next(below: 2) == 0 {
          damaged[piece][place] ^= 1 << UInt8(numbers.next(below: 8))
        } else {
          damaged[piece][place] = Array("0 /<>[]()R\n9".utf8)[numbers.next(below: 12)]
        }
      }
      _ = try Self.finish(damaged, pages, session)
    }
  }
}
