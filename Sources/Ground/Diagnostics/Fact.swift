/// What a room reports: a case with its numbers. The words are written here, in `Diagnostics`, once.
///
/// One enum for each subject, in `Facts/`: the room that finds something throws or collects the case, and
/// this room says it.
package protocol Fact: Sendable {
  var severity: Finding.Severity { get }
  var code: String { get }
  var message: String { get }
  var hints: [String] { get }
}

extension Fact {
  package var severity: Finding.Severity { .error }
  package var hints: [String] { [] }
}

extension Finding {
  package init(_ fact: some Fact, at location: SourceLocation? = nil, path: DataPath? = nil) {
    self.init(
      severity: fact.severity, code: fact.code, message: fact.message,
      location: location, path: path, hints: fact.hints)
  }
}

/// A fact that stopped a room's work, with the place it came from. The door turns it into a `Finding`, because
/// only the template knows which line and which data path an `Origin` stands for.
package struct Failure<Subject: Fact>: Error {
  package var fact: Subject
  package var origin: Origin

  package init(_ fact: Subject, origin: Origin = .none) {
    self.fact = fact
    self.origin = origin
  }
}
