import FacturaDiagnostics
import FacturaGeometry
import Testing

/// The wording of everything that can be wrong with a plan of pages.
@Test(
  arguments: [
    (PlanFact.pageOrder(found: 3, expected: 2), "page 3 of the plan stands where page 2 should"),
    (.halfRange(page: 2), "the plan states only one end of the lines on page 2"),
    (.backwards(page: 1, first: 9, last: 4), "the plan puts lines 9 to 4 on page 1, which is backwards"),
    (
      .hole(page: 2, first: 8, expected: 7),
      "page 2 of the plan begins with line 8, so that line 7 is on no page"
    ),
    (
      .overlap(page: 2, first: 6, expected: 7), "page 2 of the plan begins with line 6, but line 7 comes next"
    ),
    (
      .noSuchLine(page: 2, line: 41, last: 40),
      "the plan puts line 41 on page 2, but the invoice ends with line 40"
    ),
    (.linesLeft(first: 12, last: 14), "the plan has no page for lines 12 to 14"),
    (.otherPageCount(stated: 1, pages: 2), "“TotalPaginas” is 1, but “Paginacion” has 2 pages"),
    (.unknownVersion(4), "the plan is of version 4, which is not known here"),
    (.otherForm, "a plan of pages is what “factura plan INVOICE --json” prints"),
    (
      .otherInvoice(what: "number", planned: "E310000000001", found: "E310000000002"),
      "the plan is for an invoice whose number is E310000000001, and this one's is E310000000002"
    ),
    (
      .otherPagination(page: 2, planned: "lines 3 to 4", stated: "line 3"),
      "the plan has lines 3 to 4 on page 2, but the invoice itself states line 3"
    ),
    (
      .noCountedRows(layout: "letter"),
      "the layout “letter” counts no rows, so that its pages can't be planned"
    ),
    (.singlePage, "the invoice has one page, of which an e-CF states nothing: no element is printed"),
    (.otherRows(counted: 8, lines: 4), "the layout counts 8 rows, but the invoice has 4 lines"),
    (
      .notKept(page: 2, planned: "lines 3 to 9", found: "no lines", PlanFact.Reason()),
      "page 2 should have lines 3 to 9, but has no lines"
    ),
    (
      .notKept(
        page: 1, planned: "lines 1 to 15", found: "lines 1 to 14",
        PlanFact.Reason(room: .init(line: 15, needed: .millipoints(34_866), available: .millipoints(22_961)))),
      "page 1 should have lines 1 to 15, but has lines 1 to 14: line 15 needs 12.3 mm, and 8.1 mm are left on page 1"
    ),
    (
      .morePages(
        planned: 2,
        PlanFact.Reason(room: .init(line: nil, needed: .millipoints(85_039), available: .millipoints(22_961)))
      ),
      "the rendering needs more than the 2 pages of the plan: what follows the lines needs 30.0 mm, and 8.1 mm are left on page 2"
    ),
    (
      .fewerPages(planned: 3, found: 1, PlanFact.Reason()),
      "the plan has 3 pages, but the rendering has one page"
    ),
    (
      .notStated(pages: 2, count: nil),
      "the e-CF is signed and has 2 pages here, but states none (TotalPaginas, Paginacion)"
    ),
    (
      .notStated(pages: 1, count: 2),
      "the e-CF is signed and has one page here; its “TotalPaginas” is 2, and “Paginacion” is missing"
    ),
    (
      .notObeyed(layout: "letter", isRepresentation: true),
      "the invoice states which lines stand on which page, but the layout “letter” counts no rows"
    ),
  ] as [(PlanFact, String)])
func plansAreSpokenOfInTheseWords(fact: PlanFact, message: String) {
  #expect(fact.message == message)
  #expect(!fact.hints.isEmpty)
  #expect(fact.code.hasPrefix("plan."))
}

@Test func onlyAPlanThatIsNotObeyedIsAWarning() {
  #expect(PlanFact.notObeyed(layout: "letter", isRepresentation: false).severity == .warning)
  #expect(PlanFact.notObeyed(layout: "letter", isRepresentation: true).severity == .error)
  #expect(PlanFact.halfRange(page: 1).severity == .error)
}

/// What has changed since planning is told apart, with what to go back to.
@Test(
  arguments: [
    ([], "", "plan with this layout and this invoice before signing"),
    (
      nil, "",
      "render with the layout, paper, language, fonts and settings (--units, --peso-amounts) that the pages were planned with before signing"
    ),
    (
      [.layout(planned: "ecf", found: "bill")],
      "; since the plan was made, the layout was “ecf” and is “bill”",
      "plan again, or render with the layout “ecf”"
    ),
    (
      [.layoutFiles(name: "ecf"), .fonts],
      "; since the plan was made, the files of the layout “ecf” have changed, the fonts have changed",
      "plan again, or render with the “ecf” of then, the fonts of then"
    ),
    (
      [.language(planned: "es", found: "en")],
      "; since the plan was made, the language was “es” and is “en”",
      "plan again, or render with the language “es”"
    ),
    (
      [.paper(planned: "letter", found: "a4")],
      "; since the plan was made, the paper was “letter” and is “a4”",
      "plan again, or render with the paper “letter”"
    ),
    (
      [.settings(planned: "units as stated", found: "units abbreviations")],
      "; since the plan was made, the settings were “units as stated” and are “units abbreviations”",
      "plan again, or render with the settings “units as stated”"
    ),
  ] as [([PlanFact.Change]?, String, String)])
func changesSinceThePlanAreTold(changes: [PlanFact.Change]?, words: String, hint: String) {
  let fact = PlanFact.morePages(planned: 2, PlanFact.Reason(changes: changes))
  #expect(fact.message == "the rendering needs more than the 2 pages of the plan" + words)
  #expect(fact.hints.first == hint)
}

@Test func fingerprintsTellBytesApart() {
  func fingerprint(_ texts: String...) -> String {
    var fingerprint = Fingerprint()
    for text in texts { fingerprint.add(text) }
    return fingerprint.text
  }
  let all = [
    fingerprint(), fingerprint(""), fingerprint("a"), fingerprint("b"), fingerprint("abcdefgh"),
    fingerprint("abcdefgi"), fingerprint("abcdefgh", ""), fingerprint("abcdefg", "h"), fingerprint("\0"),
  ]
  #expect(Set(all).count == all.count)
  #expect(all.allSatisfy { $0.count == 16 })
}
