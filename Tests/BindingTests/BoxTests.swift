import FacturaAmounts
import FacturaBinding
import FacturaDiagnostics
import FacturaGeometry
import FacturaInvoices
import FacturaLayout
import FacturaPages
import FacturaTemplates
import FacturaTestSupport
import Testing

@Test func whiteSpaceIsThatOfHTML() throws {
  let bound = try Bound(
    """
    <p>
      RNC
      <b>{number}</b>,  <if test="exists(buyer)">de nadie</if> vence<br/>
      nunca
    </p>
    """, to: .sample)
  #expect(try bound.texts == ["RNC ", "E310000000001", ", ", "vence", "\n", "nunca"])
}

@Test func aParagraphWithoutWordsLeavesNoGap() throws {
  let bound = try Bound("<stack gap=\"2mm\"><p>{buyer.name}</p><p>a</p><p></p></stack>", to: .sample)
  guard case .paragraph = bound.document.flow else {
    Issue.record("more than one box")
    return
  }
}

@Test func wordsInAPanelAreAParagraph() throws {
  let bound = try Bound("<panel>Total: <b>{totals.total}</b> <p>fin</p></panel>", to: .sample)
  #expect(try bound.texts == ["Total: ", "1,234.50", "fin"])
}

@Test func stylesAreInheritedFromAllAround() throws {
  let bound = try Bound(
    "<stack style=\"small\"><p>a</p><p size=\"2em\" weight=\"bold\">b <span size=\"0.5em\">c</span></p></stack>",
    definitions: """
      <styles><style name="body" size="10pt"/><style name="base" color="#0A5"/>
      <style name="small" extends="base" size="8pt"/></styles>
      """, to: .sample)
  let styles = try bound.runs.map(\.style)
  #expect(styles.map(\.size) == [Length.points(8), Length.points(16), Length.points(8)])
  #expect(styles.map(\.color.rgb) == [0x00AA55, 0x00AA55, 0x00AA55])
  #expect(styles.map(\.typeface.number) == [0, 1, 1])
}

@Test func textsFollowTheLanguage() throws {
  let definitions = """
    <texts lang="es"><text name="due">Vence el {issueDate | day-month}</text><text name="a">Hola</text></texts>
    <texts lang="en"><text name="due">Due {issueDate | day-month}</text><text name="a">Hello</text></texts>
    """
  let flow = "<p>{text.a}: {text.due}</p>"
  #expect(try Bound(flow, definitions: definitions, to: .sample).texts == ["Hola: Vence el 15 de marzo"])
  let english = try Bound(flow, definitions: definitions, to: .sample, language: Language(tag: "en-US"))
  #expect(try english.texts == ["Hello: Due March 15"])
}

@Test(arguments: ["fr", "es-@@", ""]) func aLanguageWithoutTextsIsRefused(tag: String) throws {
  let template = try #require(compile(flow: "<p>a</p>").template)
  #expect {
    try Binder(template, language: Language(tag: tag), symbols: ToySymbols())
  } throws: { error in
    let fact = (error as? Failure<BindingFact>)?.fact
    return fact?.message == "the layout has no texts in language “\(tag)”" && fact?.hints == ["it has es"]
  }
}

@Test func aPaperThatTheLayoutDoesNotKnowIsRefused() throws {
  let template = try #require(compile(flow: "<p>a</p>").template)
  #expect {
    try Binder(template, size: .roll80, symbols: ToySymbols())
  } throws: { error in
    let fact = (error as? Failure<BindingFact>)?.fact
    return fact?.message == "the layout has no pages of the size “roll80”" && fact?.hints == ["it has letter"]
  }
}

@Test func itemsOfAListAreNumberedAcrossLoops() throws {
  let bound = try Bound(
    "<ol><for each=\"lines\" as=\"line\"><li>{line.name}</li></for><li>fin</li></ol>", to: .sample)
  #expect(try bound.texts == ["1.", "Renta", "2.", "Uso", "3.", "Cargo", "4.", "fin"])
}

@Test func aLinkIsAGroupWithItsTarget() throws {
  let bound = try Bound("<p>ver <a href=\"https://example.com/{number}\">la web</a></p>", to: .sample)
  let group = try #require(try bound.runs.last?.groups.last)
  #expect(group.role == .link)
  #expect(group.attributes?.target == "https://example.com/E310000000001")
  #expect(group.attributes?.alternativeText == "la web")
}

@Test(arguments: [
  ("https://example.com/a", true), ("HTTP://example.com", true), ("mailto:caja@example.com", true),
  ("tel:+18095550142", true), ("javascript:alert(1)", false), ("file:///etc/passwd", false),
  ("www.example.com", false), ("https:example.com", false), ("http:///a", false), ("mailto:", false),
  (" https://example.com", false), ("java\nscript:a", false), ("", true),
]) func aLinkLeadsWhereABillMayLead(address: String, isAllowed: Bool) throws {
  var invoice = Invoice.sample
  invoice.seller.website = address
  let bound = try Bound(
    "<p><a href=\"{seller.website}\">la web</a> o <a href=\"{seller.website}\">aquí</a></p>", to: invoice)
  let runs = try bound.runs
  #expect(runs.map(\.text) == ["la web", " o ", "aquí"])
  #expect(runs.first?.groups.first?.attributes?.target == (isAllowed ? address : ""))
  let places = bound.warnings.map { bound.template.location(of: $0.origin)?.description ?? "nowhere" }
  let paths = bound.warnings.map { bound.template.dataPath(of: $0.origin)?.description ?? "none" }
  #expect(bound.warnings.allSatisfy { $0.fact.message.hasPrefix("a link can't lead to “") })
  #expect(places == (isAllowed ? [] : ["layout.xml:2:10", "layout.xml:2:50"]))
  #expect(paths == (isAllowed ? [] : ["/seller/website", "/seller/website"]))
}

@Test func aLinkMaySayMoreThanItsWords() throws {
  let bound = try Bound("<p><a href=\"https://example.com\" alt=\"Ver {number}\">aquí</a></p>", to: .sample)
  #expect(try bound.runs[0].groups[0].attributes?.alternativeText == "Ver E310000000001")
}

@Test func wordsInAnotherLanguageInsideALinkAreBoth() throws {
  let bound = try Bound(
    "<p><a href=\"https://example.com\">ver <span lang=\"en\">help desk</span></a></p>", to: .sample)
  let runs = try bound.runs
  #expect(runs.map { $0.groups.map(\.role) } == [[.link], [.link, .span]])
  #expect(runs.map(\.language) == [nil, "en"])
  #expect(runs[1].groups[0].attributes?.alternativeText == "ver help desk")
}

@Test func wordsForThoseWhoCannotSeeMustNotComeOutEmpty() throws {
  let template = try #require(
    compile(flow: "<qr value=\"a\" size=\"22mm\" alt=\"{buyer.name}\"/>").template)
  #expect {
    try Binder(template, symbols: ToySymbols()).bind(Invoice.sample)
  } throws: { error in
    let error = error as? LayoutError
    return error?.fact.message == "the text for those who can't see it is empty"
      && error?.fact.hints == ["write alt=\"…\" so that words are left if a value is missing"]
      && template.location(of: error?.origin ?? .none) != nil
  }
}

@Test func barsAreSharesOfTheHighest() throws {
  let bound = try Bound(
    """
    <bars each="lines" as="line" value="line.net" label="{line.name}" figure="{line.net}" height="30mm"
      highlight="line.name == 'Uso'" alt="Valor de {count(lines)} líneas"/>
    """, to: .sample)
  guard case .bars(let chart) = bound.document.flow else {
    Issue.record("no chart")
    return
  }
  #expect(chart.bars.map(\.share) == [1000, 200, 35])
  #expect(chart.bars.map(\.isHighlighted) == [false, true, false])
  #expect(chart.words?.alternativeText == "Valor de 3 líneas: Renta 1,000.00; Uso 200.00; Cargo 34.50")
}

@Test func aSymbolSaysItsTextAndWhereItComesFrom() throws {
  let bound = try Bound("<qr value=\"{number}\" size=\"22mm\" alt=\"Código de {number}\"/>", to: .sample)
  guard case .symbol(let symbol) = bound.document.flow else {
    Issue.record("no symbol")
    return
  }
  #expect(symbol.matrix.text == "E310000000001")
  #expect(symbol.words?.alternativeText == "Código de E310000000001")
  #expect(bound.template.dataPath(of: symbol.origin)?.text == "/number")
}

@Test func furnitureThatReadsItsPageIsMadeForEachPage() throws {
  let (template, findings) = compile(
    """
    <layout name="t" lang="es">
    <texts lang="es"><text name="pageOf">Página {page.number} de {page.count}</text></texts>
    <pages sizes="letter"><page>
      <header><p>{seller.name}</p></header>
      <footer><p>{text.pageOf}</p><p>{page.firstRow}–{page.lastRow}: {page.total.amount}</p></footer>
    </page></pages>
    <flow><table columns="1fr"><tbody><for each="lines" as="line">
      <tr counted="yes" sums="amount: line.net"><td>{line.name}</td></tr></for></tbody></table></flow></layout>
    """)
  #expect(findings.isEmpty)
  let masters = try Binder(try #require(template), symbols: ToySymbols()).bind(Invoice.sample).masters
  guard case .fixed(let header)? = masters.following.header,
    case .reading(let footer)? = masters.following.footer
  else {
    Issue.record("furniture is of the wrong kind")
    return
  }
  #expect(try Bound.runs(of: header).map(\.text) == ["Telefónica del Ejemplo"])
  let record = PageRecord(number: 2, rows: 4...9, pageTotals: [ExactDecimal(coefficient: 50, scale: 0)])
  #expect(try Bound.runs(of: try footer(record)).map(\.text) == ["Página 2 de ", "#", "4–9: 50.00"])
}

@Test func furnitureThatReadsTheNumberAloneSaysSo() throws {
  let (template, findings) = compile(
    """
    <layout name="t" lang="es">
    <texts lang="es"><text name="pageOf">Página {page.number} de {page.count}</text></texts>
    <pages sizes="letter"><page>
      <header><p>{text.pageOf}</p></header><footer><p>{page.number}: {page.firstRow}</p></footer>
    </page></pages>
    <flow/></layout>
    """)
  #expect(findings.isEmpty)
  let masters = try Binder(try #require(template), symbols: ToySymbols()).bind(Invoice.sample).masters
  guard case .numbered(let header)? = masters.following.header, case .reading? = masters.following.footer
  else {
    Issue.record("furniture is of the wrong kind")
    return
  }
  #expect(try Bound.runs(of: try header(3)).map(\.text) == ["Página 3 de ", "#"])
}

@Test func furnitureReadsTheSubtotalsOfItsPage() throws {
  let (template, findings) = compile(
    """
    <layout name="t" lang="es">
    <pages sizes="letter"><page>
      <footer><p>{page.subtotals.taxed}</p><if test="exists(page.subtotals.exempt)"><p>E</p></if></footer>
    </page></pages>
    <flow/></layout>
    """)
  #expect(findings.isEmpty)
  var invoice = Invoice.sample
  invoice.fiscal = Fiscal()
  invoice.totals.taxed = Amount(ExactDecimal(400))
  invoice.lines = (1...4).map { _ in
    var line = Line()
    (line.net, line.billing) = (Amount(ExactDecimal(100)), "1")
    return line
  }
  var page = FiscalPage()
  (page.number, page.firstLine, page.lastLine) = (1, 1, 3)
  page.totals.taxed = Amount(ExactDecimal(301))
  invoice.fiscal?.pages = [page]
  let masters = try Binder(try #require(template), symbols: ToySymbols()).bind(invoice).masters
  guard case .reading(let footer)? = masters.following.footer else {
    Issue.record("furniture is of the wrong kind")
    return
  }
  func words(_ number: Int, _ rows: ClosedRange<Int>?) throws -> [String] {
    try Bound.runs(of: try footer(PageRecord(number: number, rows: rows))).map(\.text)
  }
  // As stated for the same lines; or else reckoned.
  #expect(try words(1, 1...3) == ["301.00"])
  #expect(try words(1, 1...2) == ["200.00"])
  #expect(try words(2, 4...4) == ["100.00"])
  #expect(try words(2, nil) == ["0.00"])
}

@Test func theTitleIsTheLayouts() throws {
  let (template, _) = compile(
    "<layout name=\"t\" lang=\"es\" title=\"Factura {number}\"><pages sizes=\"letter\"/><flow/></layout>")
  let binder = try Binder(try #require(template), symbols: ToySymbols())
  #expect(try binder.title(of: Invoice.sample) == "Factura E310000000001")
}

@Test func aFigureStandsBesideItsCaptionAndStaysWithIt() throws {
  let flow = """
    <figure gap="2mm"><figcaption>Código <b>QR</b></figcaption><qr value="1" size="20mm" alt="a"/></figure>
    """
  guard
    case .keepTogether(.group(let group, .stack(let stack)), _) = try Bound(flow, to: .sample).document.flow,
    case .group(let caption, let words) = stack.children[0].box, case .symbol = stack.children[1].box
  else {
    Issue.record("something else")
    return
  }
  #expect(group.role == .division && caption.role == .caption)
  #expect(stack.gap == .millimetres(2))
  #expect(try Bound.runs(of: words).map(\.text) == ["Código ", "QR"])
}

@Test func aCaptionWithoutItsPictureIsNotThere() throws {
  let flow = """
    <figure><bars each="allowances" as="a" value="a.amount" label="" figure="" height="9mm" alt="a"/>
    <figcaption>Nada</figcaption></figure>
    """
  guard case .empty = try Bound(flow, to: .sample).document.flow else {
    Issue.record("a caption without a picture")
    return
  }
}
