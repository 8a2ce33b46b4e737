import FacturaAmounts
import FacturaBinding
import FacturaInvoices
import FacturaLayout
import FacturaPages
import FacturaTemplates
import Testing

private func english(
  _ flow: String, to invoice: Invoice = .sample, textLanguage: String? = "es-DO",
) throws -> Bound {
  try Bound(
    flow,
    definitions: """
      <texts lang="es"><text name="for">Concepto: {first(lines).name} ({number})</text>
        <text name="none">nada</text></texts>
      <texts lang="en"><text name="for">Item: {first(lines).name} ({number})</text>
        <text name="none">nothing</text></texts>
      """, to: invoice, language: Language(tag: "en"), textLanguage: textLanguage)
}

/// `language of the paragraph: text|language of a run: text`
private func said(_ box: Box) throws -> String {
  switch box {
  case .stack(let stack): return try stack.children.map { try said($0.box) }.joined(separator: "\n")
  case .group(let group, let box):
    return "\(group.role) \(group.attributes?.language ?? "-") {\(try said(box))}"
  default:
    return try Bound.runs(of: box).map { run in
      run.language.map { "\($0)‹\(run.text)›" } ?? run.text
    }.joined(separator: "|")
  }
}

@Test func wordsOfTheInvoiceSayTheirLanguageWhereTheRenderingSpeaksAnother() throws {
  let flow = "<p>{first(lines).name}</p><h1>{first(lines).name} · 2</h1><p>{seller.name} {number}</p>"
  #expect(
    try said(english(flow).document.flow) == """
      paragraph es-DO {Renta}
      heading1 es-DO {Renta · 2}
      Telefónica del Ejemplo E310000000001
      """)
}

@Test func wordsAmongOthersAreAStretchOfTheirOwn() throws {
  let flow = """
    <p>Item: {first(lines).name}, paid</p><p>{text.for}</p>
    <p>{first(lines).name}: <span lang="fr">{first(lines).name}</span></p>
    <p><a href="https://example.com/">{first(lines).name}</a> here</p>
    """
  #expect(
    try said(english(flow).document.flow) == """
      Item: |es-DO‹Renta›|, paid
      Item: |es-DO‹Renta›| (E310000000001)
      es-DO‹Renta: ›|fr‹Renta›
      es-DO‹Renta›| here
      """)
}

@Test func theLanguageFollowsTheValueThatIsThere() throws {
  var invoice = Invoice.sample
  invoice.fiscal = Fiscal()
  invoice.fiscal?.typeCode = "31"
  let flow = """
    <p>{title ?? text.none}</p><p>{title ?? text.for}</p><p>{fiscal.typeName ?? title}</p>
    <p>{currency == 'DOP' ? first(lines).name : text.none | upper}</p>
    """
  #expect(
    try said(english(flow, to: invoice, textLanguage: "fr").document.flow) == """
      nothing
      Item: |fr‹Renta›| (E310000000001)
      paragraph es {Factura de Crédito Fiscal Electrónica}
      paragraph fr {RENTA}
      """)
}

@Test func whatTheLayoutSaysOfALanguageCounts() throws {
  let flow = """
    <p lang="it">{first(lines).name}</p><section lang="fr"><p>{first(lines).name}</p></section>
    <p lang="it">Item: {first(lines).name}</p>
    """
  #expect(
    try said(english(flow).document.flow) == """
      paragraph it {Renta}
      section fr {Renta}
      paragraph it {Item: Renta}
      """)
}

@Test func cellsSayTheirLanguage() throws {
  let flow = """
    <table columns="1fr 1fr 1fr"><thead><tr><th>{first(lines).name}</th><th colspan="2">b</th></tr></thead>
      <tbody><tr><td>{first(lines).name}</td><td>{number}</td><td>Item {first(lines).name}</td></tr>
        <tr><td lang="it">{first(lines).name}</td><td colspan="2">{first(lines).name}<br/>2</td></tr></tbody>
      </table>
    """
  let table = try english(flow).table
  let rows = try table.layout.header + Bound.rows(of: table)
  let cells = rows.flatMap(\.kind.cells)
  #expect(
    cells.map { $0.attributes?.language } == ["es-DO", nil, "es-DO", nil, nil, "it", nil])
  #expect(cells[0].attributes?.scope == .column)
  #expect(try Bound.runs(of: rows[1].box(ofCell: 2)).map(\.language) == [nil, "es-DO"])
  #expect(try said(rows[2].box(ofCell: 1)) == "paragraph es-DO {Renta|\n|2}")
}

@Test(arguments: ["en", "en-GB", nil]) func nothingIsSaidInOneLanguage(textLanguage: String?) throws {
  let flow = "<p>{first(lines).name}</p><p>Item: {first(lines).name}</p>"
  #expect(
    try said(english(flow, textLanguage: textLanguage).document.flow) == "Renta\nItem: Renta")
}

@Test func daysInWordsSpeakSpanishWhereNobodyKnowsBetter() throws {
  let bound = try Bound(
    "<p>{issueDate | date-words}</p><p>{issueDate}</p><p>{text.a}</p>",
    definitions: """
      <texts lang="es"><text name="a">Hola</text></texts><texts lang="it"><text name="a">Ciao</text></texts>
      """, to: .sample, language: Language(tag: "it"), textLanguage: "it")
  #expect(
    try said(bound.document.flow) == """
      paragraph es {15 de marzo de 2027}
      15-03-2027
      Ciao
      """)
}

@Test func daysAreWrittenInGerman() throws {
  let bound = try Bound(
    "<p>{issueDate | date-words}</p><p>{issueDate}</p>",
    definitions: """
      <texts lang="es"><text name="a">Hola</text></texts><texts lang="de"><text name="a">Hallo</text></texts>
      """, to: .sample, language: Language(tag: "de"), textLanguage: "de")
  #expect(try said(bound.document.flow) == "15. März 2027\n15.03.2027")
}

@Test func containersAndItemsSayTheLanguageThatTheyState() throws {
  let flow = """
    <stack lang="fr"><p>un</p><p>{first(lines).name}</p></stack>
    <keep lang="it"><p>uno</p></keep>
    <panel lang="de"><p>eins</p></panel>
    <ul><li lang="fr">deux {first(lines).name}</li><li>three</li></ul>
    """
  guard case .stack(let stack) = try english(flow).document.flow else {
    Issue.record("no stack")
    return
  }
  let groups = stack.children.map { child -> Group? in
    switch child.box {
    case .group(let group, _), .keepTogether(.group(let group, _), _): group
    default: nil
    }
  }
  #expect(groups.map { $0?.role } == [.division, .division, .division, .list])
  #expect(groups.map { $0?.attributes?.language } == ["fr", "it", "de", nil])
  guard case .group(_, .stack(let items)) = stack.children[3].box else {
    Issue.record("no list")
    return
  }
  #expect(
    items.children.map { child -> String? in
      if case .group(let group, _) = child.box {
        "\(group.role) \(group.attributes?.language ?? "-")"
      } else {
        nil
      }
    } == ["listItem fr", "listItem -"])
}

@Test func whatIsSaidOfFiguresHasItsLanguage() throws {
  let flow = """
    <qr value="1" size="20mm" alt="{first(lines).name} 1"/>
    <qr value="1" size="20mm" alt="Code of {first(lines).name}"/>
    <qr value="1" size="20mm" lang="fr" alt="Code de {first(lines).name}"/>
    <bars each="lines" as="line" value="line.net" label="{line.name}" figure="{line.net}" height="30mm"
          alt="{first(lines).name}"/>
    <bars each="lines" as="line" value="line.net" label="{line.name}" figure="{line.net}" height="30mm"
          alt="Prices"/>
    """
  guard case .stack(let stack) = try english(flow).document.flow else {
    Issue.record("no stack")
    return
  }
  let said = stack.children.map { child -> String? in
    switch child.box {
    case .symbol(let symbol): symbol.words?.language
    case .bars(let chart): chart.words?.language
    default: nil
    }
  }
  #expect(said == ["es-DO", nil, "fr", "es-DO", nil])
}
