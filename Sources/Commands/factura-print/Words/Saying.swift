/// What is said of something that happened: first what, then what to do, and at the end what a technician would want.
struct Saying: Equatable, Sendable {
  var fact: String
  var hints: [String] = []
  /// In the library's own words, which are English.
  var details: [String] = []

  /// As the command prints it.
  var text: String {
    ([fact] + (hints + details).map { "  \($0)" }).joined(separator: "\n")
  }
}
