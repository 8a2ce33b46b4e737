import FacturaDiagnostics
import FacturaLayout
import FacturaPages
import FacturaTemplates

/// Paragraphs of nodes.
extension Scope {
  mutating func box(_ node: ParagraphNode, _ number: Int32) throws(LayoutError) -> Box {
    guard let content = try content(node.content, number) else { return .empty }
    let paragraph = Paragraph(
      content, style: node.style, role: node.language == nil ? node.role : nil, origin: origin(number))
    guard let language = node.language, let role = node.role else { return .paragraph(paragraph) }
    let group = Group(
      role: role, origin: origin(number), attributes: GroupAttributes(language: language))
    return .group(group, .paragraph(paragraph))
  }

  /// Nothing if there are no words.
  private mutating func content(
    _ content: ParagraphNode.Content, _ number: Int32,
  ) throws(LayoutError) -> Paragraph.Content? {
    switch content {
    case .text(let template, let style):
      let text = try text(template)
      if text.isEmpty { return nil }
      return .run(TextRun(text, style: style, origin: origin(number, path: template.path)))
    case .words(let words):
      var runs: [TextRun] = []
      try append(words, group: nil, to: &runs)
      return runs.isEmpty ? nil : runs.count == 1 && runs[0].group == nil ? .run(runs[0]) : .runs(runs)
    case .late(let templates, let style):
      var parts: [LateText.Part] = []
      for template in templates { try append(template, to: &parts) }
      return parts.isEmpty ? nil : .late(parts, style)
    }
  }

  // MARK: Runs

  private mutating func append(
    _ words: [WordsNode], group: Group?, to runs: inout [TextRun],
  ) throws(LayoutError) {
    for word in words {
      switch word {
      case .text(let template, let style, let number):
        node = number
        append(try text(template), style, origin(number, path: template.path), group, to: &runs)
      case .lineBreak(let style, let number):
        runs.append(TextRun("\n", style: style, origin: origin(number), group: group))
      case .link(let target, let words, let number):
        node = number
        let attributes = GroupAttributes(target: try text(target))
        try append(
          words, group: Group(role: .link, origin: origin(number), attributes: attributes), to: &runs)
      case .language(let language, let words, let number):
        let attributes = GroupAttributes(language: language)
        try append(
          words, group: Group(role: .span, origin: origin(number), attributes: attributes), to: &runs)
      case .conditional(let branches): try append(try choose(branches), group: group, to: &runs)
      case .loop(let loop):
        var inner = runs
        try forEach(loop.loop) { scope throws(LayoutError) in
          try scope.append(loop.children, group: group, to: &inner)
        }
        runs = inner
      }
    }
  }

  /// Where a condition left nothing between two spaces, one of them goes.
  private func append(
    _ text: String, _ style: TextStyle, _ origin: Origin, _ group: Group?, to runs: inout [TextRun],
  ) {
    var text = text
    if text.utf8.first == 32, runs.last.map({ $0.text.utf8.last == 32 || $0.text == "\n" }) ?? true {
      text.removeFirst()
    }
    if !text.isEmpty { runs.append(TextRun(text, style: style, origin: origin, group: group)) }
  }

  // MARK: Late text

  private mutating func append(
    _ template: TextTemplate, to parts: inout [LateText.Part],
  ) throws(LayoutError) {
    for segment in template.segments {
      switch segment {
      case .words(let words): append(words, to: &parts)
      case .value(let value): append(try text(value), to: &parts)
      case .filled(let templates): try append(templates[setting.languageNumber], to: &parts)
      case .pageCount: parts.append(.pageCount)
      }
    }
  }

  private func append(_ words: String, to parts: inout [LateText.Part]) {
    if words.isEmpty { return }
    if case .text(let before)? = parts.last {
      parts[parts.count - 1] = .text(before + words)
    } else {
      parts.append(.text(words))
    }
  }
}
