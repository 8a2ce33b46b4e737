import FacturaDiagnostics
import FacturaPrinting
import FacturaTill

/// What the screen tells until something else happens.
struct Notice: Equatable {
  var saying: Saying
  var ink: Ink

  init(_ saying: Saying, _ ink: Ink) {
    self.saying = saying
    self.ink = ink
  }

  init(_ stop: TillStop, _ words: Words) {
    saying = Saying(onScreen: stop, words)
    if case .nothingFound = stop { ink = .caution } else { ink = .bad }
  }

  init(_ result: PrintResult, of offer: Offer, _ words: Words) {
    saying = Saying(result, of: offer, words)
    saying.details += result.findings.map(\.message.harmless)
    ink =
      switch result.ending {
      case .printed: .good
      case .queued, .cancelled: .caution
      case .partly, .gone: .bad
      }
  }

  private static let mostLines = 6

  func lines(width: Int, _ words: Words) -> [InkLine] {
    let fact = saying.fact.wrapped(to: width).map { InkLine("  \($0)", ink) }
    return fact
      + saying.rest(words).flatMap { $0.wrapped(to: width) }.prefix(Self.mostLines).map { InkLine("  \($0)") }
  }
}
