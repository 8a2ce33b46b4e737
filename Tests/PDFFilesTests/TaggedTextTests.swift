import FacturaPDFFiles
import Testing

/// Text in the order of a structure tree, as several makers write theirs.
@Suite struct TaggedTextTests {
  /// A letter on each of two pages, which the element names as its kids say.
  private func blocks(element: String) throws -> [PDFText.Block] {
    var file = TestPDF()
    file.objects = []
    file.add(1, "<</Type/Catalog/Pages 2 0 R/StructTreeRoot 7 0 R>>")
    file.add(
      2, "<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2/Resources<</Font<</F 9 0 R>>>>/MediaBox[0 0 500 700]>>")
    file.add(3, "<</Type/Page/Parent 2 0 R/Contents 5 0 R>>")
    file.add(4, "<</Type/Page/Parent 2 0 R/Contents 6 0 R>>")
    for (number, letter) in [(5, "A"), (6, "B")] {
      let content = "/P<</MCID 0>>BDC BT/F 9 Tf(\(letter))Tj ET EMC"
      file.add(number, stream: Array(content.utf8))
    }
    file.add(7, "<</Type/StructTreeRoot/K 8 0 R>>")
    file.add(8, "<</Type/StructElem/S/P \(element)>>")
    file.add(9, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
    let text = try PDFReader(file.bytes()).text()
    #expect(text.isTagged && text.silentFonts.isEmpty)
    return text.blocks
  }

  /// ISO 32000-1, 14.7.4.2: either may name the page, and the part of the content has the last word.
  @Test(arguments: [
    "/K[<</Type/MCR/Pg 3 0 R/MCID 0>><</Type/MCR/Pg 4 0 R/MCID 0>>]",
    "/Pg 3 0 R/K[0<</Type/MCR/Pg 4 0 R/MCID 0>>]",
    "/Pg 4 0 R/K[<</Type/MCR/Pg 3 0 R/MCID 0>>0]",
    "/Pg 4 0 R/K[<</Type/StructElem/S/Span/Pg 3 0 R/K 0>>0]",
    "/K 0",
  ])
  func textStandsOnItsPage(element: String) throws {
    let blocks = try blocks(element: element)
    #expect(blocks.map(\.text) == ["A", "B"])
    #expect(blocks.map(\.page) == [1, 2])
  }
}
