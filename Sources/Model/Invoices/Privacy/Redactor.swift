/// Hides whose an invoice is. Numbers keep their last figures, names their initials: enough for the customer to know his
/// own paper, and for nobody else.
///
/// Words that people wrote may hold anything. In those that are kept, what the invoice itself knows of its customer goes,
/// and so does whatever looks like a number that leads to somebody.
struct Redactor: Sendable {
  static let hidden = "…"
  private static let hiddenNumber = "***"
  /// In small letters.
  private let secrets: Set<String>
  /// So many figures in a row, with what stands between groups of figures, are a telephone, an account or a document.
  private static let longNumber = 7

  init(of invoice: Invoice) {
    var secrets = Set(invoice.secretNumbers.map { $0.lowercased() })
    for name in invoice.secretNames {
      secrets.formUnion(Self.words(in: name).filter { $0.count >= 3 }.map { $0.lowercased() })
    }
    self.secrets = secrets
  }

  // MARK: Fields

  /// `***55`: the last two figures or letters; of less than five nothing. Bar codes hold it too.
  func tail(_ number: String?) -> String? {
    number.map { number in
      let kept = number.filter { $0.isLetter || $0.isNumber }
      return kept.count < 5 ? Self.hiddenNumber : Self.hiddenNumber + kept.suffix(2)
    }
  }

  /// `Y. A. P. N.`
  func initials(_ name: String?) -> String? {
    name.map { name in
      let letters = Self.words(in: name).compactMap(\.first).filter(\.isLetter)
      return letters.isEmpty ? Self.hidden : letters.map { "\($0)." }.joined(separator: " ")
    }
  }

  // MARK: Words

  /// Words without secrets. Spaces stay as they are.
  func words(_ text: String?) -> String? {
    text.map { withoutNumbers(withoutSecretWords($0)) }
  }

  private func withoutSecretWords(_ text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { part in
      if part.contains("@") { return Self.hidden }
      let inner = part.drop { !$0.isWordPart }
      let end = inner.lastIndex(where: \.isWordPart).map { inner.index(after: $0) } ?? inner.startIndex
      let word = inner[inner.startIndex..<end]
      let isSecret =
        secrets.contains(word.lowercased())
        || Self.words(in: String(word)).contains { secrets.contains($0.lowercased()) }
      return isSecret ? part[..<inner.startIndex] + Self.hidden + part[end...] : String(part)
    }.joined(separator: " ")
  }

  private func withoutNumbers(_ text: String) -> String {
    var result = ""
    var run = ""
    for character in text + "\u{0}" {
      if character.isWholeNumber || (!run.isEmpty && "-. ()/".contains(character)) {
        run.append(character)
        continue
      }
      result += Self.withoutNumber(run)
      run = ""
      if character != "\u{0}" { result.append(character) }
    }
    return result
  }

  /// What follows the last figure is kept.
  private static func withoutNumber(_ run: String) -> String {
    guard run.count(where: \.isWholeNumber) >= longNumber else { return run }
    let tail = run.reversed().prefix { !$0.isWholeNumber }.reversed()
    return hidden + String(tail)
  }

  private static func words(in text: String) -> [Substring] {
    text.split { !($0.isLetter || $0.isNumber) }
  }
}

extension Character {
  fileprivate var isWordPart: Bool { isLetter || isNumber }
}

extension Invoice {
  /// Names of people, of whom no word may be left.
  fileprivate var secretNames: [String] {
    let parties = [buyer, payee].compactMap { $0 } + (trade?.parties.map(\.party) ?? [])
    let people = parties.flatMap { [$0.name, $0.tradeName, $0.contact?.name] }
    let users = (telephone?.usage.map(\.holder) ?? []) + (telephone?.fleet.map(\.holder) ?? [])
    let others = [delivery?.name, delivery?.contact?.name, references?.payer, transport?.driver]
    return (people + users + others).compactMap { $0 }
  }

  /// Short numbers, which don't look like any.
  fileprivate var secretNumbers: [String] {
    let buyer = [buyer?.taxID, buyer?.foreignID, buyer?.legalID?.id] + (buyer?.ids.map(\.id) ?? [])
    let accounts = [
      telephone?.account, telephone?.customer, telephone?.phone, telephone?.slip?.account,
      references?.customerCode, references?.contract, payment?.remittance,
    ]
    return (buyer + accounts).compactMap { $0 }.filter { !$0.isEmpty }
  }
}
