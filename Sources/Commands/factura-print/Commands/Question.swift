import FacturaArchive
import FacturaDiagnostics
import FacturaTill

/// What is asked on a terminal, line by line: questions go to standard error, answers come from standard input.
struct Question {
  let words: Words

  /// Enter is yes, as on the till's screen.
  func confirms() -> Bool {
    while let answer = ask(words(UsagePhrase.askPrint)) {
      if answer.isEmpty || isMeant(answer, .letterYes, .yes) { return true }
      if isMeant(answer, .letterNo, .no) { return false }
      Terminal.print(words(UsagePhrase.neitherYesNorNo, answer.shortened.harmless), to: .standardError)
    }
    return false
  }

  /// The letter or the whole word, with its accent or without.
  private func isMeant(_ answer: String, _ letter: DeskPhrase, _ word: DeskPhrase) -> Bool {
    let known = [words(letter), words(word)].map { $0.lowercased() }
    let answer = answer.lowercased()
    return known.contains(answer) || known.contains { $0.replacing("í", with: "i") == answer }
  }

  /// Nothing if none was chosen.
  func choose(_ bills: [ArchivedBill], key: String) -> ArchivedBill? {
    Terminal.print(words.title(ofFound: bills.count, with: key), to: .standardError)
    Terminal.print(words.list(bills).joined(separator: "\n"), to: .standardError)
    while let answer = ask(words(UsagePhrase.askNumber)) {
      if answer.isEmpty { return nil }
      if let number = Int(answer), bills.indices.contains(number - 1) { return bills[number - 1] }
      Terminal.print(
        words(UsagePhrase.notInList, answer.shortened.harmless, "\(bills.count)"), to: .standardError)
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
