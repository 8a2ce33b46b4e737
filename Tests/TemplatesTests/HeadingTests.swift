import FacturaDiagnostics
import FacturaTemplates
import FacturaTestSupport
import Testing

/// What the file alone doesn't show is no mistake of the file.
@Test(arguments: [
  "<if test=\"exists(buyer)\"><h1>a</h1></if><h2>b</h2>",
  "<choose><when test=\"exists(buyer)\"><h1>a</h1></when><otherwise><h1>b</h1><h2>c</h2></otherwise></choose><h3>d</h3>",
  "<for each=\"lines\" as=\"line\"><h1>a</h1><h2>b</h2></for><h3>c</h3>",
])
func headingsBehindConditionsAreLeftToTheBill(flow: String) {
  #expect(compile(flow: flow).findings.isEmpty)
}

@Test func eachWayOfAConditionGoesOnFromWhatStandsBefore() {
  let findings = compile(
    flow: "<h1>a</h1><choose><when test=\"true\"><h2>b</h2></when><otherwise><h3>c</h3></otherwise></choose>"
  ).findings
  #expect(findings.map(\.message) == ["an h3 follows an h1: a level is skipped"])
}

private func pages(_ header: String) -> String {
  """
  <layout name="t" lang="es"><pages sizes="letter"><page for="first only">\(header)</page></pages>
  <flow><h2>b</h2></flow></layout>
  """
}

@Test func theHeaderOfTheFirstPageIsContent() throws {
  let (template, findings) = compile(pages("<header><h1>a</h1></header>"))
  #expect(findings.isEmpty)
  #expect(try #require(template).pageSets[0].first?.header?.isContent == true)
}

@Test func furnitureHasNoHeadings() {
  for header in ["<header content=\"no\"><h1>a</h1></header>", "<footer><h1>a</h1></footer>"] {
    #expect(compile(pages(header)).findings.map(\.message) == ["the first heading is an h2"])
  }
}

@Test func aHeaderOnEveryPageIsNoContent() throws {
  let layout = "<layout name=\"t\" lang=\"es\"><pages sizes=\"letter\"><page for=\"first following\">"
  let (template, _) = compile(layout + "<header><h1>a</h1></header></page></pages><flow/></layout>")
  #expect(try #require(template).pageSets[0].first?.header?.isContent == false)
}
