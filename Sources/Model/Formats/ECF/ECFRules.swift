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
    rules[parent].children.append(number)
    rules[parent].childNumbers[words[0]] = number
  }
}

// MARK: - Checking

extension ECFRules {
  func check(_ root: XMLElement, type: ECFType?, _ findings: inout ECFFindings) {
    check(root, by: rules[0], type: type, &findings)
  }

  private func check(_ element: XMLElement, by rule: Rule, type: ECFType?, _ findings: inout ECFFindings) {
    var seen: Set<Int> = []
    for child in element.elements where child.statesSomething {
      guard let number = rule.childNumbers[child.name] else {
        reportUnknown(child, in: rule, &findings)
        continue
      }
      let rule = rules[number]
      if !seen.insert(number).inserted, !rule.mayRepeat { checkTwin(of: child, in: element, &findings) }
      check(child, alone: rule, type: type, &findings)
      check(child, by: rule, type: type, &findings)
    }
    // Without a known type, only what all types have is missed.
    for number in rule.children where !seen.contains(number) && isRequired(rules[number], of: type) {
      reportMissing(rules[number], in: element, type: type, &findings)
    }
  }

  private func isRequired(_ rule: Rule, of type: ECFType?) -> Bool {
    guard let type else { return rule.presence.allSatisfy { $0 == .required } }
    return rule.presence[type] == .required
  }

  /// What can be said of an element without its siblings.
  private func check(_ element: XMLElement, alone rule: Rule, type: ECFType?, _ findings: inout ECFFindings) {
    if let type, rule.presence[type] == .forbidden {
      findings.report(.notInType(rule.name, type: type.rawValue), at: element)
    }
    if rule.limit > 0 {
      let count = element.trimmedText.unicodeScalars.count
      if count > rule.limit { findings.report(.tooLong(characters: count, limit: rule.limit), at: element) }
    }
  }

  /// An element that stands twice may only say the same thing twice.
  private func checkTwin(of element: XMLElement, in parent: XMLElement, _ findings: inout ECFFindings) {
    guard let first = parent.elements.first(where: { $0.name == element.name && $0.statesSomething }) else {
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
    let typeName = type?.rawValue ?? "unknown"
    findings.report(
      isFatal(rule, of: type)
        ? .missing(rule.name, type: typeName) : .missingUnprinted(rule.name, type: typeName),
      missing: rule.name, in: parent)
  }

  /// Whether something that must be printed is missing with it.
  private func isFatal(_ rule: Rule, of type: ECFType?) -> Bool {
    if rule.children.isEmpty {
      // A draft that isn't signed yet has no time of signing either; the missing signature is reported once.
      return rule.isPrinted && rule.name != "FechaHoraFirma"
    }
    return rule.children.contains { isRequired(rules[$0], of: type) && isFatal(rules[$0], of: type) }
  }
}

extension [ECFRules.Rule.Presence] {
  fileprivate subscript(type: ECFType) -> ECFRules.Rule.Presence {
    guard let index = ECFType.allCases.firstIndex(of: type), indices.contains(index) else { return .optional }
    return self[index]
  }
}

extension XMLElement {
  /// A text, or an element with one: an empty element is as good as none.
  fileprivate var statesSomething: Bool {
    for child in children {
      switch child {
      case .text(let text):
        if !text.value.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }) {
          return true
        }
      case .element(let element):
        if element.statesSomething { return true }
      }
    }
    return false
  }

  /// All texts in it, with single spaces between.
  fileprivate var allText: String {
    var texts = [trimmedText]
    for element in elements { texts.append(element.allText) }
    return texts.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
