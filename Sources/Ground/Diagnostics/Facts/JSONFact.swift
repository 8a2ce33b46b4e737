/// What can be wrong with an invoice in JSON.
package enum JSONFact: Fact, Hashable {
  case empty
  /// White space, or a byte order mark, and nothing else.
  case blank
  case tooLarge(bytes: Int, limit: Int)
  case tooDeep(limit: Int)
  case textTooLong(limit: Int)
  case tooManyElements(limit: Int)
  /// UTF-16 or UTF-32.
  case notUTF8(encoding: String)
  case badBytes
  /// Something that can't stand here: RFC 8259's grammar.
  case unexpected(found: String, expected: String)
  case endsEarly(expected: String)
  case badEscape
  case loneSurrogate(UInt32)
  case noncharacter(UInt32)
  case controlCharacter(UInt32)
  case unknownField(name: String, record: String, nearest: String?)
  case derivedField(name: String)
  case fieldTwice(name: String)
  case missingFields(names: [String], record: String)
  case wrongKind(found: String, expected: String)
  case comma(text: String)
  case notANumber(text: String)
  case leadingZero
  case tooManyFigures(text: String, figures: Int, decimals: Int)
  /// Before the point.
  case tooLong(text: String, limit: Int)
  case notWhole(text: String)
  case noSuchDay(text: String)
  case noSuchTime(text: String)
  case wrongForm(text: String, expected: String)

  package var code: String {
    switch self {
    case .empty: "json.empty"
    case .blank: "json.blank"
    case .tooLarge: "json.too-large"
    case .tooDeep: "json.too-deep"
    case .textTooLong: "json.text-too-long"
    case .tooManyElements: "json.too-many-elements"
    case .notUTF8: "json.not-utf-8"
    case .badBytes: "json.bad-bytes"
    case .unexpected: "json.unexpected"
    case .endsEarly: "json.ends-early"
    case .badEscape: "json.bad-escape"
    case .loneSurrogate: "json.lone-surrogate"
    case .noncharacter: "json.noncharacter"
    case .controlCharacter: "json.control-character"
    case .unknownField: "json.unknown-field"
    case .derivedField: "json.derived-field"
    case .fieldTwice: "json.field-twice"
    case .missingFields: "json.missing-field"
    case .wrongKind: "json.wrong-kind"
    case .comma: "json.comma"
    case .notANumber: "json.not-a-number"
    case .leadingZero: "json.leading-zero"
    case .tooManyFigures: "json.too-many-figures"
    case .tooLong: "json.too-long"
    case .notWhole: "json.not-whole"
    case .noSuchDay: "json.no-such-day"
    case .noSuchTime: "json.no-such-time"
    case .wrongForm: "json.wrong-form"
    }
  }

  package var message: String {
    switch self {
    case .empty: "the file is empty"
    case .blank: "the file holds nothing but white space or a byte order mark"
    case .tooLarge(let bytes, let limit): "the file has \(bytes) bytes, but at most \(limit) are read"
    case .tooDeep(let limit): "lists and objects are nested deeper than \(limit) levels"
    case .textTooLong(let limit): "a text is longer than \(limit) bytes"
    case .tooManyElements(let limit): "the lists of the file have more than \(limit) elements"
    case .notUTF8(let encoding): "the file is written in \(encoding), and JSON is UTF-8"
    case .badBytes: "these bytes are not UTF-8"
    case .unexpected(let found, let expected): "\(found) stands where \(expected) should stand"
    case .endsEarly(let expected): "the file ends where \(expected) should stand"
    case .badEscape: "a backslash begins no escape that JSON knows"
    case .loneSurrogate(let unit): "the text has half a character, the lone surrogate \(CodePoint(unit).name)"
    case .noncharacter(let scalar): "the text has the noncharacter \(CodePoint(scalar).name)"
    case .controlCharacter(let scalar): "the text has the control character \(CodePoint(scalar).name)"
    case .unknownField(let name, let record, _): "“\(name)” is no field of \(record)"
    case .derivedField(let name): "“\(name)” is calculated from other figures and can't be stated"
    case .fieldTwice(let name): "“\(name)” is stated twice"
    case .missingFields(let names, let record):
      "\(record) needs \(Self.list(of: names)), but \(names.count == 1 ? "it isn't" : "they aren't") stated"
    case .wrongKind(let found, let expected): "\(expected) is needed here, but \(found) is given"
    case .comma(let text): "the number “\(text)” has a comma"
    case .notANumber(let text): "“\(text)” is not a number"
    case .leadingZero: "a number begins with a zero that doesn't count"
    case .tooManyFigures(let text, let figures, let decimals):
      "the number “\(text)” has more than \(figures) figures or \(decimals) decimals"
    case .tooLong(let text, let limit):
      "the number “\(text)” has more than the \(limit) figures before its point that an invoice may have"
    case .notWhole(let text): "“\(text)” is not a whole number"
    case .noSuchDay(let text): "there is no day “\(text)”"
    case .noSuchTime(let text): "there is no time “\(text)”"
    case .wrongForm(let text, let expected): "“\(text)” is not written like \(expected)"
    }
  }

  package var hints: [String] {
    switch self {
    case .notUTF8, .badBytes: ["save the file as UTF-8"]
    case .badEscape: ["write \\\\ for a backslash"]
    case .controlCharacter: ["remove it; of these only \\t, \\n and \\r may stand in a text"]
    case .loneSurrogate, .noncharacter: ["remove it, or write the character that was meant"]
    case .unknownField(_, _, let nearest?): ["did you mean “\(nearest)”?"]
    case .unknownField(_, let record, nil): ["docs/invoice-json.md says what \(record) holds"]
    case .derivedField: ["remove it"]
    case .fieldTwice: ["remove one of the two"]
    case .comma: ["write 1234.50: a point before the decimals, and nothing between thousands"]
    case .missingFields(_, let record): ["docs/invoice-json.md says what \(record) holds"]
    case .notANumber: ["write figures, and a point before the decimals"]
    case .noSuchDay: ["write a day that the calendar has, as yyyy-MM-dd: 2027-01-27"]
    case .tooLong: ["look for a missing point, or for a code that stands where an amount should"]
    case .leadingZero: ["remove the zero, or put the figures in quotes if they are a code"]
    case .tooLarge, .tooDeep, .textTooLong, .tooManyElements, .empty, .blank, .unexpected, .endsEarly,
      .wrongKind, .tooManyFigures, .notWhole, .noSuchTime, .wrongForm:
      []
    }
  }

  /// `“currency”, “number” and “totals”`
  private static func list(of names: [String]) -> String {
    let quoted = names.map { "“\($0)”" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.joined() }
    return quoted.dropLast().joined(separator: ", ") + " and " + last
  }
}
