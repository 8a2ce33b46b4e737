import FacturaLayout
import FacturaPages
import FacturaTemplates

/// Words that are heard and not seen, with their language if that is one and not the rendering's: what a figure says of
/// itself can't change its language in the middle.
struct SpokenWords {
  private(set) var text = ""
  private var attributes: GroupAttributes?
  private var hasLetters = false
  private var isMixed = false

  private var language: String? { isMixed ? nil : attributes?.language }

  /// As a figure has them; the language that the layout states comes before that of the words.
  func attributes(_ stated: String?) -> GroupAttributes {
    GroupAttributes(alternativeText: text, language: stated ?? language)
  }

  mutating func append(_ piece: TextPiece) {
    text += piece.text
    if piece.text.hasLetters { note(piece.attributes) }
  }

  func followed(by separator: String, _ other: SpokenWords) -> SpokenWords {
    var joined = self
    joined.text += separator + other.text
    if other.hasLetters { joined.note(other.attributes) }
    if other.isMixed { joined.isMixed = true }
    return joined
  }

  /// `alt: item; item`
  func followed(by items: [SpokenWords]) -> SpokenWords {
    items.enumerated().reduce(self) { $0.followed(by: $1.offset == 0 ? ": " : "; ", $1.element) }
  }

  private mutating func note(_ other: GroupAttributes?) {
    if hasLetters, attributes !== other { isMixed = true }
    attributes = other
    hasLetters = true
  }
}

extension Scope {
  mutating func spoken(_ template: TextTemplate) throws(LayoutError) -> SpokenWords {
    var words = SpokenWords()
    guard let tongues = setting.tongues else {
      words.append(TextPiece(text: try text(template)))
      return words
    }
    for piece in try pieces(template, tongues) { words.append(piece) }
    return words
  }
}
