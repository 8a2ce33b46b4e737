import FacturaDiagnostics
package import FacturaGeometry
import FacturaPages

/// Why a page doesn't hold all that a plan wants on it, in heights.
package struct PlanShortage: Hashable, Sendable {
  /// The first counted row without room; nothing if it is what stands behind the rows.
  package var row: Int?
  package var needed: Length
  /// Below what stands.
  package var available: Length

  package init(row: Int?, needed: Length, available: Length) {
    self.row = row
    self.needed = needed
    self.available = available
  }
}

extension Paginator {
  /// What was missing on the page made last; nothing if all that was planned for it has room.
  ///
  /// Found by placing the page's content once more where there is always room: up to the last row that stands, and
  /// up to the one behind it.
  ///
  /// - Parameter last: the last counted row up to this page.
  package func shortage(behind last: Int) throws(LayoutError) -> PlanShortage? {
    guard let placed, let plan else { return nil }
    let isLast = number >= plan.count
    let master =
      switch (number, isLast) {
      case (1, true): pages.only
      case (1, false): pages.first
      case (_, true): pages.last
      case (_, false): pages.following
      }
    guard let room = master.bodyHeight else { return nil }
    let planned = isLast ? plan.last ?? 0 : plan[number - 1]
    guard isLast || last < planned else { return nil }
    let standing = try height(of: placed, upTo: last, master)
    let row = last < planned ? last + 1 : nil
    let next = try height(of: placed, upTo: row, master)
    guard next > room else { return nil }
    return PlanShortage(row: row, needed: next - standing, available: max(.zero, room - standing))
  }

  /// Of a box that ends behind a row, or of all of it.
  private func height(of box: Box, upTo row: Int?, _ master: FurnishedMaster) throws(LayoutError) -> Length {
    var region = Region.unbounded(width: master.bodyWidth)
    region.lastRow = row
    switch try layouter.place(box, in: region) {
    case .whole(let fragment), .part(let fragment, _): return fragment.size.height
    case .nothing: return .zero
    }
  }
}
