/// One value of an IPP attribute (RFC 8011, 5.1), as far as printing needs it.
enum IPPValue: Hashable, Sendable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case range(Int, Int)
}

/// The attributes of one thing in an answer: a printer, a job.
struct IPPGroup: Hashable, Sendable {
  enum Kind: Sendable {
    case operation, job, printer, other
  }

  let kind: Kind
  var attributes: [String: [IPPValue]]

  init(_ kind: Kind, _ attributes: [String: [IPPValue]] = [:]) {
    self.kind = kind
    self.attributes = attributes
  }

  func texts(_ name: String) -> [String] {
    attributes[name, default: []].compactMap { if case .text(let text) = $0 { text } else { nil } }
  }

  func text(_ name: String) -> String? { texts(name).first }

  func number(_ name: String) -> Int? {
    attributes[name]?.first.flatMap { if case .number(let number) = $0 { number } else { nil } }
  }

  func flag(_ name: String) -> Bool? {
    attributes[name]?.first.flatMap { if case .flag(let flag) = $0 { flag } else { nil } }
  }

  /// The upper end of a range.
  func most(_ name: String) -> Int? {
    attributes[name]?.first.flatMap { if case .range(_, let most) = $0 { most } else { nil } }
  }
}
