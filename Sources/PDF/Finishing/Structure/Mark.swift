import FacturaDiagnostics

/// The number of an element of the structure tree, from 0. The tree alone knows what it stands for.
struct ElementNumber: Hashable, Sendable {
  var value: Int32

  init(_ value: Int32) {
    self.value = value
  }
}

/// What a piece of a page's content belongs to.
///
/// Marks stand in the order of the page's items. Text is drawn in that order too, and what isn't text comes with
/// a mark of its own only if it is a figure: so numbers of glyphs are enough to find the pieces again. Paths
/// outside figures have no marks; they are artifacts of layout.
struct Mark: Equatable, Sendable {
  enum Extent: Equatable, Sendable {
    /// The next glyphs of the page, at least one.
    case glyphs(Int)
    /// The next figure of the page: a group with the role `figure`, or an image or symbol outside such groups.
    /// Glyphs inside it aren't counted.
    case figure
  }

  enum Owner: Equatable, Sendable {
    case element(ElementNumber)
    case artifact(Artifact)
  }

  var extent: Extent
  var owner: Owner
}

/// Why a piece of content means nothing (ISO 32000-1, 14.8.2.2.2).
enum Artifact: UInt8, Equatable, Sendable, CaseIterable {
  /// Rules, fills, borders.
  case layout
  /// Repeated rows, page numbers.
  case pagination
  case header
  case footer
  case watermark
}
