import FacturaDiagnostics
import FacturaFormats
import FacturaInvoices
import Testing

/// Every message of JSON, with its place.
@Suite struct JSONFindingTests {
  struct Case: CustomTestStringConvertible, Sendable {
    /// Members of an invoice, on line 2.
    let members: String
    let message: String
    let column: Int
    let path: String
    var hint: String?

    var testDescription: String { message }
  }

  static let cases = [
    Case(
      members: #""buyer": {"nmae": "x"}"#, message: "“nmae” is no field of Party", column: 11,
      path: "/buyer/nmae", hint: "did you mean “name”?"),
    Case(
      members: #""a/b~c": 1"#, message: "“a/b~c” is no field of Invoice", column: 1, path: "/a~1b~0c",
      hint: "docs/invoice-json.md says what Invoice holds"),
    Case(
      members: #""buyer": {"name": "x", "name": "y"}"#, message: "“name” is stated twice", column: 24,
      path: "/buyer/name", hint: "remove one of the two"),
    Case(
      members: #""fiscal": {"ncf": "1", "typeName": "x"}"#,
      message: "“typeName” is calculated from other figures and can't be stated", column: 24,
      path: "/fiscal/typeName", hint: "remove it"),
    Case(
      members: #""buyer": {"legalID": {"scheme": "x"}}"#,
      message: "Identifier needs “id”, but it isn't stated",
      column: 22, path: "/buyer/legalID/id", hint: "docs/invoice-json.md says what Identifier holds"),
    Case(
      members: #""lines": [{"name": "a", "net": 1}, {"name": "b"}]"#,
      message: "Line needs “net”, but it isn't stated", column: 36, path: "/lines/1/net"),
    Case(
      members: #""lines": [{"name": "a", "net": "1,234.50"}]"#, message: "the number “1,234.50” has a comma",
      column: 32, path: "/lines/0/net",
      hint: "write 1234.50: a point before the decimals, and nothing between thousands"),
    Case(
      members: #""lines": [{"name": "a", "net": 1,234.50}]"#, message: "the number “1,234.50” has a comma",
      column: 32, path: "/lines/0/net"),
    Case(
      members: #""lines": [{"name": "a", "net": "12x"}]"#, message: "“12x” is not a number", column: 32,
      path: "/lines/0/net", hint: "write figures, and a point before the decimals"),
    Case(
      members: #""lines": [{"name": "a", "net": 1.}]"#, message: "“1.” is not a number", column: 32,
      path: "/lines/0/net"),
    Case(
      members: #""lines": [{"name": "a", "net": 007}]"#,
      message: "a number begins with a zero that doesn't count",
      column: 32, path: "/lines/0/net",
      hint: "remove the zero, or put the figures in quotes if they are a code"),
    Case(
      members: #""lines": [{"name": "a", "net": 0.1234567890123456789}]"#,
      message: "the number “0.1234567890123456789” has more than 30 figures or 18 decimals", column: 32,
      path: "/lines/0/net"),
    Case(
      members: #""lines": [{"name": "a", "net": 12345678901234567.89}]"#,
      message:
        "the number “12345678901234567.89” has more than the 16 figures before its point that an invoice may have",
      column: 32, path: "/lines/0/net",
      hint: "look for a missing point, or for a code that stands where an amount should"),
    Case(
      members: #""lines": [{"name": "a", "net": -1e16}]"#,
      message: "the number “-1e16” has more than the 16 figures before its point that an invoice may have",
      column: 32, path: "/lines/0/net"),
    Case(
      members: #""lines": [{"name": "a", "net": true}]"#,
      message: "a number is needed here, but “true” is given",
      column: 32, path: "/lines/0/net"),
    Case(
      members: #""number": 5"#, message: "“number” is stated twice", column: 1, path: "/number",
      hint: "remove one of the two"),
    Case(
      members: #""title": 5"#, message: "a text is needed here, but a number is given", column: 10,
      path: "/title"),
    Case(
      members: #""lines": {}"#, message: "a list is needed here, but an object is given", column: 10,
      path: "/lines"),
    Case(
      members: #""buyer": []"#, message: "an object is needed here, but a list is given", column: 10,
      path: "/buyer"),
    Case(
      members: #""fiscal": {"ncf": "1", "deferred": "no"}"#,
      message: "“true” or “false” is needed here, but a text is given", column: 36, path: "/fiscal/deferred"),
    Case(
      members: #""fiscal": {"ncf": "1", "pageCount": 1.5}"#, message: "“1.5” is not a whole number",
      column: 37,
      path: "/fiscal/pageCount"),
    Case(
      members: #""dueDate": "2027-02-30""#, message: "there is no day “2027-02-30”", column: 12,
      path: "/dueDate", hint: "write a day that the calendar has, as yyyy-MM-dd: 2027-01-27"),
    Case(
      members: #""dueDate": "30/01/2027""#, message: "“30/01/2027” is not written like 2027-03-15",
      column: 12,
      path: "/dueDate"),
    Case(
      members: #""dueDate": "15-03-2027""#, message: "“15-03-2027” is not written like 2027-03-15",
      column: 12,
      path: "/dueDate"),
    Case(
      members: #""dueDate": 20270315"#,
      message: "a date such as “2027-03-15” is needed here, but a number is given",
      column: 12, path: "/dueDate"),
    Case(
      members: #""telephone": {"usage": [{"elapsed": "00:61:00"}]}"#, message: "there is no time “00:61:00”",
      column: 37, path: "/telephone/usage/0/elapsed"),
    Case(
      members: #""telephone": {"usage": [{"elapsed": -5}]}"#, message: "“-5” is not written like 00:03:25",
      column: 37, path: "/telephone/usage/0/elapsed"),
    Case(
      members: #""title": "a\ud800b""#, message: "the text has half a character, the lone surrogate U+D800",
      column: 12, path: "/title", hint: "remove it, or write the character that was meant"),
    Case(
      members: #""title": "ñ\udc00\ud800""#,
      message: "the text has half a character, the lone surrogate U+DC00", column: 12, path: "/title"),
    Case(
      members: #""title": "a\uffffb""#, message: "the text has the noncharacter U+FFFF", column: 12,
      path: "/title"),
    Case(
      members: "\"title\": \"a\u{1FFFE}b\"", message: "the text has the noncharacter U+1FFFE", column: 12,
      path: "/title"),
    Case(
      members: #""title": "a\u0007b""#, message: "the text has the control character U+0007", column: 12,
      path: "/title", hint: "remove it; of these only \\t, \\n and \\r may stand in a text"),
    Case(
      members: "\"title\": \"a\tb\"", message: "the text has the control character U+0009", column: 12,
      path: "/title"),
    Case(
      members: "\"title\": \"ñ\u{85}b\"", message: "the text has the control character U+0085", column: 12,
      path: "/title"),
    Case(
      members: #""title": "a\xb""#, message: "a backslash begins no escape that JSON knows", column: 12,
      path: "/title", hint: "write \\\\ for a backslash"),
    Case(
      members: #""title": "a" "notes": []"#, message: "a text stands where “,” or “}” should stand",
      column: 14,
      path: "/title"),
    Case(
      members: #""title" "a""#, message: "a text stands where “:” should stand", column: 9, path: "/title"),
    Case(
      members: #"title: "a""#, message: "“true” stands where a name in quotes should stand", column: 1,
      path: ""),
    Case(
      members: #""fiscal": {"ncf": "1", "deferred": tru}"#,
      message: "“true” stands where “true” should stand", column: 36, path: "/fiscal/deferred"),
    Case(
      members: #""title": nul"#, message: "“null” stands where “null” should stand", column: 10,
      path: "/title"),
    Case(
      members: #""lines": [,]"#, message: "“,” stands where an object should stand", column: 11,
      path: "/lines/0"),
  ]

  @Test(arguments: cases) func eachMistakeIsToldWithItsPlace(_ mistake: Case) {
    let finding = #expect(throws: Finding.self) { try read(bill(mistake.members)) }
    #expect(finding?.message == mistake.message)
    #expect(finding?.location == SourceLocation(file: "bill.json", line: 2, column: mistake.column))
    #expect(finding?.path?.text == mistake.path)
    if let hint = mistake.hint { #expect(finding?.hints == [hint]) }
  }
}
