import Factura

/// What only the command can find.
extension Finding {
  static func noLayout(known: [String]) -> Finding {
    Finding(
      severity: .error, code: "command.no-layout", message: "the invoice names no layout",
      hints: ["choose one with --layout: \(known.joined(separator: ", ")), or the path of a layout file"])
  }

  static func noSuchPage(_ page: Int, of count: Int) -> Finding {
    Finding(
      severity: .error, code: "command.no-such-page",
      message: "there is no page \(page): the document has \(count)")
  }

  static func outputIsInput(_ path: String) -> Finding {
    Finding(
      severity: .error, code: "command.output-is-input",
      message: "“\(path)” would replace what it is made from",
      hints: ["choose another name with --output"])
  }

  static func noSuchCommand(_ name: String, nearest: String?) -> Finding {
    Finding(
      severity: .error, code: "command.unknown", message: "there is no command “\(name)”",
      hints: [nearest.map { "did you mean “factura \($0)”?" } ?? "factura --help lists the commands"])
  }

  static let standardOutputClosed = Finding(
    severity: .error, code: "command.output-closed", message: "standard output takes no more")
}
