import CHarfBuzz
import FacturaAmounts
import FacturaDiagnostics
import FacturaGeometry
import FacturaLayout
import FacturaPages
import Testing

@testable import FacturaTypography

/// Latin text is set by what HarfBuzz once said of its pairs; here HarfBuzz says it of the whole text.
@Suite struct LatinTextTests {
  static let library = FontLibrary()
  /// The bundled fonts that have Latin letters.
  static let latinTypefaces = 0..<8

  /// Compares glyphs and advances in font units, by the pairs and by HarfBuzz over the whole text.
  private func expectSame(_ slots: [Int], _ style: TextStyle) throws {
    let typesetter = FontTypesetter(Self.library)
    let styled = try typesetter.styledFont(for: style, origin: .none)
    let table = try #require(styled.table)
    let characters = slots.map { LatinSlots.character(of: $0) }
    let properties = ShapingBuffer.Properties(
      font: Self.library.fonts[Int(styled.font.number)], features: styled.features,
      language: Language.spanish.shapingLanguage)
    _ = characters.withUnsafeBufferPointer { typesetter.buffer.shape($0, 0..<$0.count, properties) }
    let glyphs = zip(typesetter.buffer.infos, typesetter.buffer.positions).map { ($0.codepoint, $1) }
    try #require(glyphs.count == slots.count)
    // The table asks the same buffer: the glyphs of the whole text are copied before.
    for (place, slot) in slots.enumerated() {
      let entry = table.entry(slot, typesetter.buffer)
      let kerning = place + 1 < slots.count ? table.kerning(slot, slots[place + 1], typesetter.buffer) : 0
      let (glyph, position) = glyphs[place]
      let isSame =
        entry.glyph == glyph && kerning.map { entry.advance + $0 } == position.x_advance
        && position.x_offset == 0 && position.y_offset == 0
      if !isSame { Issue.record("U+\(String(characters[place], radix: 16)) at \(place) differs") }
    }
  }

  @Test(arguments: latinTypefaces)
  func runsAreAsTheLongWaySetsThem(typeface: Int) throws {
    let typesetter = FontTypesetter(Self.library)
    let style = TextStyle(typeface: TypefaceID(UInt16(typeface)), size: .millipoints(8333))
    let slots = allPairs(of: Array(0x40..<0x7F)) + LatinSlots.all
    let characters = slots.compactMap { Unicode.Scalar(LatinSlots.character(of: $0)) }
    for text in [String(String.UnicodeScalarView(characters)), "RD$ 1,234.50", "Año «2026» – 5 €"] {
      var paragraph = try ShapingParagraph([TextRun(text, style: style)], typesetter)
      let long = try paragraph.shape().runs[0].glyphs
      let short = try #require(
        try typesetter.styledFont(for: style, origin: .none).latinRun(
          text, typesetter.buffer, on: typesetter.galley))
      #expect(Array(short.glyphs) == Array(long.glyphs))
      #expect(short.clusters == long.clusters)
      #expect(short.width == long.width)
      #expect(short.text == long.text)
    }
  }

  /// Each pair of the slots once: a de Bruijn sequence of order 2.
  private func allPairs(of slots: [Int]) -> [Int] {
    var sequence: [Int] = []
    for (place, first) in slots.enumerated() {
      sequence.append(first)
      for second in slots[(place + 1)...] { sequence += [first, second] }
    }
    return sequence + slots.prefix(1)
  }

  @Test(arguments: latinTypefaces)
  func everyPairOfASpanishTextIsAsHarfBuzzSetsIt(typeface: Int) throws {
    let spanish = Set("áéíóúüñÁÉÍÓÚÜÑ¿¡«»ºª°·–—‘’“”…•€".unicodeScalars.map(\.value))
    let slots = LatinSlots.all.filter { $0 < 0x7F || spanish.contains(LatinSlots.character(of: $0)) }
    try expectSame(allPairs(of: slots), TextStyle(typeface: TypefaceID(UInt16(typeface)), size: .points(9)))
  }

  @Test func everyPairOfTheWholeSetIsAsHarfBuzzSetsIt() throws {
    try expectSame(allPairs(of: LatinSlots.all), TextStyle(size: .points(7)))
  }

  @Test(
    arguments: [FeatureSet.noKerning, .tabularFigures, .smallCapitals, [.tabularFigures, .smallCapitals]],
    [0, 6])
  func everyPairOfASCIIIsAsHarfBuzzSetsItWithFeatures(features: FeatureSet, typeface: Int) throws {
    let style = TextStyle(typeface: TypefaceID(UInt16(typeface)), size: .points(10), features: features)
    try expectSame(allPairs(of: Array(0x20..<0x7F)), style)
  }

  @Test(arguments: latinTypefaces)
  func longTextsAreAsHarfBuzzSetsThem(typeface: Int) throws {
    var random = SplitMix(seed: 2026)
    let slots = LatinSlots.all
    let text = (0..<5_000).map { _ in slots[Int(random.next() % UInt64(slots.count))] }
    try expectSame(text, TextStyle(typeface: TypefaceID(UInt16(typeface)), size: .millipoints(8333)))
  }

  @Test func theSetIsCutWhereItSaysItIs() throws {
    let typesetter = FontTypesetter(Self.library)
    let style = try typesetter.styledFont(for: TextStyle(), origin: .none)
    for text in [
      "", "\t", "a\n", "a\u{7F}", "\u{80}", "\u{AD}", "\u{180}", "a\u{301}", "\u{2028}", "\u{200B}", "😀", "א",
    ] {
      #expect(
        style.latinRun(text, typesetter.buffer, on: typesetter.galley) == nil, "\(text.debugDescription)")
    }
    for text in ["~", " ", "\u{A0}", "ÿ", "\u{17F}", "\u{2010}", "\u{2027}", "€"] {
      #expect(
        style.latinRun(text, typesetter.buffer, on: typesetter.galley)?.glyphs.count == 1,
        "\(text.debugDescription)")
    }
  }

  @Test func ligaturesAndOtherLanguagesTakeTheLongWay() throws {
    let typesetter = FontTypesetter(Self.library)
    let ligatures = try typesetter.styledFont(for: TextStyle(features: .ligatures), origin: .none)
    #expect(ligatures.table == nil)
    typesetter.language = .init(tag: "ca")
    #expect(try typesetter.styledFont(for: TextStyle(), origin: .none).table == nil)
    typesetter.language = .init(tag: "es-DO")
    #expect(try typesetter.styledFont(for: TextStyle(), origin: .none).table != nil)
  }
}
