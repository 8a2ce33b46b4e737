import FacturaDiagnostics
import FacturaGeometry
import FacturaPages

/// A page master with its furniture placed: it knows the room that the flow has.
struct FurnishedMaster {
  enum Kind {
    case first, following, last, only
  }

  /// Which master this is, after falling back: two masters of the same kind are the same.
  let kind: Kind
  let master: PageMaster
  let header: PlacedFurniture?
  let footer: PlacedFurniture?
  let foot: PlacedFurniture?
  private let watermarks: [SetWatermark]
  let bodyWidth: Length
  /// Nothing for a roll.
  let bodyHeight: Length?

  /// 14,400 units: the largest page that readers must accept (ISO 32000-1, Annex C.2).
  static let longestPage = Length.points(14_400)

  init(_ kind: Kind, _ master: PageMaster, _ layouter: Layouter) throws(LayoutError) {
    self.kind = kind
    self.master = master
    bodyWidth = max(.zero, master.width - master.margins.horizontal)
    // A height known before the flow starts: furniture that reads the page is tried with a record like its pages'.
    let record = PageRecord(number: kind == .first || kind == .only ? 1 : 2)
    let furniture = FurniturePlacing(layouter: layouter, width: bodyWidth, record: record)
    header = try furniture.place(master.header, master.isHeaderContent ? nil : .headerArtifact)
    footer = try furniture.place(master.footer, master.isFooterContent ? nil : .footerArtifact)
    foot = try furniture.place(master.foot, nil)
    var watermarks: [SetWatermark] = []
    for watermark in master.watermarks {
      if let set = try SetWatermark(watermark, on: master, layouter) { watermarks.append(set) }
    }
    self.watermarks = watermarks
    let taken = [header, footer, foot].reduce(master.margins.vertical) { $0 + ($1?.height ?? .zero) }
    if let height = master.height, taken >= height {
      throw LayoutError(.noRoomForFlow(needed: taken, available: height), origin: master.origin)
    }
    bodyHeight = master.height.map { $0 - taken }
  }

  func bodyIsTaller(than other: FurnishedMaster) -> Bool {
    guard let bodyHeight, let height = other.bodyHeight else { return false }
    return bodyHeight > height
  }

  /// A page with its furniture. Read in this order: header, flow, foot, footer.
  ///
  ///     │ margin  │
  ///     │ header  │
  ///     │ flow    │  on a roll, as tall as its content
  ///     │ foot    │
  ///     │ footer  │
  ///     │ margin  │
  func page(_ body: consuming Fragment, number: Int, _ layouter: Layouter) throws(LayoutError) -> Page {
    var record = PageRecord(number: number)
    if let rows = body.rows {
      record.rows = rows.rows
      record.broughtForward = rows.broughtForward
      record.pageTotals = rows.pageTotals
    }
    let top = try items(of: header, record, at: master.margins.top, layouter)
    var y = bodyTop + (bodyHeight ?? body.size.height)
    var items = body.items
    body.items = []
    items.insert(contentsOf: top, at: 0)
    items += try self.items(of: foot, record, at: y, layouter)
    y += foot?.height ?? .zero
    items += try self.items(of: footer, record, at: y, layouter)
    y += (footer?.height ?? .zero) + master.margins.bottom
    let height = master.height ?? y
    guard height <= Self.longestPage else {
      throw LayoutError(.rollTooLong(needed: height, limit: Self.longestPage), origin: master.origin)
    }
    let size = Size(width: master.width, height: height)
    if !watermarks.isEmpty { addWatermarks(to: &items, on: size) }
    return Page(size: size, margins: master.margins, items: items, record: record)
  }

  private func addWatermarks(to items: inout [Item], on size: Size) {
    items.insert(
      contentsOf: watermarks.filter { !$0.watermark.isInFront }.map { $0.placed(on: size) }, at: 0)
    items += watermarks.filter(\.watermark.isInFront).map { $0.placed(on: size) }
  }

  private func items(
    of furniture: PlacedFurniture?, _ record: PageRecord, at y: Length, _ layouter: Layouter,
  ) throws(LayoutError) -> [Item] {
    guard let furniture else { return [] }
    var items = try furniture.fragment(for: record, width: bodyWidth, layouter).items
    items.move(from: 0, by: Point(x: master.margins.left, y: y))
    return items
  }

  /// Where the flow begins.
  private var bodyTop: Length { master.margins.top + (header?.height ?? .zero) }

  /// What the flow is offered, with its place on the page. `next` is what the page after it would offer.
  func region(next: Length?) -> Region {
    Region(
      width: bodyWidth, height: bodyHeight, full: bodyHeight == nil ? nil : next ?? bodyHeight,
      origin: Point(x: master.margins.left, y: bodyTop))
  }
}

/// The masters of a document by the place of the page; those not given have fallen back.
struct FurnishedMasters {
  let first: FurnishedMaster
  let following: FurnishedMaster
  let last: FurnishedMaster
  let only: FurnishedMaster

  init(_ masters: PageMasters, _ layouter: Layouter) throws(LayoutError) {
    following = try FurnishedMaster(.following, masters.following, layouter)
    first = if let master = masters.first { try FurnishedMaster(.first, master, layouter) } else { following }
    last = if let master = masters.last { try FurnishedMaster(.last, master, layouter) } else { following }
    only = if let master = masters.only { try FurnishedMaster(.only, master, layouter) } else { first }
  }
}
