/// A catalogue of phrases, both languages side by side.
///
/// `{1}` stands for the first value, `{1:hoja|hojas}` for the first word if that value is 1, and for the second if not.
protocol Phrasing: CaseIterable, Sendable {
  var texts: (spanish: String, english: String) { get }
}

extension Phrasing {
  func template(in speech: Speech) -> String {
    speech == .spanish ? texts.spanish : texts.english
  }

  func text(in speech: Speech, _ values: [String] = []) -> String {
    var text = ""
    var rest = template(in: speech)[...]
    while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
      text += rest[..<start]
      text += Self.value(of: rest[rest.index(after: start)..<end], values)
      rest = rest[rest.index(after: end)...]
    }
    return text + rest
  }

  private static func value(of field: Substring, _ values: [String]) -> String {
    let parts = field.split(separator: ":", maxSplits: 1)
    guard let number = parts.first.flatMap({ Int($0) }), values.indices.contains(number - 1) else {
      return ""
    }
    guard parts.count == 2 else { return values[number - 1] }
    let words = parts[1].split(separator: "|", omittingEmptySubsequences: false)
    return String((values[number - 1] == "1" ? words.first : words.last) ?? "")
  }
}

/// Phrases in the clerk's language.
struct Words: Sendable {
  let speech: Speech

  func callAsFunction(_ phrase: some Phrasing, _ values: String...) -> String {
    phrase.text(in: speech, values)
  }
}
