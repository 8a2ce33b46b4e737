/// What can be wrong with what is to be printed.
package enum PrintFact: Fact, Hashable {
  /// A rendering of copies names none.
  case noCopies
}

extension PrintFact {
  package var code: String {
    switch self {
    case .noCopies: "print.no-copies"
    }
  }

  package var message: String {
    switch self {
    case .noCopies: "no copy is asked for"
    }
  }

  package var hints: [String] {
    switch self {
    case .noCopies: ["give one mark for each copy"]
    }
  }
}
