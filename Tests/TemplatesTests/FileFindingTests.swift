import FacturaDiagnostics
import FacturaInvoices
import FacturaTemplates
import FacturaTestSupport
import Testing

@Test(arguments: [
  Mistake(
    "<layout name=\"t\" lang=\"es\">",
    """
    layout.xml:1:1: error: element “layout” is never closed
      hint: write </layout> where it ends; if the file was cut off, get it whole again
    """),
  Mistake(
    "<page/>",
    "layout.xml:1:1: error: the root is <page>, not <layout>"),
  Mistake(
    "<layout name=\"t\" lang=\"es\"><flow/></layout>", "layout.xml:1:1: error: <layout> has no <pages>"),
  Mistake(
    "<layout name=\"t\" lang=\"es\"><pages sizes=\"a4\"/></layout>",
    "layout.xml:1:1: error: <layout> has no <flow>"),
  .flow(
    "<include href=\"parts/b.xml\"/>",
    with: ["parts/b.xml": "<part><include href=\"../layout.xml\"/></part>"],
    """
    parts/b.xml:1:22: error: circular include: layout.xml → parts/b.xml → layout.xml
      hint: a file may not include itself, nor a file that includes it
    """),
  .flow(
    "<include href=\"b.xml\"/>", with: ["b.xml": "<part><include href=\"b.xml\"/></part>"],
    """
    b.xml:1:22: error: circular include: b.xml → b.xml
      hint: a file may not include itself, nor a file that includes it
    """),
  .flow(
    "<include href=\"b.xml\"/>",
    """
    layout.xml:2:16: error: there is no file “b.xml” in the layout's folder
      hint: a path begins in the folder of the file in which it stands
    """),
  .flow(
    "<include href=\"../b.xml\"/>",
    """
    layout.xml:2:16: error: “../b.xml” lies outside the layout's folder
      hint: a layout may use files of its own folder, the folders in it, and “shared” beside it
    """),
  .flow(
    "<include href=\"b.xml\"/>", with: ["b.xml": "<flow/>"],
    """
    b.xml:1:1: error: the root is <flow>, not <part>
      hint: what is included stands in a <part>
    """),
  .flow(
    "<img src=\"/etc/logo.png\" alt=\"logo\"/>",
    """
    layout.xml:2:11: error: “/etc/logo.png” lies outside the layout's folder
      hint: a layout may use files of its own folder, the folders in it, and “shared” beside it
    """),
  .flow(
    "<img src=\"logo.png\" alt=\"logo\"/>",
    """
    layout.xml:2:11: error: there is no file “logo.png” in the layout's folder
      hint: a path begins in the folder of the file in which it stands
    """),
  .flow(
    "<img src=\"logo.png\" alt=\"logo\"/>", with: ["logo.png": "no image"],
    """
    layout.xml:2:11: error: image “logo.png” is neither PNG nor JPEG nor SVG
      hint: save it as PNG, JPEG or SVG
    """),
])
func aFileThatCannotBeUsedIsNamed(mistake: Mistake) {
  #expect(mistake.findings == mistake.expected)
}

@Test func includesAreFollowedEightFilesDeepAndNoFurther() {
  var parts: [String: String] = [:]
  for number in 1...9 { parts["\(number).xml"] = "<part><include href=\"\(number + 1).xml\"/></part>" }
  parts["10.xml"] = "<part><p>.</p></part>"
  let mistake = Mistake.flow(
    "<include href=\"1.xml\"/>", with: parts, "7.xml:1:22: error: included files are nested deeper than 8")
  #expect(mistake.findings == mistake.expected)
}

@Test func aPartMayBeIncludedTwice() {
  let mistake = Mistake.flow(
    "<include href=\"b.xml\"/><include href=\"b.xml\"/>", with: ["b.xml": "<part><p>{number}</p></part>"], "")
  #expect(mistake.findings == "")
}

@Test func aFindingInAPartNamesTheFileOfThePart() {
  let mistake = Mistake.flow(
    "<include href=\"parts/b.xml\"/>", with: ["parts/b.xml": "<part>\n  <p>{numbr}</p></part>"],
    """
    parts/b.xml:2:7: error: unknown field “numbr”
      hint: did you mean “number”?
    """)
  #expect(mistake.findings == mistake.expected)
}

/// Layouts of a family have files in common, in the folder `shared` beside theirs.
@Test func sharedFilesAreFoundFromTheLayoutAndFromEachOther() {
  let mistake = Mistake.flow(
    "<include href=\"../shared/a/b.xml\"/>",
    with: [
      "../shared/a/b.xml": "<part><include href=\"../c.xml\"/></part>",
      "../shared/c.xml": "<part><p>{numbr}</p></part>",
    ],
    """
    ../shared/c.xml:1:11: error: unknown field “numbr”
      hint: did you mean “number”?
    """)
  #expect(mistake.findings == mistake.expected)
}

@Test(arguments: [
  "../share/b.xml", "../shared", "../shared/../b.xml", "../../shared/b.xml", "a/../../b/c.xml",
])
func whatIsNeitherSharedNorInTheFolderIsRefused(path: String) {
  let mistake = Mistake.flow("<include href=\"\(path)\"/>", with: [path: "<part/>"], "")
  #expect(mistake.findings.contains("“\(path)” lies outside the layout's folder"))
}

@Test func allFindingsOfAFileAreCollected() {
  let mistake = Mistake.flow("<p colour=\"red\">{numbr}</p>\n<para/>\n<p>{totals.total | date}</p>", "")
  #expect(mistake.findings.split(separator: "\n").filter { $0.contains("error") }.count == 4)
}

private struct UnreadableFiles: LayoutFiles {
  func bytes(of path: String) throws(Failure<LayoutFileFact>) -> [UInt8] {
    throw Failure(.fileUnreadable(name: path, reason: "permission denied"))
  }

  func spokenName(of path: String) -> String { "Layouts/t/" + path }
}

@Test func aFileThatCannotBeReadIsNamed() {
  let compiler = TemplateCompiler(files: UnreadableFiles(), typefaces: toyTypefaces, invoice: Invoice.schema)
  #expect(
    compiler.compile().findings.map(\.description)
      == ["Layouts/t/layout.xml:1: error: “layout.xml” can't be read: permission denied"])
}
