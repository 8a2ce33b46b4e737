import FacturaDiagnostics

/// A table of codes with the words that are printed for them.
struct ECFCatalogue: Sendable {
  struct Entry: Sendable {
    /// `UND`; in tables without short names the same as `name`.
    var short: String
    /// `Unidad`
    var name: String
  }

  let name: String
  private let entries: [String: Entry]

  /// Lines of `code|name` or `code|short name|name`.
  init(named name: String, lines: String) {
    self.name = name
    var entries: [String: Entry] = [:]
    for line in lines.split(separator: "\n") {
      let parts = line.split(separator: "|")
      guard parts.count > 1 else { continue }
      entries[String(parts[0])] = Entry(short: String(parts[1]), name: String(parts[parts.count - 1]))
    }
    self.entries = entries
  }

  subscript(code: String) -> Entry? { entries[code] }

  var codes: [String] { entries.keys.sorted() }

  /// What becomes of a code that isn't in it.
  var unknown: ECFFact.Consequence {
    switch name {
    case Self.adjustments.name: .undecided
    // Other things are printed by these, or nothing is.
    case Self.incomeTypes.name, Self.billing.name, Self.goodOrService.name, Self.valueKinds.name,
      Self.withholdingAgents.name:
      .notPrinted
    default: .printed
    }
  }
}
