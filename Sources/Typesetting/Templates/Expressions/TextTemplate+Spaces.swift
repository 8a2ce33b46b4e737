extension TextTemplate {
  /// Without spaces at the ends.
  var trimmed: TextTemplate { trimmedAtStart.trimmedAtEnd }

  var trimmedAtStart: TextTemplate {
    guard case .words(let words)? = segments.first, words.first == " " else { return self }
    var template = self
    let rest = String(words.dropFirst())
    if rest.isEmpty { template.segments.removeFirst() } else { template.segments[0] = .words(rest) }
    return template
  }

  var trimmedAtEnd: TextTemplate {
    guard case .words(let words)? = segments.last, words.last == " " else { return self }
    var template = self
    let rest = String(words.dropLast())
    template.segments.removeLast()
    if !rest.isEmpty { template.segments.append(.words(rest)) }
    return template
  }
}
