import FacturaDiagnostics
import FacturaXML

/// Which elements an e-CF of each type has, must have and must not have.
///
/// What must be printed and isn't there is an error; everything else that strays from the format is a warning,
/// because the stated figures can be printed all the same.
struct ECFRules: Sendable {
  struct Rule: Sendable {
    enum Presence: Sendable { case required, optional, forbidden }

    var name: String
    /// It must be printed. Elements that hold others never are themselves.
    var isPrinted: Bool
    /// In the order of `ECFType`.
    var presence: [Presence]
    var mayRepeat: Bool
    /// Most characters; 0 if there is no bound.
    var limit: Int
    /// Among its siblings, from 0.
    var position = 0
    /// Numbers in `rules`.
    var children: [Int] = []
    var childNumbers: [String: Int] = [:]
  }

  static let shared = ECFRules(table: table)

  /// The root is the first.
  private(set) var rules: [Rule]

  init(table: String) {
    let always = [Rule.Presence](repeating: .required, count: ECFType.allCases.count)
    rules = [Rule(name: "ECF", isPrinted: false, presence: always, mayRepeat: false, limit: 0)]
    var parents = [0]
    for line in table.split(separator: "\n") {
      let depth = line.prefix { $0 == " " }.count / 2
      let words = line.split(separator: " ")
      guard words.count >= 3, depth < parents.count else { continue }
      parents.removeSubrange((depth + 1)...)
      add(words.map(String.init), below: parents)
      parents.append(rules.count - 1)
    }
  }

  private mutating func add(_ words: [String], below parents: [Int]) {
    let presence = words[2].map { letter -> Rule.Presence in
      switch letter {
      case "1": .required
      case "-": .forbidden
      default: .optional
      }
    }
    let limit = words.last.flatMap { $0.hasPrefix("≤") ? Int($0.dropFirst()) : nil } ?? 0
    let number = rules.count
    rules.append(
      Rule(
        name: words[0], isPrinted: words[1] == "I" || words[1] == "P", presence: presence,
        mayRepeat: words.contains("*"), limit: limit))
    guard let parent = parents.last else { return }
    rules[number].position = rules[parent].children.count
    rules[parent].children.append(number)
    rules[parent].childNumbers[words[0]] = number
  }
}

// MARK: - Checking

extension ECFRules {
  func check(_ root: XMLElement, type: ECFType?, _ findings: inout ECFFindings) {
    check(root, by: 0, type: type, &findings)
  }

  private func check(_ element: XMLElement, by parent: Int, type: ECFType?, _ findings: inout ECFFindings) {
    // One bit for each child that the format knows; no element has more than 64.
    var seen: UInt64 = 0
    for child in element.elements where !child.isBlank {
      guard let number = rules[parent].childNumbers[child.name] else {
        reportUnknown(child, in: rules[parent], &findings)
        continue
      }
      let bit = bit(of: number)
      if seen & bit != 0, !rules[number].mayRepeat { checkTwin(of: child, in: element, &findings) }
      seen |= bit
      if rules[number].children.isEmpty {
        checkLeaf(child, by: number, type: type, &findings)
      } else {
        check(child, by: number, type: type, &findings)
      }
      if let type, rules[number].presence[type] == .forbidden {
        findings.report(.notInType(rules[number].name, type: type.rawValue), at: child)
      }
    }
    // Without a known type, only what all types have is missed.
    for number in rules[parent].children where seen & bit(of: number) == 0 {
      if isRequired(rules[number], of: type) {
        reportMissing(rules[number], in: element, type: type, &findings)
      }
    }
  }

  private func bit(of number: Int) -> UInt64 { 1 << UInt64(rules[number].position & 63) }

  private func isRequired(_ rule: Rule, of type: ECFType?) -> Bool {
    guard let type else { return rule.presence.allSatisfy { $0 == .required } }
    return rule.presence[type] == .required
  }

  private func checkLeaf(_ element: XMLElement, by number: Int, type: ECFType?, _ findings: inout ECFFindings)
  {
    let limit = rules[number].limit
    if limit > 0 {
      let text = element.trimmedText
      if text.utf8.count > limit, text.unicodeScalars.count > limit {
        findings.report(.tooLong(characters: text.unicodeScalars.count, limit: limit), at: element)
      }
    }
    for child in element.elements where !child.isBlank { reportUnknown(child, in: rules[number], &findings) }
  }

  /// An element that stands twice may only say the same thing twice.
  private func checkTwin(of element: XMLElement, in parent: XMLElement, _ findings: inout ECFFindings) {
    guard let first = parent.elements.first(where: { $0.name == element.name && !$0.isBlank }) else {
      return
    }
    let texts = (first.allText, element.allText)
    if texts.0 != texts.1 {
      let words = (String(texts.0.prefix(40)), String(texts.1.prefix(40)))
      findings.report(.twoValues(element.name, first: words.0, second: words.1), at: element)
    }
  }

  private func reportUnknown(_ element: XMLElement, in rule: Rule, _ findings: inout ECFFindings) {
    if rule.name == "ECF", element.name == "Signature" { return }
    let nearest = Nearest.name(to: element.name, among: rule.children.map { rules[$0].name })
    findings.report(.unknownElement(element.name, nearest: nearest), at: element)
  }

  private func reportMissing(
    _ rule: Rule, in parent: XMLElement, type: ECFType?, _ findings: inout ECFFindings,
  ) {
    // A draft that isn't signed yet has no time of signing either; the missing signature is reported once.
    if rule.name == "FechaHoraFirma", parent.element(named: "Signature") == nil { return }
    let empty = parent.element(named: rule.name)
    let lack: ECFFact.Lack = empty == nil ? .absent : .empty
    let fact: ECFFact =
      isFatal(rule, of: type)
      ? .missing(rule.name, type: type?.rawValue, lack)
      : .missingUnprinted(rule.name, type: type?.rawValue, lack)
    if let empty { return findings.report(fact, at: empty) }
    findings.report(fact, missing: rule.name, in: parent)
  }

  /// Whether something that must be printed is missing with it.
  private func isFatal(_ rule: Rule, of type: ECFType?) -> Bool {
    if rule.children.isEmpty {
      return rule.isPrinted && rule.name != "FechaHoraFirma"
    }
    return rule.children.contains { isRequired(rules[$0], of: type) && isFatal(rules[$0], of: type) }
  }
}

extension [ECFRules.Rule.Presence] {
  fileprivate subscript(type: ECFType) -> ECFRules.Rule.Presence {
    guard indices.contains(type.column) else { return .optional }
    return self[type.column]
  }
}

extension XMLElement {
  /// All texts in it, with single spaces between.
  fileprivate var allText: String {
    var texts = [trimmedText]
    for element in elements { texts.append(element.allText) }
    return texts.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
