package import FacturaAmounts
package import FacturaDiagnostics
package import FacturaGeometry
package import FacturaPages

package typealias LayoutError = Failure<LayoutFact>

/// What became of a box in a region.
package enum Placement: Sendable {
  /// All of it stands here.
  case whole(Fragment)
  /// Some stands here; the rest is an ordinary box.
  case part(Fragment, rest: Box)
  /// Nothing can stand here: what needed how much.
  case nothing(Shortfall)
}

/// What of a box stands in one region.
package struct Fragment: Sendable {
  package var size: Size
  /// Of the first line, from the top; nothing if the fragment has no text.
  package var baseline: Length?
  /// In reading order; relative to the fragment's top left corner, if its region has no origin of its own.
  package var items: [Item]
  /// What the page's record should know of the rows in this fragment.
  package var rows: RowsRecord?

  package init(size: Size, baseline: Length? = nil, items: [Item] = [], rows: RowsRecord? = nil) {
    self.size = size
    self.baseline = baseline
    self.items = items
    self.rows = rows
  }

  /// Nothing at all.
  package static let empty = Fragment(size: .zero)
}

/// The counted rows of a fragment and the sums of its table. If several tables of a page have such rows, the first
/// speaks for the page.
package struct RowsRecord: Hashable, Sendable {
  /// First and last counted row, from 1.
  package var rows: ClosedRange<Int>?
  package var broughtForward: [ExactDecimal]
  /// Sums of this fragment's rows alone.
  package var pageTotals: [ExactDecimal]

  package init(rows: ClosedRange<Int>?, broughtForward: [ExactDecimal], pageTotals: [ExactDecimal]) {
    self.rows = rows
    self.broughtForward = broughtForward
    self.pageTotals = pageTotals
  }
}

/// Why nothing could stand in a region.
package struct Shortfall: Hashable, Sendable {
  package var what: LayoutFact.Subject
  package var needed: Length
  package var available: Length
  /// The box that needed it.
  package var origin: Origin

  package init(_ what: LayoutFact.Subject, needed: Length, available: Length, origin: Origin = .none) {
    self.what = what
    self.needed = needed
    self.available = available
    self.origin = origin
  }

  /// How much was missing, whatever stands around the box that needed it.
  var missing: Length { max(.millipoints(1), needed - available) }
}
