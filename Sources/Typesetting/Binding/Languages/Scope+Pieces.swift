import FacturaInvoices
import FacturaLayout
import FacturaPages
import FacturaTemplates

/// A stretch of text in one language.
struct TextPiece {
  var text: String
  /// What is said of it, if its language is not the rendering's.
  var attributes: GroupAttributes?
}

/// Text cut where its language changes.
extension Scope {
  /// The text of a template. What has no letters, a figure or a dash, is of every language: it doesn't cut what is
  /// otherwise of one, and is not marked for itself.
  mutating func pieces(
    _ template: TextTemplate, _ tongues: ForeignTongues,
  ) throws(LayoutError) -> [TextPiece] {
    var pieces: [TextPiece] = []
    try append(template, to: &pieces, tongues)
    let spoken = pieces.filter(\.text.hasLetters)
    if let first = spoken.first?.attributes, spoken.allSatisfy({ $0.attributes === first }) {
      return [TextPiece(text: pieces.map(\.text).joined(), attributes: first)]
    }
    return pieces.reduce(into: []) { joined, piece in
      let attributes = piece.text.hasLetters ? piece.attributes : nil
      if let last = joined.last, last.attributes === attributes {
        joined[joined.count - 1].text += piece.text
      } else if !piece.text.isEmpty {
        joined.append(TextPiece(text: piece.text, attributes: attributes))
      }
    }
  }

  private mutating func append(
    _ template: TextTemplate, to pieces: inout [TextPiece], _ tongues: ForeignTongues,
  ) throws(LayoutError) {
    for segment in template.segments {
      switch segment {
      case .words(let words): pieces.append(TextPiece(text: words))
      case .value(let value): try append(value, to: &pieces, tongues)
      case .filled(let templates): try append(templates[setting.languageNumber], to: &pieces, tongues)
      case .pageCount: break
      }
    }
  }

  private mutating func append(
    _ value: FormattedValue, to pieces: inout [TextPiece], _ tongues: ForeignTongues,
  ) throws(LayoutError) {
    let tongue = try chosen(of: value.tongue)
    guard case .filled(let templates) = tongue else {
      pieces.append(TextPiece(text: try text(value), attributes: tongues.attributes(of: tongue)))
      return
    }
    let first = pieces.count
    try append(templates[setting.languageNumber], to: &pieces, tongues)
    guard value.isUppercase else { return }
    for index in pieces[first...].indices { pieces[index].text = pieces[index].text.uppercased() }
  }

  /// The one that this invoice's values choose.
  private mutating func chosen(of tongue: Tongue) throws(LayoutError) -> Tongue {
    switch tongue {
    case .coalesce(let expression, let first, let second):
      let value = try self.value(expression)
      if case .none = value { return try chosen(of: second) }
      return try chosen(of: first)
    case .conditional(let test, let yes, let no): return try chosen(of: holds(test) ? yes : no)
    case .rendering, .invoice, .spanish, .rules, .numerals, .filled: return tongue
    }
  }
}

extension String {
  var hasLetters: Bool { unicodeScalars.contains { $0.properties.isAlphabetic } }
}
