import FacturaAmounts
import FacturaDiagnostics
import FacturaGeometry
import FacturaLayout
import FacturaPages
import Testing

@testable import FacturaTypography

@Suite struct FontTypesetterTests {
  private static let library = FontLibrary()
  private let typesetter = FontTypesetter(Self.library)
  private let style = TextStyle(size: .points(10))

  private func fault(_ text: String, origin: Origin = .none) -> LayoutError? {
    do throws(LayoutError) {
      _ = try typesetter.shape([TextRun(text, style: style, origin: origin)])
      return nil
    } catch {
      return error
    }
  }

  private func fact(_ text: String) -> FontFact? {
    if case .font(let fact) = fault(text)?.fact { fact } else { nil }
  }

  // MARK: Metrics

  @Test func metricsComeFromTheFontsTables() throws {
    // Roboto's hhea table: 1900, −500, 0 of 2048.
    let roboto = try typesetter.metrics(of: style)
    #expect(
      roboto
        == LineMetrics(ascent: .millipoints(9277), descent: .millipoints(2441), leading: .millipoints(11718)))
    // Noto Sans: 1069, −293, 0 of 1000.
    let noto = try typesetter.metrics(of: TextStyle(typeface: TypefaceID(6), size: .points(10)))
    #expect(
      noto
        == LineMetrics(ascent: .millipoints(10690), descent: .millipoints(2930), leading: .millipoints(13620))
    )
  }

  @Test func advancesAreRoundedToTheNearestMillipoint() {
    let scale = Scale(size: .millipoints(1), unitsPerEm: 1000)
    #expect([499, 500, 501, 1499, 1500].map { scale.millipoints($0) } == [0, 1, 1, 1, 2])
    #expect([-499, -500, -501, -1500, -1501].map { scale.millipoints($0) } == [0, 0, -1, -1, -2])
    #expect(Scale(size: .limit, unitsPerEm: 16).millipoints(.max) == .max)
    #expect(Scale(size: -.limit, unitsPerEm: 0).millipoints(.max) == 0)
  }

  // MARK: Simple runs

  @Test(arguments: ["1,234.50", "Año", "Ωμέγα", "n\u{303}", "RD$\u{A0}5", "a\tb"])
  func simpleRunIsWhatShapeSays(text: String) throws {
    let run = try #require(try typesetter.simpleRun(TextRun(text, style: style)))
    let shaped = try typesetter.shape([TextRun(text, style: style)])
    #expect(shaped.runs.count == 1)
    #expect(Array(run.glyphs) == Array(shaped.runs[0].glyphs.glyphs))
    #expect(run.clusters == shaped.runs[0].glyphs.clusters)
    #expect(run.text == text.replacing("\t", with: " ").replacing("\u{A0}", with: " "))
  }

  // MARK: Spaces that don't break

  @Test func aSpaceThatDoesNotBreakIsSetAndToldAsAPlainOne() throws {
    let money = try #require(try typesetter.simpleRun(TextRun("RD$\u{A0}5,487.28", style: style)))
    let plain = try #require(try typesetter.simpleRun(TextRun("RD$ 5,487.28", style: style)))
    #expect(money.text == "RD$ 5,487.28")
    #expect(money.clusters.isEmpty)
    #expect(Array(money.glyphs) == Array(plain.glyphs))
    let accented = try #require(try typesetter.simpleRun(TextRun("años\u{A0}5\u{A0}%", style: style)))
    #expect(accented.text == "años 5 %")
    #expect(accented.clusters.map(\.bytes) == [1, 2, 1, 1, 1, 1, 1, 1])
  }

  @Test func aNarrowSpaceIsOneToo() throws {
    let narrow = try #require(try typesetter.simpleRun(TextRun("1\u{202F}234", style: style)))
    let plain = try #require(try typesetter.simpleRun(TextRun("1 234", style: style)))
    #expect(narrow.text == "1 234")
    #expect(narrow.clusters.isEmpty)
    #expect(Array(narrow.glyphs) == Array(plain.glyphs))
  }

  @Test(arguments: ["", "ℏ "])
  func noLineBreaksAtASpaceThatDoesNotBreak(start: String) throws {
    // With “ℏ” the text takes the long way, through HarfBuzz.
    let texts = [start + "Pague RD$\u{A0}5,487.28\u{A0}hoy o 1\u{202F}000", " luego"]
    let shaped = try typesetter.shape(texts.map { TextRun($0, style: style) })
    let text = shaped.runs.map(\.glyphs.text).joined()
    #expect(text == start + "Pague RD$ 5,487.28 hoy o 1 000 luego")
    let bytes = Array(text.utf8)
    var start = 0
    let words = (shaped.breaks.map(\.offset) + [bytes.count]).map { end in
      defer { start = end }
      return String(decoding: bytes[start..<end], as: UTF8.self)
    }
    #expect(words.suffix(5) == ["Pague ", "RD$ 5,487.28 hoy ", "o ", "1 000 ", "luego"])
  }

  @Test(arguments: ["", "a\nb", "שלום", "\u{AD}", "a ℏ", "abc שלום"])
  func whatIsNotSimpleIsLeftToShape(text: String) throws {
    for _ in 0..<2 { #expect(try typesetter.simpleRun(TextRun(text, style: style)) == nil) }
  }

  @Test func aRunInAnotherLanguageIsShapedInIt() throws {
    // Roboto sets “ş” with a comma below in Romanian, with a cedilla elsewhere (`locl`).
    var run = TextRun("ş", style: style)
    let spanish = try #require(try typesetter.simpleRun(run)).glyphs[0]
    run.groups = [Group(role: .span, origin: .none, attributes: GroupAttributes(language: "ro"))]
    #expect(try typesetter.simpleRun(run) == nil)
    let romanian = try typesetter.shape([run]).runs[0].glyphs.glyphs[0]
    #expect(spanish.id != romanian.id)
    typesetter.language = Language(tag: "ro")
    run.groups = []
    #expect(try typesetter.simpleRun(run)?.glyphs[0].id == romanian.id)
    typesetter.language = .spanish
    #expect(try typesetter.simpleRun(run)?.glyphs[0].id == spanish.id)
  }

  // MARK: Paragraphs

  @Test func runsOfAParagraphKeepTheirNumbersAndBreaksCountTheWholeText() throws {
    var bold = style
    bold.typeface = TypefaceID(1)
    let runs = [TextRun("Total ", style: style), TextRun("", style: style), TextRun("a pagar", style: bold)]
    let shaped = try typesetter.shape(runs)
    #expect(shaped.runs.map(\.textRun) == [0, 2])
    #expect(shaped.runs.map(\.glyphs.font) == [FontID(0), FontID(1)])
    #expect(shaped.breaks.map(\.offset) == [6, 8])
    #expect(try typesetter.shape([]).runs.isEmpty)
  }

  @Test func shapedTextHoldsEveryByteInClustersThatAddUp() throws {
    let alphabet = Array(
      "aé ñ1,–€Ωжשא١م\u{303}\u{301}\u{AD}\u{200B}\u{200D}\u{200F}\u{202E}\u{2067}\u{FE0F}\n\r\t()«א12 "
        .unicodeScalars)
    var random = SplitMix(seed: 41)
    for _ in 0..<400 {
      let runs = (0..<1 + random.next() % 3).map { _ in
        let text = (0..<random.next() % 24).map { _ in alphabet[Int(random.next() % UInt64(alphabet.count))] }
        return TextRun(String(String.UnicodeScalarView(text)), style: style)
      }
      let whole = runs.map(\.text).joined()
      let shaped = try typesetter.shape(runs)
      #expect(
        shaped.runs.map(\.glyphs.text).joined().utf8.elementsEqual(whole.replacing("\t", with: " ").utf8))
      for run in shaped.runs.map(\.glyphs) {
        #expect(run.width.millipoints == run.glyphs.reduce(0) { $0 + Int($1.advance) })
        let clusters =
          run.clusters.isEmpty ? run.glyphs.map { _ in Cluster(bytes: 1, glyphs: 1) } : Array(run.clusters)
        #expect(clusters.reduce(0) { $0 + Int($1.bytes) } == run.text.utf8.count, "\(whole.debugDescription)")
        #expect(clusters.reduce(0) { $0 + Int($1.glyphs) } == run.glyphs.count)
        #expect(!run.glyphs.contains { $0.id == 0 })
      }
      for (a, b) in zip(shaped.breaks, shaped.breaks.dropFirst()) { #expect(a.offset < b.offset) }
      #expect(shaped.breaks.allSatisfy { $0.offset > 0 && $0.offset < whole.utf8.count })
    }
  }

  @Test func marksWithoutEndOnOneLetterStayWithinTheClusters() throws {
    let text = "a" + String(repeating: "\u{301}", count: 17_000)
    let shaped = try typesetter.shape([TextRun(text, style: style)])
    #expect(shaped.runs.map(\.glyphs.text).joined().utf8.count == text.utf8.count)
  }

  // MARK: What can't be set

  @Test func aMissingCharacterIsAnErrorThatNamesIt() throws {
    let origin = Origin(node: 3, path: 7)
    let error = try #require(fault("Pago 😀 ok 漢", origin: origin))
    #expect(error.origin == origin)
    #expect(error.fact.code == "font.missing-glyph")
    #expect(error.fact.message == "no font has U+1F600 (😀), U+6F22 (漢) in “Pago 😀 ok 漢”")
    #expect(
      error.fact.hints == [
        "add a font that has it (--font, Fonts(adding:)), or ask for a replacement with --missing-glyphs=replace"
      ])
    #expect(error.fact.severity == .error)
    #expect(throws: LayoutError.self) { try typesetter.simpleRun(TextRun("😀", style: style)) }
  }

  @Test func aMissingCharacterIsReplacedIfAskedFor() throws {
    typesetter.missingGlyphs = .replace
    let origin = Origin(node: 3, path: 7)
    for _ in 0..<2 {
      let shaped = try typesetter.shape([TextRun("a😀\u{1F3FB}b", style: style, origin: origin)])
      #expect(shaped.runs.map(\.glyphs.text).joined() == "a😀\u{1F3FB}b")
      #expect(shaped.runs.reduce(0) { $0 + $1.glyphs.glyphs.count } == 4)
      _ = try typesetter.simpleRun(TextRun("漢", style: style, origin: origin))
    }
    let warnings = typesetter.takeWarnings()
    // Once each, though they were set twice.
    #expect(warnings.count == 2)
    #expect(warnings.allSatisfy { $0.origin == origin && $0.fact.severity == .warning })
    #expect(
      warnings[0].fact.message == "no font has U+1F600 (😀), U+1F3FB (🏻) in “a😀🏻b”: replaced by a visible mark")
    #expect(typesetter.takeWarnings().isEmpty)
    typesetter.missingGlyphs = .fail
    #expect(fact("漢") == .missingGlyph(text: "漢", characters: ["漢"]))
  }

  /// Roboto has glyphs for three of them.
  @Test(arguments: ["\u{EE01}", "\u{EE02}", "\u{F6C3}", "\u{E000}", "\u{F0000}", "\u{10FFFD}"])
  func charactersOfPrivateUseCountAsMissingAndAreNotTold(character: String) throws {
    let scalar = try #require(character.unicodeScalars.first)
    #expect(fact(character) == .missingGlyph(text: character, characters: [scalar]))
    typesetter.missingGlyphs = .replace
    for text in ["a\(character)b", character] {
      let shaped = try typesetter.shape([TextRun(text, style: style)])
      #expect(shaped.runs.map(\.glyphs.text).joined() == text.replacing(character, with: "\u{FFFD}"))
    }
  }

  @Test func aReplacementIsToldAtEachPlace() throws {
    typesetter.missingGlyphs = .replace
    for node: Int32 in [3, 4, 3] {
      _ = try typesetter.simpleRun(TextRun("漢", style: style, origin: Origin(node: node)))
    }
    #expect(typesetter.takeWarnings().map(\.origin.node) == [3, 4])
  }

  @Test func warningsAreBounded() throws {
    typesetter.missingGlyphs = .replace
    for node in 0..<300 {
      _ = try typesetter.simpleRun(TextRun("漢", style: style, origin: Origin(node: Int32(node))))
    }
    #expect(typesetter.takeWarnings().count == FontTypesetter.warningLimit)
  }

  @Test(arguments: [0, 1, 0x0B, 0x1B, 0x7F, 0x9F, 0xFFFE, 0xFFFF, 0xFDD0, 0x1FFFF, 0x10FFFE] as [UInt32])
  func controlsAndNoncharactersAreRefusedEvenWhenReplacing(codePoint: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(codePoint))
    let character = String(scalar)
    for policy in MissingGlyphs.allCases {
      typesetter.missingGlyphs = policy
      #expect(fact("a" + character) == .forbiddenCharacter(text: "a" + character, character: scalar))
      #expect(throws: LayoutError.self) { try typesetter.simpleRun(TextRun(character + "1", style: style)) }
    }
  }

  @Test func aForbiddenCharacterIsNamedAndNotPrinted() {
    #expect(fault("Nota\u{1}")?.fact.message == "U+0001 in “Nota‹U+0001›” can't stand on paper")
    #expect(fault("Nota\u{1}")?.fact.hints == ["remove it from the data"])
    let long = String(repeating: "x", count: 50) + "\u{7F}"
    #expect(
      fault(long)?.fact.message == "U+007F in “\(String(repeating: "x", count: 40))…” can't stand on paper")
  }

  @Test func anUnknownTypefaceIsAnError() {
    let style = TextStyle(typeface: TypefaceID(99), size: .points(9))
    #expect(throws: LayoutError.self) { try typesetter.metrics(of: style) }
    #expect(throws: LayoutError.self) { try typesetter.simpleRun(TextRun("1", style: style)) }
    #expect(throws: LayoutError.self) { try typesetter.shape([TextRun("א", style: style)]) }
  }

  // MARK: Threads

  @Test func threadsThatShareALibraryAgree() async throws {
    let texts = ["1,234.50", "Ωμέγα", "שלום 12", "AVATAR", "السلام"]
    let widths = await withTaskGroup(of: [Int].self) { group in
      for _ in 0..<4 {
        group.addTask {
          let typesetter = FontTypesetter(Self.library)
          return (0..<200).map { number in
            let run = TextRun(texts[number % texts.count], style: TextStyle(size: .points(9)))
            let shaped = try? typesetter.shape([run])
            return shaped?.runs.reduce(0) { $0 + $1.glyphs.width.millipoints } ?? -1
          }
        }
      }
      var all: [[Int]] = []
      for await one in group { all.append(one) }
      return all
    }
    #expect(Set(widths).count == 1)
    #expect(!widths[0].contains(-1))
  }
}
