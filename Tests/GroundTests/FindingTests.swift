import FacturaDiagnostics
import Testing

struct FindingTests {
  @Test func aFindingSaysWhereWhatAndWhatToDo() {
    let finding = Finding(
      severity: .error, code: "layout.column-too-narrow",
      message: "column “description” needs 31.2 mm, but 24.0 mm are left",
      location: SourceLocation(file: "Layouts/statement/layout.xml", line: 42, column: 11),
      path: DataPath("/lines/17/description"),
      hints: ["give the column a share (“1fr”) or allow the text to break"])
    #expect(
      finding.description == """
        Layouts/statement/layout.xml:42:11: error: column “description” needs 31.2 mm, but 24.0 mm are left
          data: /lines/17/description
          hint: give the column a share (“1fr”) or allow the text to break
        """)
  }

  @Test func aFindingWithoutAPlaceIsOneLine() {
    #expect(Finding(severity: .note, code: "a.b", message: "it is so").description == "note: it is so")
  }

  @Test func thePathOfTheWholeInvoiceIsNotPrinted() {
    let finding = Finding(
      severity: .error, code: "a.b", message: "it is so", path: DataPath(""), hints: ["c"])
    #expect(finding.description == "error: it is so\n  hint: c")
  }

  @Test func aLocationWithoutColumnNamesTheLine() {
    #expect(SourceLocation(file: "a.json", line: 3).description == "a.json:3")
  }
}
