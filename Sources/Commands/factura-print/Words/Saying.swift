/// What is said of something that happened: first what, then what to do, and at the end what a technician would want.
struct Saying: Equatable, Sendable {
  var fact: String
  var hints: [String] = []
  /// In the words of programs and printers, which may be of any language.
  var details: [String] = []

  /// What follows the fact. Details are said to be for somebody else than the clerk.
  func rest(_ words: Words) -> [String] {
    guard let first = details.first else { return hints }
    return hints + [words(TroublePhrase.forSupervisor, first)] + details.dropFirst()
  }

  /// As the command prints it.
  func text(_ words: Words) -> String {
    ([fact] + rest(words).map { "  \($0)" }).joined(separator: "\n")
  }
}
