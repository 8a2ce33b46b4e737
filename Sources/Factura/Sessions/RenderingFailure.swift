import FacturaDiagnostics
import FacturaDrawing
import FacturaLayout
import FacturaTemplates

/// What stopped a rendering, in the words of the room where it happened.
enum RenderingFailure: Error {
  case binding(Failure<BindingFact>)
  case layout(LayoutError)
  /// A page isn't what was planned.
  case plan(PlanFact)
  case drawing(DrawingFailure)
  case spool(Failure<SpoolFact>)
  /// What differs between paper and invoice, with line and path.
  case reconciliation([Finding])
  /// What the caller asked for isn't there.
  case asked(FacturaError)
}

extension RenderingFailure {
  /// The same as findings that name line and data path, with the kind that callers tell apart.
  func spoken(by template: Template) -> FacturaError {
    switch self {
    case .binding(let failure): FacturaError(failure.fact.kind, [template.finding(failure)])
    case .layout(let failure):
      switch failure.fact {
      case .reading(let finding): FacturaError(.data, [finding])
      case .binding(let fact): FacturaError(fact.kind, [template.finding(failure)])
      default: FacturaError(.layout, [template.finding(failure)])
      }
    case .plan(let fact): FacturaError(.layout, fact)
    case .drawing(.fact(let failure)): FacturaError(.layout, [template.finding(failure)])
    case .drawing(.sink(let problem)): FacturaError(sink: problem)
    case .spool(let failure): FacturaError(.output, failure.fact)
    case .reconciliation(let differences): FacturaError(.reconciliation, differences)
    case .asked(let error): error
    }
  }
}

extension BindingFact {
  /// Who can mend it: the caller, or who wrote the invoice.
  fileprivate var kind: FacturaError.Kind {
    switch self {
    case .unknownPageSize, .unknownLanguage: .argument
    case .missingFigure, .missingKey, .divisionByZero, .overflow, .negativeBar, .tooManyBars,
      .emptyAlternative, .symbol, .linkAddress:
      .data
    }
  }
}

extension Template {
  /// A fact with the line of the layout file and the data path that its origin stands for.
  func finding<Subject>(_ failure: Failure<Subject>, severity: Finding.Severity? = nil) -> Finding {
    var finding = Finding(failure.fact, at: location(of: failure.origin), path: dataPath(of: failure.origin))
    if let severity { finding.severity = severity }
    return finding
  }
}

extension FacturaError {
  /// The sink's own error; one that says what it is keeps its words.
  init(sink problem: any Error) {
    switch problem {
    case let error as FacturaError: self = error
    case let finding as Finding: self.init(.output, [finding])
    default: self.init(.output, FileFact.unwritable("output", reason: "\(problem)"))
    }
  }
}
