import FacturaDiagnostics
import FacturaLayout
import FacturaPages
import FacturaTemplates

/// Paragraphs of nodes.
extension Scope {
  mutating func box(_ node: ParagraphNode, _ number: Int32) throws(LayoutError) -> Box {
    guard var content = try content(node.content, number) else { return .empty }
    var attributes = node.language.map { GroupAttributes(language: $0) }
    if let tongues = setting.tongues, attributes == nil { attributes = content.takeLanguage(tongues) }
    let paragraph = Paragraph(
      content, style: node.style, role: attributes == nil ? node.role : nil, origin: origin(number))
    guard let attributes, let role = node.role else { return .paragraph(paragraph) }
    return .group(
      Group(role: role, origin: origin(number), attributes: attributes), .paragraph(paragraph))
  }

  /// Nothing if there are no words.
  private mutating func content(
    _ content: ParagraphNode.Content, _ number: Int32,
  ) throws(LayoutError) -> Paragraph.Content? {
    switch content {
    case .text(let template, let style):
      if let tongues = setting.tongues { return try speakingContent(template, style, number, tongues) }
      let text = try text(template)
      if text.isEmpty { return nil }
      return .run(TextRun(text, style: style, origin: origin(number, path: template.path)))
    case .words(let words):
      var runs: [TextRun] = []
      runs.reserveCapacity(words.count)
      try append(words, in: [], to: &runs)
      return Paragraph.Content(runs)
    case .late(let templates, let style):
      var parts: [LateText.Part] = []
      for template in templates { try append(template, to: &parts) }
      return parts.isEmpty ? nil : .late(parts, style)
    }
  }

  private mutating func speakingContent(
    _ template: TextTemplate, _ style: TextStyle, _ number: Int32, _ tongues: ForeignTongues,
  ) throws(LayoutError) -> Paragraph.Content? {
    let origin = origin(number, path: template.path)
    return Paragraph.Content(
      try pieces(template, tongues).map { piece in
        TextRun(
          piece.text, style: style, origin: origin,
          groups: piece.attributes.map { [.span($0, origin: origin)] } ?? [])
      })
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
        guard let tongues = setting.tongues else {
          append(TextRun(try text(template), style: style, origin: origin, groups: groups), to: &runs)
          continue
        }
        for piece in try pieces(template, tongues) {
          let groups = piece.attributes.map { groups + [.span($0, origin: origin)] } ?? groups
          append(TextRun(piece.text, style: style, origin: origin, groups: groups), to: &runs)
        }
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
    let target = try address(link)
    var alternative = ""
    if let template = link.alternative { alternative = try text(template) }
    let first = runs.count
    try append(link.words, in: groups + [Group(role: .link, origin: origin(link.number))], to: &runs)
    if alternative.isEmpty { alternative = runs[first...].map { $0.text == "\n" ? " " : $0.text }.joined() }
    var language: String?
    if let tongues = setting.tongues {
      language = runs.takeLanguage(in: first..<runs.count, depth: groups.count + 1, tongues)?.language
    }
    let attributes = GroupAttributes(alternativeText: alternative, language: language, target: target)
    for index in runs[first...].indices { runs[index].groups[groups.count].attributes = attributes }
  }

  /// Where a link leads: nowhere, with a warning, if the data's address is none that a bill may open.
  private mutating func address(_ link: LinkNode) throws(LayoutError) -> String {
    let address = try text(link.target)
    if address.isEmpty || LinkAddress.isAllowed(address) { return address }
    setting.warnings.add(
      .linkAddress(address: address, expected: LinkAddress.words),
      at: origin(link.number, path: link.target.path))
    return ""
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

extension Paragraph.Content {
  /// Nothing if there are no runs.
  fileprivate init?(_ runs: [TextRun]) {
    guard let first = runs.first else { return nil }
    self = runs.count == 1 && first.groups.isEmpty ? .run(first) : .runs(runs)
  }

  /// The word about the language of all runs, which they say no longer.
  fileprivate mutating func takeLanguage(_ tongues: ForeignTongues) -> GroupAttributes? {
    guard case .runs(var runs) = self,
      let attributes = runs.takeLanguage(in: runs.indices, depth: 0, tongues)
    else { return nil }
    self = runs.count == 1 ? .run(runs[0]) : .runs(runs)
    return attributes
  }
}
