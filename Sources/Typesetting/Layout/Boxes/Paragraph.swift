package import FacturaDiagnostics
package import FacturaGeometry
package import FacturaPages

/// Text, set in lines.
package struct Paragraph: Sendable {
  package var content: Content
  package var style: ParagraphStyle
  /// What the paragraph means; nothing if the group around it says so already (a table cell's only paragraph).
  package var role: Role?
  package var origin: Origin
  /// Where the text goes on, if some of its lines stand in earlier regions.
  package var continuation: Continuation?

  package enum Content: Sendable {
    case run(TextRun)
    case runs([TextRun])
    /// One line with the page count in it; set at the end of the document. See `LateText`.
    case late([LateText.Part], TextStyle)
  }

  @inlinable @inline(__always)
  package init(
    _ content: Content, style: ParagraphStyle = ParagraphStyle(), role: Role? = nil, origin: Origin = .none
  ) {
    self.content = content
    self.style = style
    self.role = role
    self.origin = origin
    self.continuation = nil
  }

  /// The text, shaped once for all regions, and the place from which it is still to be set.
  package final class Continuation: Sendable {
    let text: ShapedText
    let start: TextPosition

    init(text: ShapedText, start: TextPosition) {
      self.text = text
      self.start = start
    }
  }
}

/// A stretch of text in one style.
package struct TextRun: Sendable {
  package var text: String
  package var style: TextStyle
  package var origin: Origin
  /// Apart, because few runs have groups and every cell has a run.
  @usableFromInline
  var ownGroups: RunGroups?

  /// Structure elements inside the paragraph, outermost first: a link, a stretch in another language in it.
  package var groups: [Group] {
    get { ownGroups?.groups ?? [] }
    set { ownGroups = newValue.isEmpty ? nil : RunGroups(newValue) }
  }

  /// BCP 47, where it is not the document's.
  package var language: String? {
    guard let ownGroups else { return nil }
    return ownGroups.groups.last { $0.attributes?.language != nil }?.attributes?.language
  }

  @inlinable @inline(__always)
  package init(_ text: String, style: TextStyle, origin: Origin = .none, groups: [Group] = []) {
    self.text = text
    self.style = style
    self.origin = origin
    ownGroups = groups.isEmpty ? nil : RunGroups(groups)
  }

  @usableFromInline
  final class RunGroups: Sendable {
    let groups: [Group]

    @usableFromInline
    init(_ groups: [Group]) {
      self.groups = groups
    }
  }
}

package struct ParagraphStyle: Hashable, Sendable {
  package enum Alignment: Hashable, Sendable {
    /// Left for left-to-right text, right for right-to-left.
    case start
    case left, right, center
    /// The decimal mark stands so far from the right edge that `places` figures fit behind it: whole numbers and
    /// numbers with other decimals line up.
    case decimal(places: UInt8)
  }

  package var alignment: Alignment
  /// Distance from baseline to baseline; nothing for the font's own.
  package var leading: Length?
  /// Lines that must stay together at the bottom of a region, and at the top of the next.
  package var orphans: UInt8
  package var widows: UInt8
  /// A line that is never broken; if it doesn't fit, it is an error.
  package var isSingleLine: Bool
  /// Lines of about the same length: as short as they can be without being more.
  package var isBalanced: Bool

  package init(
    alignment: Alignment = .start, leading: Length? = nil, orphans: UInt8 = 2, widows: UInt8 = 2,
    isSingleLine: Bool = false, isBalanced: Bool = false,
  ) {
    self.alignment = alignment
    self.leading = leading
    self.orphans = orphans
    self.widows = widows
    self.isSingleLine = isSingleLine
    self.isBalanced = isBalanced
  }
}
