package import FacturaDiagnostics
package import FacturaGeometry
package import FacturaPages

/// Everything that becomes one rendering: the flow, and the pages that it runs through.
package struct Document: Sendable {
  package var masters: PageMasters
  package var flow: Box
  /// How marks stand on its pages.
  package var marks: MarkStyle
  /// What may be given up to save a page.
  package var thrift: Thrift?

  package init(
    masters: PageMasters, flow: Box, marks: MarkStyle = MarkStyle(), thrift: Thrift? = nil,
  ) {
    self.masters = masters
    self.flow = flow
    self.marks = marks
    self.thrift = thrift
  }
}

/// Page masters by the place of the page in the document. Those that aren't given fall back: `first` and `last` to
/// `following`, `only` to `first` and then `following`.
package struct PageMasters: Sendable {
  package var following: PageMaster
  package var first: PageMaster?
  package var last: PageMaster?
  package var only: PageMaster?

  package init(
    following: PageMaster, first: PageMaster? = nil, last: PageMaster? = nil, only: PageMaster? = nil,
  ) {
    self.following = following
    self.first = first
    self.last = last
    self.only = only
  }
}

/// Size, margins and furniture of a kind of page.
package struct PageMaster: Sendable {
  package var width: Length
  /// Nothing for a roll: the page is as tall as its content.
  package var height: Length?
  package var margins: Insets
  /// Running header: stands below the top margin, pushes the flow's region down by its height.
  package var header: Furniture?
  /// Running footer: stands above the bottom margin.
  package var footer: Furniture?
  /// Whether header and footer are content of the document, because what they say stands nowhere else. Otherwise
  /// they are artifacts.
  package var isHeaderContent = false
  package var isFooterContent = false
  /// Content of the document (not an artifact) that stands above the footer on this page: a payment slip.
  package var foot: Furniture?
  package var watermarks: [Watermark] = []
  package var origin: Origin

  package init(
    width: Length, height: Length?, margins: Insets, header: Furniture? = nil, footer: Furniture? = nil,
    foot: Furniture? = nil, origin: Origin = .none,
  ) {
    self.width = width
    self.height = height
    self.margins = margins
    self.header = header
    self.footer = footer
    self.foot = foot
    self.origin = origin
  }
}

/// What stands on a page outside the flow. It may read the page; it never pushes it: its height is known before the
/// flow starts.
package enum Furniture: Sendable {
  /// The same on every page: placed once.
  case fixed(Box)
  /// Reads the page's record: its number, its sums.
  case reading(@Sendable (PageRecord) throws(LayoutError) -> Box)
  /// Reads nothing of it but its number.
  case numbered(@Sendable (Int) throws(LayoutError) -> Box)
}
