public import FacturaAmounts

/// What a caller may decide about one rendering.
public struct RenderOptions: Sendable {
  /// What to do with a character that no font has.
  public enum MissingGlyphs: String, Sendable, CaseIterable {
    /// An error that names the text, its data path and the code points.
    case fail
    /// A warning, and a visible replacement on paper.
    case replace
  }

  /// The language of fixed texts, dates and numbers; nothing for the invoice's own, or else the layout's.
  public var language: Language?
  public var missingGlyphs: MissingGlyphs
  /// One of the paper sizes that the layout declares, such as `letter`; nothing for its first.
  public var paper: String?

  public init(language: Language? = nil, missingGlyphs: MissingGlyphs = .fail, paper: String? = nil) {
    self.language = language
    self.missingGlyphs = missingGlyphs
    self.paper = paper
  }
}
