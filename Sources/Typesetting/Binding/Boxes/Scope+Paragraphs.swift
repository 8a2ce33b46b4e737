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
      runs.reserveCapacity(words.count)
      try append(words, in: [], to: &runs)
      return runs.isEmpty ? nil : runs.count == 1 && runs[0].groups.isEmpty ? .run(runs[0]) : .runs(runs)
    case .late(let templates, let style):
      var parts: [LateText.Part] = []
      for template in templates { try append(template, to: &parts) }
      return parts.isEmpty ? nil : .late(parts, style)
    }
  }

  // MARK: Runs

  private mutating func append(
    _ words: [WordsNode], in groups: [Group], to runs: inout [TextRun],
  ) throws(LayoutError) {
    for word in words {
      switch word {
      case .text(let template, let style, let number):
        node = number
        let origin = origin(number, path: template.path)
        append(TextRun(try text(template), style: style, origin: origin, groups: groups), to: &runs)
      case .lineBreak(let style, let number):
        runs.append(TextRun("\n", style: style, origin: origin(number), groups: groups))
      case .link(let link): try append(link, in: groups, to: &runs)
      case .language(let language, let words, let number):
        let attributes = GroupAttributes(language: language)
        let group = Group(role: .span, origin: origin(number), attributes: attributes)
        try append(words, in: groups + [group], to: &runs)
      case .conditional(let branches): try append(try choose(branches), in: groups, to: &runs)
      case .loop(let loop):
        try forEach(loop.loop) { scope throws(LayoutError) in
          try scope.append(loop.children, in: groups, to: &runs)
        }
      }
    }
  }

  /// What is said of a link are its words, if the layout says nothing else.
  private mutating func append(
    _ link: LinkNode, in groups: [Group], to runs: inout [TextRun],
  ) throws(LayoutError) {
    node = link.number
    let target = try text(link.target)
    var alternative = ""
    if let template = link.alternative { alternative = try text(template) }
    let first = runs.count
    try append(link.words, in: groups + [Group(role: .link, origin: origin(link.number))], to: &runs)
    if alternative.isEmpty { alternative = runs[first...].map { $0.text == "\n" ? " " : $0.text }.joined() }
    let attributes = GroupAttributes(alternativeText: alternative, target: target)
    for index in runs[first...].indices { runs[index].groups[groups.count].attributes = attributes }
  }

  /// Where a condition left nothing between two spaces, one of them goes.
  private func append(_ run: TextRun, to runs: inout [TextRun]) {
    var run = run
    if run.text.utf8.first == 32, runs.last.map({ $0.text.utf8.last == 32 || $0.text == "\n" }) ?? true {
      run.text.removeFirst()
    }
    if !run.text.isEmpty { runs.append(run) }
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
