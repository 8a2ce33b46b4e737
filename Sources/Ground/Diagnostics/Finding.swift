/// Something worth telling about a layout file, an invoice or a rendering.
///
/// A finding is a value: it knows where it is in the layout file, where in the data, and what to do about it.
public struct Finding: Error, Hashable, Sendable {
  public enum Severity: String, Hashable, Sendable {
    case error, warning, note
  }

  public var severity: Severity
  /// Stable and short, for programs: `layout.too-tall`.
  public var code: String
  /// Lower case, one clause, fact first, real numbers with units.
  public var message: String
  /// Line and column of the layout file or of the invoice's own file.
  public var location: SourceLocation?
  /// Where in the invoice: `/lines/17/description`.
  public var path: DataPath?
  /// What to do.
  public var hints: [String]

  public init(
    severity: Severity, code: String, message: String,
    location: SourceLocation? = nil, path: DataPath? = nil, hints: [String] = [],
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.location = location
    self.path = path
    self.hints = hints
  }
}

extension Finding: CustomStringConvertible {
  /// As the commands print it:
  ///
  ///     Layouts/statement/layout.xml:42:11: error: column “description” needs 31.2 mm, but 24.0 mm are left
  ///       data: /lines/17/description
  ///       hint: give the column a share (“1fr”) or allow the text to break
  public var description: String {
    var text = ""
    if let location { text += "\(location): " }
    text += "\(severity.rawValue): \(message)"
    if let path, !path.text.isEmpty { text += "\n  data: \(path)" }
    for hint in hints { text += "\n  hint: \(hint)" }
    return text
  }
}
