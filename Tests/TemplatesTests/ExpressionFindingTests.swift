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
    "<p>{length(lines)}</p>",
    "layout.xml:2:12: error: the length of a list can't be told in “length(lines)”"),
  .flow(
    "<p>{summ(lines, .net)}</p>",
    """
    layout.xml:2:5: error: unknown function “summ”
      hint: did you mean “sum”?
    """),
  .flow(
    "<p>{sum(lines.net)}</p>",
    """
    layout.xml:2:5: error: sum(…) takes 2 values, not 1, in “sum(lines.net)”
      hint: write sum(list, figure): sum(lines, .net)
    """),
  .flow(
    "<p>{count(lines, .net > 0, 3)}</p>",
    """
    layout.xml:2:5: error: count(…) takes 1 or 2 values, not 3, in “count(lines, .net > 0, 3)”
      hint: write count(list) or count(list, test): count(lines, .net > 0)
    """),
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

@Test(arguments: ["1+", "1*", "not ", "1 ?? ", "true or ", "true and "])
func expressionsOfTooManyOperatorsAreRefused(part: String) {
  let long = Mistake.flow("<p>{\(String(repeating: part, count: 7000))1}</p>", "")
  #expect(long.findings.contains("more than 200 operators stand in “\(part)"), "\(long.findings.prefix(300))")
  #expect(!long.findings.contains("\n"), "\(long.findings.prefix(300))")
  let sum = String(repeating: "1+", count: 190) + "1"
  #expect(Mistake.flow("<p>{exists(number) ? count(lines) + \(sum) : 1}</p>", "").findings == "")
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

/// Each of the eight holds the one before twenty times.
@Test func textsAndPartsThatGrowWithoutEndAreRefused() {
  let texts = (0..<8).map { number in
    let holds = number == 0 ? "{number}" : String(repeating: "{text.t\(number - 1)}", count: 20)
    return "<text name=\"t\(number)\">\(holds)</text>"
  }
  let told = "error: the layout has more than 50000 elements and expressions"
  let definitions = "<texts lang=\"es\">\(texts.joined())</texts>"
  #expect(Mistake.flow("<p>{text.t7}</p>", definitions: definitions, "").findings.contains(told))
  var parts = ["8.xml": "<part><space height=\"0\"/></part>"]
  for number in 1..<8 {
    let include = "<include href=\"\(number + 1).xml\"/>"
    parts["\(number).xml"] = "<part>" + String(repeating: include, count: 20) + "</part>"
  }
  let findings = Mistake.flow("<include href=\"2.xml\"/>", with: parts, "").findings
  #expect(findings.contains(told) && !findings.contains("\nlayout"), "\(findings.prefix(300))")
}

@Test func lettersThatGrowWithoutEndAreRefused() {
  let open = String(repeating: "<span size=\"1000em\">", count: 40)
  let close = String(repeating: "</span>", count: 40)
  let findings = Mistake.flow("<p>\(open).\(close)</p>", "").findings
  #expect(findings.contains("layout.xml:2:16: error: “1000em” is no value for “size”: expected a length"))
}

@Test func stylesThatExtendTooManyOthersAreRefusedOnce() {
  let styles = (0..<5000).map { number in
    number == 0 ? "<style name=\"s0\"/>" : "<style name=\"s\(number)\" extends=\"s\(number - 1)\"/>"
  }
  let definitions = "<styles>\(styles.joined())</styles>"
  let findings = Mistake.flow("<p style=\"s4999\">.</p>", definitions: definitions, "").findings
  #expect(findings.hasSuffix("error: styles that extend each other are nested deeper than 32"))
  #expect(!findings.contains("\n"))
}

@Test func loopsNestedTooDeepAreRefused() {
  let open = (1...5).map { "<for each=\"lines\" as=\"l\($0)\">" }.joined()
  let close = String(repeating: "</for>", count: 5)
  #expect(Mistake.flow(open + "<p/>" + close, "").findings.contains("loops are nested deeper than 4"))
}
