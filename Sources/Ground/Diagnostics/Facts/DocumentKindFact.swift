/// What is wrong between a document and the layout that would speak of it.
package enum DocumentKindFact: Fact, Hashable {
  /// The layout says the opposite of what the document is, or something else.
  case otherKind(Kind, layout: String, speaksFor: [Kind], fitting: [String])

  /// What messages call a kind of document.
  package struct Kind: Hashable, Sendable {
    /// As it stands in a sentence: `a credit note`.
    let single: String
    /// `credit notes`
    let many: String

    package init(_ single: String, many: String) {
      self.single = single
      self.many = many
    }
  }
}

extension DocumentKindFact {
  package var code: String {
    switch self {
    case .otherKind: "document.other-kind"
    }
  }

  package var message: String {
    switch self {
    case .otherKind(let kind, let layout, let spoken, _):
      "the document is \(kind.single), but the layout “\(layout)” speaks of "
        + spoken.map(\.many).joined(separator: " and ")
    }
  }

  package var hints: [String] {
    switch self {
    case .otherKind(let kind, _, _, let fitting):
      [
        "take a layout for \(kind.many), such as "
          + fitting.map { "“\($0)”" }.joined(separator: " or ")
      ]
    }
  }
}
