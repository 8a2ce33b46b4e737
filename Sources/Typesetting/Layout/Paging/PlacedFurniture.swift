import FacturaDiagnostics
import FacturaGeometry
import FacturaPages

/// Furniture of a master, placed for its height.
struct PlacedFurniture {
  let furniture: Furniture
  /// What kind of artifact it is; nothing for content of the document.
  let artifact: Role?
  /// Of furniture that is the same on every page, all pages show this.
  let provisional: Fragment
  /// The record that it was placed with.
  let record: PageRecord

  /// What the page keeps for it.
  var height: Length { provisional.size.height }

  /// The furniture of one page; it must not need more than is kept.
  func fragment(for record: PageRecord, width: Length, _ layouter: Layouter) throws(LayoutError) -> Fragment {
    switch furniture {
    case .fixed: return provisional
    case .reading: if record == self.record { return provisional }
    case .numbered: if record.number == self.record.number { return provisional }
    }
    let placing = FurniturePlacing(layouter: layouter, width: width, record: record)
    let fragment = try placing.place(try furniture.box(for: record), artifact)
    guard fragment.size.height <= height else {
      throw LayoutError(.furnitureGrew(needed: fragment.size.height, reserved: height))
    }
    return fragment
  }
}

/// Places furniture in a region without end: its height is what it needs.
struct FurniturePlacing {
  let layouter: Layouter
  let width: Length
  let record: PageRecord

  func place(_ furniture: Furniture?, _ artifact: Role?) throws(LayoutError) -> PlacedFurniture? {
    guard let furniture else { return nil }
    return PlacedFurniture(
      furniture: furniture, artifact: artifact, provisional: try place(furniture.box(for: record), artifact),
      record: record)
  }

  func place(_ box: Box, _ artifact: Role?) throws(LayoutError) -> Fragment {
    switch try layouter.place(box, in: .unbounded(width: width)) {
    case .whole(var fragment), .part(var fragment, _):
      if let artifact { fragment.items.makeArtifact(from: 0, artifact) }
      return fragment
    case .nothing(let shortfall):
      throw LayoutError(
        .tooTall(what: shortfall.what, needed: shortfall.needed, available: shortfall.available),
        origin: shortfall.origin)
    }
  }
}

extension Furniture {
  /// The box on one page.
  func box(for record: PageRecord) throws(LayoutError) -> Box {
    switch self {
    case .fixed(let box): box
    case .reading(let box): try box(record)
    case .numbered(let box): try box(record.number)
    }
  }
}
