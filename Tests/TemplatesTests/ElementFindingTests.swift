import Testing

@Test(arguments: [
  Mistake.flow(
    "<paneel/>",
    """
    layout.xml:2:1: error: unknown element “paneel”
      hint: did you mean “panel”?
    """),
  .flow(
    "<p><table columns=\"1fr\"/></p>",
    """
    layout.xml:2:4: error: <table> can't stand in <p>
      hint: <p> holds <b>, <i>, <span>, <a>, <br>, <if>, <choose>, <for>, <include>
    """),
  .flow(
    "<space height=\"1mm\"><p/></space>",
    """
    layout.xml:2:21: error: <p> can't stand in <space>
      hint: <space> holds no elements
    """),
  .flow(
    "<stack>Total a pagar del mes de marzo</stack>",
    """
    layout.xml:2:8: error: text can't stand directly in <stack>: “Total a pagar del …”
      hint: put it into a <p>
    """),
  .flow(
    "<p algin=\"left\"/>",
    """
    layout.xml:2:4: error: unknown attribute “algin”
      hint: did you mean “align”?
    """),
  .flow("<space/>", "layout.xml:2:1: error: <space> needs the attribute “height”"),
  .flow(
    "<space height=\"4\"/>",
    "layout.xml:2:16: error: “4” is no value for “height”: expected a length such as 4pt, 2.5mm or 1.2em"),
  .flow(
    "<p align=\"middle\"/>",
    "layout.xml:2:11: error: “middle” is no value for “align”: expected start, left, right, center or decimal(2)"
  ),
  .flow(
    "<p color=\"brnad\"/>", definitions: "<styles><color name=\"brand\" value=\"#0A5\"/></styles>",
    """
    layout.xml:2:11: error: unknown color “brnad”
      hint: did you mean “brand”?
    """),
  .flow(
    "<p style=\"totl\"/>", definitions: "<styles><style name=\"total\"/></styles>",
    """
    layout.xml:2:11: error: unknown style “totl”
      hint: did you mean “total”?
    """),
  .flow(
    "<p font=\"Tyo\"/>",
    """
    layout.xml:2:10: error: unknown font “Tyo”
      hint: did you mean “Toy”?
    """),
  .flow(
    "<p font=\"Toy Condensed\" weight=\"bold\">a</p>",
    """
    layout.xml:2:39: error: the font “Toy Condensed” has no bold typeface
      hint: use a style that “Toy Condensed” has, or add the font file
    """),
  .flow(
    "<h2>a</h2>",
    """
    layout.xml:2:1: error: the first heading is an h2
      hint: the next heading inside it is an h1
    """),
  .flow(
    "<h1>a</h1><h3>b</h3>",
    """
    layout.xml:2:11: error: an h3 follows an h1: a level is skipped
      hint: the next heading inside it is an h2
    """),
  .flow(
    "<if test=\"true\"><h1>a</h1></if><h3>b</h3>",
    """
    layout.xml:2:32: error: an h3 follows an h1: a level is skipped
      hint: the next heading inside it is an h2
    """),
  .flow(
    "<p><a href=\"javascript:alert(1)\">a</a></p>",
    "layout.xml:2:13: error: “javascript:alert(1)” is no value for “href”: expected an address that begins with https://, http://, mailto: or tel:"
  ),
  .flow(
    "<p><a href=\"www.example.com/{number}\">a</a></p>",
    "layout.xml:2:13: error: “www.example.com/{number}” is no value for “href”: expected an address that begins with https://, http://, mailto: or tel:"
  ),
  .flow(
    "<p><a href=\"file:{number}\">a</a> <a href=\"http{number}\">b</a></p>",
    "layout.xml:2:13: error: “file:{number}” is no value for “href”: expected an address that begins with https://, http://, mailto: or tel:"
  ),
  .flow(
    "<p lang=\"es_DO\">a</p>",
    "layout.xml:2:10: error: “es_DO” is no value for “lang”: expected a language tag such as es or en"),
  .flow(
    "<qr value=\"a\" size=\"22mm\"/>",
    """
    layout.xml:2:1: error: <qr> needs a text for those who can't see it
      hint: say what it shows with alt="…"
    """),
  .flow(
    "<qr value=\"a\" size=\"22mm\" alt=\" \"/>",
    """
    layout.xml:2:32: error: <qr> needs a text for those who can't see it
      hint: say what it shows with alt="…"
    """),
  .flow(
    "<choose/>", "layout.xml:2:1: error: <choose> is empty: expected <when test=\"…\">"),
  .flow(
    "<columns tracks=\"1fr 1fr\"><p>a</p></columns>",
    """
    layout.xml:2:1: error: 1 boxes stand side by side, but there are 2 tracks
      hint: give one track for each box
    """),
  .flow(
    "<p>{page.count}<b> páginas</b></p>",
    """
    layout.xml:2:1: error: a paragraph with the page count must be one line of one style
      hint: leave out <b>, <i>, <span> and <br> there, and other styles
    """),
  watermark(
    "<watermark>{page.count}</watermark>",
    "layout.xml:1:52: error: “page.count” has no value here: a watermark is the same on all pages"),
  watermark(
    "<watermark>{page.number}</watermark>",
    "layout.xml:1:64: error: “page.number” has no value here: only headers, footers and feet know their page"),
  watermark(
    "<watermark angle=\"30°\">a</watermark>",
    """
    layout.xml:1:70: error: “30°” is no value for “angle”: expected diagonal, or whole degrees such as 45
    """),
  watermark(
    "<watermark opacity=\"0\">a</watermark>",
    """
    layout.xml:1:72: error: “0” is no value for “opacity”: expected a whole number from 1 to 100
    """),
])
func anElementThatIsWrongIsNamed(mistake: Mistake) {
  #expect(mistake.findings == mistake.expected)
}

@Test(arguments: [
  Mistake.flow(
    "<table><tbody><tr><td/></tr></tbody></table>",
    """
    layout.xml:2:1: error: a table without columns
      hint: say how wide the columns are: columns="20mm 1fr"
    """),
  .flow(
    "<table columns=\"1fr 1fr\"><tbody><tr><td/></tr></tbody></table>",
    """
    layout.xml:2:33: error: the row fills 1 columns, but the table has 2
      hint: add cells, or let one reach over several columns with colspan
    """),
  .flow(
    "<table columns=\"1fr\"><tbody><tr><td rowspan=\"2\"/></tr></tbody></table>",
    """
    layout.xml:2:46: error: a cell outside of <thead> stands over 2 rows
      hint: only header rows are placed together: elsewhere, cells fill one row each
    """),
  .flow(
    "<table columns=\"1fr\"><thead><tr><th rowspan=\"3\">a</th></tr><tr/></thead></table>",
    """
    layout.xml:2:46: error: a cell stands over 3 rows, but 2 of <thead> are left
      hint: add rows to <thead>, or lower the rowspan
    layout.xml:2:60: error: <tr> is empty: expected a cell of its own
    """),
  .flow(
    "<table columns=\"1fr 1fr\"><thead><tr><th/><th rowspan=\"2\"/></tr><tr><th colspan=\"2\"/></tr></thead></table>",
    """
    layout.xml:2:81: error: a cell reaches into column 2, where a cell of a row above stands
      hint: lower its colspan, or the rowspan of the cell above
    """),
  .flow(
    "<table columns=\"1fr\"><carried-forward/></table>",
    "layout.xml:2:22: error: <carried-forward> is empty: expected one <tr>"),
  .flow(
    "<table columns=\"1fr\" align=\"left right\"><tbody/></table>",
    "layout.xml:2:29: error: “left right” is no value for “align”: expected one alignment for each column"),
  .flow(
    "<table columns=\"1fr\"><tbody><tr sums=\"a: totals.total; a: 3\"><td/></tr></tbody></table>",
    "layout.xml:2:56: error: the sum “a” adds an amount elsewhere, and here a number in “a: totals.total; a: 3”"
  ),
  .flow(
    "<table columns=\"1fr\"><tbody><tr sums=\"a: number\"><td/></tr></tbody></table>",
    "layout.xml:2:39: error: a text can't be summed in “a: number”"),
])
func aTableThatIsWrongIsNamed(mistake: Mistake) {
  #expect(mistake.findings == mistake.expected)
}

@Test(arguments: [
  Mistake.definitions(
    "<styles><style name=\"a\" extends=\"b\"/><style name=\"b\" extends=\"a\"/></styles>",
    "layout.xml:2:63: error: circular style: a → b → a"),
  .definitions(
    "<styles><style name=\"a\" extends=\"a\"/></styles>", "layout.xml:2:34: error: circular style: a → a"),
  .definitions(
    "<styles><style name=\"small\"/><style name=\"a\" extends=\"smal\"/></styles>",
    """
    layout.xml:2:55: error: unknown style “smal”
      hint: did you mean “small”?
    """),
  .definitions(
    "<styles><style name=\"a\"/><style name=\"a\"/></styles>",
    "layout.xml:2:39: error: the style “a” is there twice"),
  .definitions(
    "<texts lang=\"es\"><text name=\"due\">Vence</text></texts><texts lang=\"en\"/>",
    ""),
  .definitions(
    "<texts lang=\"es\"><text name=\"due\">Vence</text></texts><texts lang=\"en\"><text name=\"a\">b</text></texts>",
    """
    layout.xml:2:18: error: the text “due” is missing in language “en”
      hint: add <text name="due"> to the texts in language “en”
    layout.xml:2:72: error: the text “a” is missing in language “es”
      hint: add <text name="a"> to the texts in language “es”
    """),
  .definitions(
    "<texts lang=\"es\"><text name=\"a\">{text.a}</text></texts><texts lang=\"es\"><text name=\"a\">b</text></texts>",
    "layout.xml:2:85: error: the text “a” is there twice"),
  .definitions(
    "<pages sizes=\"letter\"><page/><page for=\"following\"/></pages>",
    """
    layout.xml:2:30: error: the element “page for="following"” is there twice
    layout.xml:3:15: error: the page size “letter” is there twice
    """),
  marks(
    "<marks/><marks/>", margin: "15mm",
    "layout.xml:2:9: error: the element “marks” is there twice"),
  marks(
    "<marks edge=\"6mm\"/>", margin: "15mm 15mm 8mm 15mm",
    """
    layout.xml:2:1: error: marks need 9.0 mm of the lower margin, but it has 8.0 mm
      hint: give the page a larger lower margin, or the marks smaller letters or the other edge
    """),
  marks(
    "<page for=\"last\" margin=\"4mm\"/><marks at=\"top\" size=\"20pt\"/>", margin: "15mm",
    """
    layout.xml:2:32: error: marks need 13.5 mm of the upper margin, but it has 4.0 mm
      hint: give the page a larger upper margin, or the marks smaller letters or the other edge
    """),
  marks("<page margin=\"1mm\"/>", margin: "1mm", ""),
  marks("<eco bottom=\"10mm\"/>", margin: "15mm", ""),
  marks("<eco summary=\"2\"/>", margin: "15mm", ""),
  marks(
    "<eco summary=\"1\"/>", margin: "15mm",
    """
    layout.xml:2:15: error: “1” is no value for “summary”: expected a whole number from 2 to 1000
    """),
  marks(
    "<eco/><eco gap=\"50\"/>", margin: "15mm",
    """
    layout.xml:2:1: error: <eco> gives up nothing
      hint: say a bottom margin smaller than the pages' own, a gap below 100 per cent, or a summary
    layout.xml:2:7: error: the element “eco” is there twice
    """),
  marks(
    "<eco bottom=\"6mm\"/>", margin: "15mm",
    """
    layout.xml:2:1: error: marks need 8.0 mm of the lower margin, but it has 6.0 mm
      hint: give the page a larger lower margin, or the marks smaller letters or the other edge
    """),
  marks("<marks at=\"top\"/><eco bottom=\"6mm\" gap=\"70\"/>", margin: "15mm", ""),
])
func aDefinitionThatIsWrongIsNamed(mistake: Mistake) {
  #expect(mistake.findings == mistake.expected)
}

@Test(arguments: [
  Mistake.flow(
    "<figure><qr value=\"1\" size=\"9mm\" alt=\"a\"/></figure>",
    "layout.xml:2:1: error: <figure> has no <figcaption>"),
  .flow(
    "<figure><figcaption>a</figcaption><figcaption/></figure>",
    """
    layout.xml:2:1: error: <figure> is empty: expected <img>, <qr>, <barcode>, <bars>
    layout.xml:2:35: error: the element “figcaption” is there twice
    """),
  .flow(
    "<figure><p>a</p></figure>",
    """
    layout.xml:2:1: error: <figure> has no <figcaption>
    layout.xml:2:1: error: <figure> is empty: expected <img>, <qr>, <barcode>, <bars>
    layout.xml:2:9: error: <p> can't stand in <figure>
      hint: <figure> holds <img>, <qr>, <barcode>, <bars>, <figcaption>, <include>
    """),
  .flow(
    "<figcaption>a</figcaption>",
    """
    layout.xml:2:1: error: <figcaption> can't stand in <flow>
      hint: <flow> holds <h1>, <h2>, <h3>, <h4>, <h5>, <h6>, <p>, <section>, <stack>, <columns>, <panel>, <keep>, <pinned>, <ul>, <ol>, <table>, <rule>, <space>, <note>, <img>, <qr>, <barcode>, <bars>, <figure>, <page-break>, <if>, <choose>, <for>, <include>
    """),
])
func aFigureThatIsWrongIsNamed(mistake: Mistake) {
  #expect(mistake.findings == mistake.expected)
}

@Test(arguments: [
  ("<wxyzw/>", "element “wxyzw”", "docs/layout-files.md names them all"),
  ("<p wxyzw=\"\"/>", "attribute “wxyzw”", "docs/layout-files.md names them all"),
  ("<p>{number | wxyzw}</p>", "format “wxyzw”", "docs/layout-files.md names them all"),
  ("<p>{wxyzw(1)}</p>", "function “wxyzw”", "docs/layout-files.md names them all"),
  ("<p>{wxyzw}</p>", "field “wxyzw”", "docs/invoice-json.md says what the data hold"),
  ("<p style=\"wxyzw\"/>", "style “wxyzw”", "define it in <styles>: <style name=\"…\"/>"),
  ("<p>{text.wxyzw}</p>", "text “wxyzw”", "define it in <texts>: <text name=\"…\">…</text>"),
  (
    "<p color=\"wxyzw\"/>", "color “wxyzw”",
    "write it like #0B5FA5, or define it in <styles>: <color name=\"…\" value=\"#0B5FA5\"/>"
  ),
  (
    "<p font=\"wxyzw\"/>", "font “wxyzw”",
    "add its files (--font, Fonts(adding:)), or name a font that is built in: Roboto, Roboto Condensed, Noto Sans"
  ),
])
func aNameLikeNoOtherSaysWhereNamesComeFrom(flow: String, unknown: String, hint: String) {
  let findings = Mistake.flow(flow, "").findings
  #expect(findings.contains("error: unknown \(unknown)\n  hint: \(hint)"), "\(findings)")
}

@Test func everyAttributeRefusesWhatItCannotRead() {
  // Kinds whose values may be any text.
  for element in ["p", "panel", "rule", "table", "tr", "columns", "pages", "marks", "eco"] {
    let unread = unreadAttributes(of: element)
    #expect(unread.isEmpty, "<\(element)> doesn't look at \(unread)")
  }
}

private func marks(_ elements: String, margin: String, _ expected: String) -> Mistake {
  Mistake(
    "<layout name=\"t\" lang=\"es\"><pages sizes=\"letter\" margin=\"\(margin)\">\n\(elements)</pages><flow/></layout>",
    expected)
}

private func watermark(_ element: String, _ expected: String) -> Mistake {
  Mistake(
    "<layout name=\"t\" lang=\"es\"><pages sizes=\"a4\"><page>\(element)</page></pages><flow/></layout>",
    expected)
}
