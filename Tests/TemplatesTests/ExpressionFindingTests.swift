import Testing

@Test(arguments: [
  Mistake.flow(
    "<p>{totals.totl}</p>",
    """
    layout.xml:2:5: error: unknown field “totl”
      hint: did you mean “total”?
    """),
  .flow(
    "<p>Total: {totals.total | mony}</p>",
    """
    layout.xml:2:27: error: unknown format “mony”
      hint: did you mean “money”?
    """),
  .flow(
    "<p>{totals.totl | mony}</p>",
    """
    layout.xml:2:5: error: unknown field “totl”
      hint: did you mean “total”?
    layout.xml:2:19: error: unknown format “mony”
      hint: did you mean “money”?
    """),
  .flow(
    "<p>{issueDate | money}</p>",
    "layout.xml:2:17: error: “money” writes an amount, not a date in “issueDate | money”"),
  .flow(
    "<p>{issueDate | upper | date}</p>",
    "layout.xml:2:25: error: “upper” comes after other formats in “issueDate | upper | date”"),
  .flow(
    "<p>{page.subtotals.total}</p>",
    "layout.xml:2:5: error: “page.subtotals.total” has no value here: only headers, footers and feet know their page"
  ),
  Mistake(
    "<layout name=\"t\" lang=\"es\">\n<pages sizes=\"letter\"><page><footer><p>{page.subtotals.taxd}</p></footer></page></pages><flow/></layout>",
    """
    layout.xml:2:41: error: unknown field “page.subtotals.taxd”
      hint: did you mean “page.subtotals.taxed”?
    """),
  .flow(
    "<p>{text.due}</p>", definitions: "<texts lang=\"es\"><text name=\"dues\">a</text></texts>",
    """
    layout.xml:2:5: error: unknown text “due”
      hint: did you mean “dues”?
    """),
  .flow("<p>{lines}</p>", "layout.xml:2:5: error: a list can't be written as text in “lines”"),
  .flow("<p>{seller}</p>", "layout.xml:2:5: error: a record (Party) can't be written as text in “seller”"),
  .flow(
    "<p>{lines.net}</p>",
    "layout.xml:2:5: error: a list has no field “net”: go through it with <for>, or use first, sum, count or any in “lines.net”"
  ),
  .flow(
    "<if test=\"number == totals.total\"><p/></if>",
    "layout.xml:2:11: error: a text can't be compared with an amount in “number == totals.total”"),
  .flow(
    "<if test=\"number\"><p/></if>",
    "layout.xml:2:11: error: a test must be yes or no, not a text: compare it, or ask exists(…) in “number”"),
  .flow(
    "<p>{totals.total + issueDate}</p>",
    "layout.xml:2:5: error: a date can't be added to an amount in “totals.total + issueDate”"),
  .flow(
    "<p>{totals.total * totals.total}</p>",
    "layout.xml:2:5: error: an amount can't be multiplied by an amount in “totals.total * totals.total”"),
  .flow(
    "<p>{number ?? totals.total}</p>",
    "layout.xml:2:15: error: “??” can't choose between a text and an amount in “number ?? totals.total”"),
  .flow(
    "<for each=\"seller\" as=\"a\"><p/></for>",
    "layout.xml:2:12: error: a loop goes through a list, not through a record (Party) in “seller”"),
  .flow(
    "<for each=\"lines\" as=\"number\"><p/></for>",
    "layout.xml:2:23: error: the loop variable “number” is there twice"),
  .flow(
    "<p>{sum(lines, .name)}</p>", "layout.xml:2:16: error: a text can't be summed in “sum(lines, .name)”"),
  .flow(
    "<p>{summ(lines, .net)}</p>",
    """
    layout.xml:2:5: error: unknown function “summ”
      hint: did you mean “sum”?
    """),
  .flow("<p>{sum(lines)}</p>", "layout.xml:2:5: error: sum(…) doesn't take 1 values in “sum(lines)”"),
  .flow(
    "<p>{.net}</p>",
    "layout.xml:2:5: error: a path that begins with a dot has a meaning only inside sum, count and any in “.net”"
  ),
  .flow(
    "<p>{page.number}</p>",
    "layout.xml:2:5: error: “page.number” has no value here: only headers, footers and feet know their page"),
  .flow(
    "<p>{carried.amount}</p>",
    "layout.xml:2:5: error: “carried.amount” has no value here: only brought-forward, carried-forward and page-subtotal rows carry sums"
  ),
  .flow(
    "<a/>",
    """
    layout.xml:2:1: error: <a> can't stand in <flow>
      hint: <flow> holds <h1>, <h2>, <h3>, <h4>, <h5>, <h6>, <p>, <section>, <stack>, <columns>, <panel>, <keep>, <pinned>, <ul>, <ol>, <table>, <rule>, <space>, <note>, <img>, <qr>, <barcode>, <bars>, <figure>, <page-break>, <if>, <choose>, <for>, <include>
    """),
  .flow("<p>{totals.total</p>", "layout.xml:2:4: error: a “{” without its “}” in “{totals.total”"),
  .flow("<p>a } b</p>", "layout.xml:2:6: error: a “}” without its “{” in “a } b”"),
  .flow(
    "<p>{totals.total +}</p>", "layout.xml:2:19: error: a value is missing before the end in “totals.total +”"
  ),
  .flow(
    "<if test=\"number = 'a'\"><p/></if>",
    "layout.xml:2:18: error: “=” compares nothing: write “==” in “number = 'a'”"),
  .flow("<p>{'abc}</p>", "layout.xml:2:4: error: a “{” without its “}” in “{'abc}”"),
  .flow("<p>{a # b}</p>", "layout.xml:2:7: error: “#” is not understood in “a # b”"),
])
func anExpressionThatIsWrongIsNamed(mistake: Mistake) {
  #expect(mistake.findings == mistake.expected)
}

@Test func aTextThatContainsItselfIsNamed() {
  let mistake = Mistake.flow(
    "<p>{text.a}</p>", definitions: "<texts lang=\"es\"><text name=\"a\">b {text.a}</text></texts>",
    "layout.xml:1:63: error: the text “a” contains itself in “text.a”")
  #expect(mistake.findings == mistake.expected)
}

@Test func expressionsNestedTooDeepAreRefused() {
  let brackets = String(repeating: "(", count: 40) + "1" + String(repeating: ")", count: 40)
  let mistake = Mistake.flow("<p>{\(brackets)}</p>", "")
  #expect(mistake.findings.contains("brackets and signs are nested deeper than 32"))
}

@Test func aLongExpressionIsQuotedInPart() {
  let brackets = String(repeating: "(", count: 5000)
  let mistake = Mistake.flow("<p>{\(brackets)}</p>", "")
  let quoted = String(repeating: "(", count: 40)
  #expect(
    mistake.findings
      == "layout.xml:2:37: error: brackets and signs are nested deeper than 32 in “\(quoted)…”")
  let name = String(repeating: "n", count: 5000)
  for text in [
    "{\(name)}", "{1 \(name)}", "{'a' '\(name)'}", "{lines.\(name)}", "{1 | \(name)}", "{\(name)(1)}",
  ] {
    #expect(Mistake.flow("<p>\(text)</p>", "").findings.utf8.count < 300, "\(text.prefix(20))")
  }
}

@Test func elementsNestedTooDeepAreRefused() {
  let open = String(repeating: "<stack>", count: 70)
  let close = String(repeating: "</stack>", count: 70)
  #expect(Mistake.flow(open + close, "").findings.contains("elements are nested deeper than 64"))
}

@Test func loopsNestedTooDeepAreRefused() {
  let open = (1...5).map { "<for each=\"lines\" as=\"l\($0)\">" }.joined()
  let close = String(repeating: "</for>", count: 5)
  #expect(Mistake.flow(open + "<p/>" + close, "").findings.contains("loops are nested deeper than 4"))
}
