import FacturaDiagnostics
import FacturaXML

/// The fixed texts of a layout by language.
struct TextCatalogues {
  struct Entry {
    var text: String
    var place: WrittenPlace
  }

  /// The layout's own language first, then as they come.
  private(set) var languages: [String] = []
  private(set) var names: [String] = []
  private(set) var familyNames: [String] = []
  /// For each language, for each family.
  private(set) var families: [[[String: String]]] = []

  private var numbers: [String: Int] = [:]
  private var entries: [String: [String: Entry]] = [:]
  private var keyed: [String: [String: [String: String]]] = [:]
  private var order: [String] = []

  mutating func add(_ entry: Entry, named name: String, language: String) -> Bool {
    if !order.contains(language) { order.append(language) }
    if numbers[name] == nil {
      numbers[name] = names.count
      names.append(name)
    }
    guard entries[language]?[name] == nil, keyed.values.allSatisfy({ $0[name] == nil }) else { return false }
    entries[language, default: [:]][name] = entry
    return true
  }

  mutating func add(_ text: String, family: String, key: String, language: String) -> Bool {
    if !order.contains(language) { order.append(language) }
    if !familyNames.contains(family) { familyNames.append(family) }
    guard numbers[family] == nil, keyed[language]?[family]?[key] == nil else { return false }
    keyed[language, default: [:]][family, default: [:]][key] = text
    return true
  }

  /// Settles the order of the languages and reports texts that are missing in one of them.
  mutating func finish(language: String, in compilation: Compilation) {
    languages = [language] + order.filter { $0 != language }
    families = languages.map { language in familyNames.map { keyed[language]?[$0] ?? [:] } }
    for language in languages {
      for name in names where entries[language]?[name] == nil {
        report(.missingTranslation(text: name, language: language), nextTo: name, in: compilation)
      }
      for family in familyNames {
        let known = Set(languages.flatMap { keyed[$0]?[family]?.keys.sorted() ?? [] })
        for key in known.sorted() where keyed[language]?[family]?[key] == nil {
          report(
            .missingTranslation(text: "\(family)[\(key)]", language: language), nextTo: family,
            in: compilation)
        }
      }
    }
  }

  private func report(_ fact: LayoutFileFact, nextTo name: String, in compilation: Compilation) {
    for language in languages {
      guard let entry = entries[language]?[name] else { continue }
      compilation.report(fact, at: entry.place.location)
      return
    }
    if let root = compilation.root { compilation.report(fact, at: root.location) }
  }

  func number(of name: String) -> Int? { numbers[name] }
  func isFamily(_ name: String) -> Bool { familyNames.contains(name) }
  func familyNumber(of name: String) -> Int? { familyNames.firstIndex(of: name) }

  /// The entry in each language.
  func entries(of number: Int) -> [Entry?] {
    languages.map { entries[$0]?[names[number]] }
  }

  func hasExpressions(_ number: Int) -> Bool {
    entries(of: number).contains {
      $0?.text.utf8.contains { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") } ?? false
    }
  }

  /// For each language, the texts by their number; those with expressions stand there unused.
  var fixedTexts: [[String]] {
    languages.map { language in names.map { entries[language]?[$0]?.text.collapsed ?? "" } }
  }
}

/// Where a text is written, so that a byte of it has a line and a column.
enum WrittenPlace {
  case attribute(XMLAttribute)
  case words(XMLText)
  /// The text of an element: as long as it is one piece.
  case content(XMLElement)

  var location: SourceLocation {
    switch self {
    case .attribute(let attribute): attribute.location(at: 0)
    case .words(let text): text.location
    case .content(let element): element.location
    }
  }

  func location(at offset: Int) -> SourceLocation {
    switch self {
    case .attribute(let attribute): return attribute.location(at: offset)
    case .words(let text): return text.location(at: offset)
    case .content(let element):
      var offset = offset
      for case .text(let text) in element.children {
        let length = text.value.utf8.count
        if offset < length { return text.location(at: offset) }
        offset -= length
      }
      return element.location
    }
  }
}

/// An expression or a text as it is written, and where.
struct WrittenText {
  let text: String
  private let place: WrittenPlace
  /// Where the text begins in its place, in bytes.
  private let offset: Int

  init(_ text: String, at place: WrittenPlace, offset: Int = 0) {
    self.text = text
    self.place = place
    self.offset = offset
  }

  /// All that an attribute says.
  init(_ attribute: XMLAttribute) {
    self.init(attribute.value, at: .attribute(attribute))
  }

  /// Of one of its bytes.
  func location(at byte: Int) -> SourceLocation { place.location(at: offset + byte) }
}

extension String {
  /// White space as HTML has it: any stretch of it is one space, and none at the ends.
  var collapsed: String {
    // By bytes: looking for whole characters takes twenty times as long, and every expression asks.
    utf8.split { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }.map { String(Substring($0)) }
      .joined(separator: " ")
  }
}
