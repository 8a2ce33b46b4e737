import FacturaArchive
import FacturaDiagnostics
import FacturaTill

/// What is asked on a terminal, line by line: questions go to standard error, answers come from standard input.
struct Question {
  let words: Words

  /// Enter is yes, as on the till's screen.
  func confirms() -> Bool {
    let answer = ask(words(UsagePhrase.askPrint))?.lowercased()
    guard let answer else { return false }
    return answer.isEmpty || answer.hasPrefix(words(DeskPhrase.letterYes).lowercased())
  }

  /// Nothing if none was chosen.
  func choose(_ bills: [ArchivedBill], key: String) -> ArchivedBill? {
    Terminal.print(words.title(ofFound: bills.count, with: key), to: .standardError)
    Terminal.print(words.list(bills).joined(separator: "\n"), to: .standardError)
    while let answer = ask(words(UsagePhrase.askNumber)) {
      if answer.isEmpty { return nil }
      if let number = Int(answer), bills.indices.contains(number - 1) { return bills[number - 1] }
    }
    return nil
  }

  func reason() -> String? {
    let reasons = [DeskPhrase.reasonSpoilt, .reasonLost, .reasonExtra].map { words($0) }
    let list = reasons.enumerated().map { "  \($0.offset + 1)  \($0.element)" }
    Terminal.print(words(DeskPhrase.askReason), to: .standardError)
    Terminal.print(list.joined(separator: "\n"), to: .standardError)
    guard let answer = ask("  " + words(DeskPhrase.reasonOther)), !answer.isEmpty else { return nil }
    if let number = Int(answer), reasons.indices.contains(number - 1) { return reasons[number - 1] }
    return answer
  }

  /// Nothing at the end of the input.
  private func ask(_ question: String) -> String? {
    _ = Terminal.put(Array((question + " ").utf8), on: Terminal.Stream.standardError.rawValue)
    return readLine()?.asOneLine
  }
}
