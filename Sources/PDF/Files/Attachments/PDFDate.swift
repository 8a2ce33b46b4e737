/// Dates of PDF, `D:20260102030405+01'00'` (ISO 32000-1, 7.9.4), as ISO 8601 writes them.
enum PDFDate {
  /// `2026-01-02T03:04:05+01:00`, as much of it as is stated; nothing if it is no date.
  static func iso8601(_ text: String) -> String? {
    var rest = text.hasPrefix("D:") ? text.dropFirst(2) : text[...]
    guard let year = figures(4, &rest) else { return nil }
    var date = year
    for separator in ["-", "-", "T", ":", ":"] {
      guard let part = figures(2, &rest) else { break }
      date += separator + part
    }
    // An hour alone is no time in ISO 8601.
    if date.utf8.count == 13 { date += ":00" }
    guard date.utf8.count > 13 else { return date }
    return date + (zone(rest) ?? "")
  }

  private static func zone(_ text: Substring) -> String? {
    var rest = text
    switch rest.popFirst() {
    case "Z": return "Z"
    case let sign? where sign == "+" || sign == "-":
      guard let hours = figures(2, &rest) else { return nil }
      if rest.first == "'" || rest.first == ":" { rest.removeFirst() }
      return "\(sign)\(hours):\(figures(2, &rest) ?? "00")"
    default: return nil
    }
  }

  private static func figures(_ count: Int, _ rest: inout Substring) -> String? {
    let part = rest.utf8.prefix(count)
    guard part.count == count, part.allSatisfy(PDFCharacters.isDigit) else { return nil }
    let text = String(rest.prefix(count))
    rest = rest.dropFirst(count)
    return text
  }
}
