/// The little JSON that the commands write.
package indirect enum JSONText {
  case text(String)
  case number(Int)
  case list([JSONText])
  /// Members without a value are left out.
  case record([(name: String, value: JSONText?)])

  package var text: String {
    switch self {
    case .number(let number): String(number)
    case .text(let text): Self.quoted(text)
    case .list(let members):
      members.isEmpty ? "[]" : "[\n" + members.map(\.text).joined(separator: ",\n") + "\n]"
    case .record(let members):
      "{"
        + members.compactMap { member in member.value.map { "\(Self.quoted(member.name)): \($0.text)" } }
        .joined(separator: ", ") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let figures = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - figures.count) + figures
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
