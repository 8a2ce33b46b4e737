import FacturaDiagnostics
import FacturaXML

/// Collects what is found in one e-CF. A file that is wrong in every line doesn't fill the screen.
struct ECFFindings {
  static let limit = 200

  private(set) var list: [Finding] = []
  /// Codes that no table has, told where they stand first: whole invoices have the same unit in every line.
  private var unknownCodes: Set<String> = []

  mutating func report(_ fact: ECFFact, at element: XMLElement) {
    if case .unknownCode(let code, let catalogue, _) = fact,
      !unknownCodes.insert("\(catalogue) \(code)").inserted
    {
      return
    }
    guard list.count < Self.limit else { return reportMore() }
    list.append(Finding(fact, at: element.location, path: element.path))
  }

  /// Of a child that isn't there: its path, and the place of its parent.
  mutating func report(_ fact: ECFFact, missing name: String, in parent: XMLElement) {
    guard list.count < Self.limit else { return reportMore() }
    list.append(Finding(fact, at: parent.location, path: DataPath("\(parent.path)/\(name)")))
  }

  private mutating func reportMore() {
    if list.count == Self.limit { list.append(Finding(ECFFact.more(limit: Self.limit))) }
  }

  /// In the order of the file.
  var sorted: [Finding] {
    let numbered = list.enumerated().sorted { a, b in
      guard let first = a.element.location, let second = b.element.location else {
        return a.element.location != nil && b.element.location == nil || a.offset < b.offset
      }
      return (first.line, first.column, a.offset) < (second.line, second.column, b.offset)
    }
    return numbered.map(\.element)
  }
}
