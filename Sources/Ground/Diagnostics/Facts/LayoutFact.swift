package import FacturaGeometry

/// What can be wrong while boxes are placed.
package enum LayoutFact: Fact {
  /// Something that can't be broken is taller than any region it could wait for.
  case tooTall(what: String, needed: Length, available: Length)
  /// A row or furniture could not be made from the invoice's values.
  case binding(BindingFact)
  /// A text can't be set in the fonts there are.
  case font(FontFact)
  /// The invoice's own file could not be read any further.
  case reading(Finding)

  package var severity: Finding.Severity {
    switch self {
    case .reading(let finding): finding.severity
    case .font(let fact): fact.severity
    case .tooTall, .binding: .error
    }
  }

  package var code: String {
    switch self {
    case .tooTall: "layout.too-tall"
    case .binding(let fact): fact.code
    case .font(let fact): fact.code
    case .reading(let finding): finding.code
    }
  }

  package var message: String {
    switch self {
    case .tooTall(let what, let needed, let available):
      "\(what) needs \(needed.inMillimetres) of height, but no page offers more than \(available.inMillimetres)"
    case .binding(let fact): fact.message
    case .font(let fact): fact.message
    case .reading(let finding): finding.message
    }
  }

  package var hints: [String] {
    switch self {
    case .tooTall: ["make it smaller, or allow it to break"]
    case .binding(let fact): fact.hints
    case .font(let fact): fact.hints
    case .reading(let finding): finding.hints
    }
  }
}
