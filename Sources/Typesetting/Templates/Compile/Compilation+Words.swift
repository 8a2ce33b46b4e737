import FacturaDiagnostics
import FacturaLayout
import FacturaPages
import FacturaXML

/// Paragraphs and what stands between words.
extension Compilation {
  /// The content of a paragraph from the children of its element.
  func paragraphContent(
    _ children: [Child], in parent: XMLElement, at place: Place,
  ) -> ParagraphNode.Content {
    let words = trim(self.words(children, at: place))
    if words.contains(where: \.hasPageCount) { return late(words, in: parent) }
    if words.isEmpty { return .words([]) }
    if words.count == 1, case .text(let template, let style, _) = words[0] { return .text(template, style) }
    return .words(words)
  }

  private func late(_ words: [WordsNode], in parent: XMLElement) -> ParagraphNode.Content {
    var templates: [TextTemplate] = []
    var common: TextStyle?
    for word in words {
      guard case .text(let template, let style, _) = word, style == common ?? style else {
        report(.lateTextMixed, at: parent.location)
        return .words([])
      }
      common = style
      templates.append(template)
    }
    return common.map { .late(templates, $0) } ?? .words([])
  }

  func words(_ children: [Child], at place: Place) -> [WordsNode] {
    var words: [WordsNode] = []
    for child in children {
      switch child {
      case .words(let text):
        let template = textTemplate(text.value, at: .words(text), in: place.scope, allowsPageCount: true)
        guard !template.segments.isEmpty else { continue }
        let style = textStyle(place.style, at: text.location)
        words.append(.text(template, style, number: node(at: text.location)))
      case .element(let element, let rule):
        words += self.words(element, rule, at: place)
      }
    }
    return words
  }

  private func words(_ element: XMLElement, _ rule: ElementRule, at outer: Place) -> [WordsNode] {
    guard let (attributes, place) = open(element, at: outer) else { return [] }
    func inside(_ scope: Scope) -> [WordsNode] {
      var inner = place
      inner.scope = scope
      return words(children(attributes, at: inner), at: inner)
    }
    switch rule.name {
    case "br": return [.lineBreak(textStyle(place.style, at: element.location), number: node(element))]
    case "a":
      let target = target(of: attributes, at: place)
      let alternative = attributes.isGiven("alt") ? attributes.template("alt", in: place.scope)?.trimmed : nil
      return [
        .link(
          LinkNode(
            target: target, alternative: alternative, words: inside(place.scope), number: node(element)))
      ]
    case "span":
      guard let language = attributes.language else { return inside(place.scope) }
      return [.language(language, inside(place.scope), number: node(element))]
    case "if":
      return [.conditional([Branch(test: test(of: attributes, at: place), children: inside(place.scope))])]
    case "choose": return [.conditional(branches(attributes, at: place) { words($0, at: $1) })]
    case "for":
      guard let (loop, scope) = loop(attributes, at: place) else { return [] }
      return [.loop(LoopNode(loop: loop, children: inside(scope)))]
    default: return inside(place.scope)
    }
  }

  /// The address of a link. What comes from the data is looked at when it is known.
  private func target(of attributes: Attributes, at place: Place) -> TextTemplate {
    let target = attributes.template("href", in: place.scope)?.trimmed ?? TextTemplate(segments: [])
    var isAllowed = true
    if let address = target.fixed {
      isAllowed = LinkAddress.isAllowed(address)
    } else if case .words(let start) = target.segments.first {
      isAllowed = LinkAddress.mayBecomeAllowed(start)
    }
    if !isAllowed {
      let fact = LayoutFileFact.badValue(
        attribute: "href", value: attributes.element.attribute("href")?.value ?? "",
        expected: LinkAddress.words)
      report(fact, at: attributes.location(of: "href"))
    }
    return target
  }

  /// Spaces at the ends of a paragraph and around a forced line end are not there.
  private func trim(_ words: [WordsNode]) -> [WordsNode] {
    var trimmed: [WordsNode] = []
    var isAtStart = true
    for word in words {
      guard case .text(let template, let style, let number) = word else {
        if case .lineBreak = word {
          trimmed.trimLast()
          isAtStart = true
        } else {
          isAtStart = false
        }
        trimmed.append(word)
        continue
      }
      let text = isAtStart ? template.trimmedAtStart : template
      guard !text.segments.isEmpty else { continue }
      isAtStart = false
      trimmed.append(.text(text, style, number: number))
    }
    trimmed.trimLast()
    return trimmed
  }

  /// The style as fonts know it; reports a typeface that isn't there.
  func textStyle(_ style: ResolvedStyle, at location: SourceLocation) -> TextStyle {
    let typeface = Typeface(family: style.family, isBold: style.isBold, isItalic: style.isItalic)
    var number = 0
    if let index = typefaces.firstIndex(of: typeface) {
      number = index
    } else {
      let words = [style.isBold ? "bold" : "", style.isItalic ? "italic" : ""].filter { !$0.isEmpty }
      report(
        .missingTypeface(
          family: style.family, style: words.isEmpty ? "regular" : words.joined(separator: " ")),
        at: location)
    }
    return TextStyle(
      typeface: TypefaceID(UInt16(truncatingIfNeeded: number)), size: style.size, color: style.color,
      features: style.features)
  }
}

extension [WordsNode] {
  /// Takes the space from the end of the last text, and the text if nothing is left of it.
  fileprivate mutating func trimLast() {
    guard case .text(let template, let style, let number)? = last else { return }
    let text = template.trimmedAtEnd
    removeLast()
    if !text.segments.isEmpty { append(.text(text, style, number: number)) }
  }
}

extension WordsNode {
  var hasPageCount: Bool {
    switch self {
    case .text(let template, _, _): template.hasPageCount
    case .lineBreak: false
    case .link(let link): link.words.contains(where: \.hasPageCount)
    case .language(_, let words, _): words.contains(where: \.hasPageCount)
    case .conditional(let branches): branches.contains { $0.children.contains(where: \.hasPageCount) }
    case .loop(let loop): loop.children.contains(where: \.hasPageCount)
    }
  }
}
