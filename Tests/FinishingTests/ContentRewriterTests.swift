import FacturaDiagnostics
import FacturaTestSupport
import Testing

@testable import FacturaFinishing

struct ContentRewriterTests {
  /// The rewritten content, and the element of each of its MCIDs.
  private func rewritten(_ content: String, _ marks: [Mark]) throws -> (text: String, elements: [Int32]) {
    var content = content
    return try content.withUTF8 { bytes in
      var rewriter = ContentRewriter(UnsafeRawBufferPointer(bytes), marks: marks, page: 3, output: PDFText())
      try rewriter.rewrite()
      return (String(decoding: rewriter.output.bytes, as: UTF8.self), rewriter.contents.map(\.value))
    }
  }

  private func fault(_ content: String, _ marks: [Mark] = []) -> String? {
    do {
      _ = try rewritten(content, marks)
      return nil
    } catch FinishingFailure.fact(let fact) {
      return fact.message
    } catch {
      return "\(error)"
    }
  }

  @Test func textIsCutBetweenGlyphs() throws {
    let content = "BT\n/f-0-0 1 Tf\n[(To)5(tal)-900(12.50)]TJ\nET\n"
    let (text, elements) = try rewritten(content, [.text(5, of: 0), .text(2, of: 1), .text(3, of: 2)])
    #expect(
      text == """
        BT
        /f-0-0 1 Tf
        /P<</MCID 0>>BDC
        [(To)5(tal)-900]TJ
        EMC
        /P<</MCID 1>>BDC
        [(12)]TJ
        EMC
        /P<</MCID 2>>BDC
        [(.50)]TJ
        EMC
        ET

        """)
    #expect(elements == [0, 1, 2])
  }

  @Test func simpleOperatorsAreCutAsSimpleOnes() throws {
    let (text, _) = try rewritten("BT\n(ab)Tj\nET\n", [.text(1, of: 0), .text(1, of: 1)])
    #expect(text == "BT\n/P<</MCID 0>>BDC\n(a)Tj\nEMC\n/P<</MCID 1>>BDC\n(b)Tj\nEMC\nET\n")
  }

  @Test func escapedBytesAreOneGlyphEach() throws {
    let (text, _) = try rewritten(#"BT (\341\(\\b)Tj ET"#, [.text(3, of: 0), .text(1, of: 1)])
    #expect(text.contains(#"(\341\(\\)Tj"#) && text.contains("(b)Tj"))
  }

  @Test func fourHexadecimalDigitsAreAGlyphEvenOverLines() throws {
    let (text, _) = try rewritten("BT [<00010\n002>-5<0003>]TJ ET", [.text(2, of: 0), .text(1, of: 1)])
    #expect(text.contains("[<00010\n002>-5]TJ\nEMC\n/P<</MCID 1>>BDC\n[<0003>]TJ"))
  }

  @Test func aPieceThatGoesOnInAnotherTextObjectGetsAnotherMark() throws {
    let (text, elements) = try rewritten("BT\n(ab)Tj\nET\n1 0 0 rg BT\n(cd)Tj\nET\n", [.text(4, of: 7)])
    #expect(elements == [7, 7])
    #expect(text == "BT\n/P<</MCID 0>>BDC\n(ab)Tj\nEMC\nET\n1 0 0 rg BT\n/P<</MCID 1>>BDC\n(cd)Tj\nEMC\nET\n")
  }

  @Test func neighboursOfOneOwnerStayTogether() throws {
    let marks = [
      Mark(extent: .glyphs(1), owner: .artifact(.footer)),
      Mark(extent: .glyphs(1), owner: .artifact(.footer)),
    ]
    let (text, elements) = try rewritten("BT (ab)Tj ET", marks)
    #expect(
      text == "BT /Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC\n(ab)Tj EMC\nET")
    #expect(elements.isEmpty)
  }

  @Test func paintedPathsAreArtifactsAndClipsAreNot() throws {
    let (text, _) = try rewritten("q\n0 0 9 9 re W n\n1 2 3 4 re f\n5 6 m 7 8 l S\nQ\n", [])
    #expect(text == "q\n0 0 9 9 re W n\n/Artifact BMC\n1 2 3 4 re f\n5 6 m 7 8 l S\nEMC\nQ\n")
  }

  @Test func equalPartsOfRedGreenAndBlueAreGray() throws {
    let (text, _) = try rewritten("0 0 0 rg 0.5 0.5 0.5 RG 1 0 1 rg 0.1 0.1 0.2 RG\n", [])
    #expect(text == "0 g 0.5 G 1 0 1 rg 0.1 0.1 0.2 RG\n")
  }

  @Test func aFigureIsOneMarkWhateverIsInIt() throws {
    let content = "/Figure << /MCID 0 >> BDC\n1 2 3 4 re f\nBT\n(ab)Tj\nET\nEMC\nBT\n(c)Tj\nET\n"
    let marks = [Mark(extent: .figure, owner: .element(ElementNumber(4))), .text(1, of: 5)]
    let (text, elements) = try rewritten(content, marks)
    #expect(
      text
        == "/P<</MCID 0>>BDC\n1 2 3 4 re f\nBT\n(ab)Tj\nET\nEMC\nBT\n/P<</MCID 1>>BDC\n(c)Tj\nEMC\nET\n")
    #expect(elements == [4, 5])
  }

  @Test func aClusterWithATextOfItsOwnStaysWhole() throws {
    let content = "BT\n(a)Tj\n/Span << /ActualText <feff00660069> >> BDC\n<0001>Tj\nEMC\n(b)Tj\nET\n"
    let (text, _) = try rewritten(content, [.text(1, of: 0), .text(2, of: 1)])
    #expect(
      text
        == "BT\n/P<</MCID 0>>BDC\n(a)Tj\nEMC\n/P<</MCID 1>>BDC\n/Span << /ActualText <feff00660069> >> BDC\n"
        + "<0001>Tj\nEMC\n(b)Tj\nEMC\nET\n")
    #expect(fault(content, [.text(1, of: 0), .text(1, of: 1), .text(1, of: 1)]) == nil)
  }

  @Test func aCharacterWithoutGlyphsStaysWithTheTextBeforeIt() throws {
    let empty = "/Span << /ActualText <feff00ad> >> BDC\nEMC\n"
    let (text, _) = try rewritten(
      "BT\n\(empty)(a)Tj\n\(empty)(b)Tj\nET\n", [.text(1, of: 0), .text(1, of: 1)])
    #expect(
      text
        == "BT\n/P<</MCID 0>>BDC\n(a)Tj\n\(empty)EMC\n/P<</MCID 1>>BDC\n(b)Tj\nEMC\nET\n")
  }

  @Test func glyphsAndFiguresAreCounted() {
    #expect(fault("BT (abc)Tj ET", [.text(2, of: 0)]) == "page 3 shows 3 glyphs, but its text has 2")
    #expect(fault("BT (abc)Tj ET", [.text(5, of: 0)]) == "page 3 shows 3 glyphs, but its text has 5")
    #expect(fault("", [.text(5, of: 0)]) == "page 3 shows 0 glyphs, but its text has 5")
    let figure = Mark(extent: .figure, owner: .artifact(.layout))
    #expect(fault("", [figure]) == "page 3 shows 0 figures, but its groups have 1")
    #expect(
      fault("/Figure << /MCID 0 >> BDC\nEMC\n") == "page 3 shows 1 figure, but its groups have 0")
  }

  @Test func whatCairoDoesNotWriteIsAnError() {
    #expect(fault("0 0 m BI") == "the content of page 3 has an unexpected “BI” at byte 6")
    #expect(fault("(a)Tj") == "the content of page 3 has an unexpected “(a)Tj” at byte 0")
    #expect(fault("BT (a)Tj", [.text(1, of: 0)]) == "the content of page 3 has an unexpected “end” at byte 8")
    #expect(fault("EMC") == "the content of page 3 has an unexpected “EMC” at byte 0")
    #expect(fault("BT ET EMC") == "the content of page 3 has an unexpected “EMC” at byte 6")
    #expect(
      fault("/Quote << /MCID 0 >> BDC EMC")
        == "the content of page 3 has an unexpected “/Quote << /M” at byte 0")
    #expect(
      fault("BT <00g1>Tj ET", [.text(1, of: 0)])
        == "the content of page 3 has an unexpected “g1>Tj ET” at byte 6")
  }

  /// Every byte of a content in turn is something else, or the last one: an error or a rewritten content, never a trap.
  @Test func damagedContentIsNoTrap() {
    let content = Array(
      """
      1 0 0 -1 0 792 cm
      q
      0.3 0.3 0.3 rg /a0 gs
      BT
      8.5 0 0 -8.5 9.7 28.9 Tm
      /f-0-0 1 Tf
      [(P)5(\\341g\\(na)]TJ
      /Span << /ActualText <feff00660069> >> BDC
      <00010002>Tj
      EMC
      ET
      Q q
      /Figure << /MCID 0 >> BDC
      1 2 m 3 4 5 6 7 8 c h f*
      /x5 Do
      EMC
      [ 2 1] 0 d
      Q

      """.utf8)
    let marks: [Mark] = [
      .text(2, of: 0), .text(6, of: 1), Mark(extent: .figure, owner: .element(ElementNumber(2))),
    ]
    #expect(fault(String(decoding: content, as: UTF8.self), marks) == nil)
    var numbers = SmallRandom(seed: 42)
    for case let place in content.indices {
      _ = fault(String(decoding: content[..<place], as: UTF8.self), marks)
      for _ in 0..<8 {
        var damaged = content
        damaged[place] = UInt8(numbers.next(below: 127))
        _ = fault(String(decoding: damaged, as: UTF8.self), marks)
      }
    }
  }
}

extension Mark {
  fileprivate static func text(_ glyphs: Int, of element: Int32) -> Mark {
    Mark(extent: .glyphs(glyphs), owner: .element(ElementNumber(element)))
  }
}
