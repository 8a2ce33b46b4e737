/// The argument parser's messages, written as all others are: `error: missing expected argument '<input>'`.
enum UsageError {
  static func words(_ message: String) -> String {
    let label = "Error: "
    guard message.hasPrefix(label) else { return message }
    let fact = message.dropFirst(label.count)
    // A name in capitals stays.
    let isWord = fact.dropFirst().first?.isLowercase == true
    return label.lowercased() + (isWord ? fact.prefix(1).lowercased() + fact.dropFirst() : String(fact))
  }
}
