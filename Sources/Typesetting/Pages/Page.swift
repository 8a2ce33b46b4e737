package import FacturaAmounts
package import FacturaGeometry

/// A finished page: every glyph at its place.
package struct Page: Sendable {
  package var size: Size
  /// What no item of the document reaches into.
  package var margins: Insets
  package var items: [Item]
  package var record: PageRecord

  package init(size: Size, margins: Insets = .zero, items: [Item], record: PageRecord) {
    self.size = size
    self.margins = margins
    self.items = items
    self.record = record
  }
}

/// What a page holds, for its furniture and for the plan.
package struct PageRecord: Hashable, Sendable {
  /// From 1.
  package var number: Int
  /// First and last counted row of the page, from 1; nothing if the page shows no such row.
  package var rows: ClosedRange<Int>?
  /// Sums brought forward from the pages before, in the order in which the layout names them.
  package var broughtForward: [ExactDecimal]
  /// Sums of this page alone.
  package var pageTotals: [ExactDecimal]

  package init(
    number: Int, rows: ClosedRange<Int>? = nil, broughtForward: [ExactDecimal] = [],
    pageTotals: [ExactDecimal] = [],
  ) {
    self.number = number
    self.rows = rows
    self.broughtForward = broughtForward
    self.pageTotals = pageTotals
  }
}

/// Takes pages as they are finished. The inner rooms offer, `Drawing` takes.
package protocol PageSink {
  associatedtype Problem: Error
  mutating func accept(_ page: Page) throws(Problem)
}
