import FacturaDiagnostics
import FacturaGeometry
package import FacturaPages

/// Runs a document's flow through its pages, one after the other. A page is finished when it is handed out, but for
/// late text.
///
/// Which page is the last is found without laying the document out twice: each page is placed with the master that
/// it has if the document goes on. Only if that takes all that is left, the last master (`only` on page one) is tried
/// for the same content:
///
/// - all fits there too: that is the last page;
/// - part fits: the part stands on a page that is followed by another, and the rest goes on, to meet the same
///   question again;
/// - nothing fits: the page stays as it was, and a last page without flow follows.
///
/// A last master with more room than the others is also tried when part of the content is left.
///
/// A plan may say behind which counted row each page ends. Rows then stand on the pages that it names as far as they
/// have room; whether they all did, the records of the pages tell.
package struct Paginator {
  /// More pages than any rendering should have; a guard against endless ones.
  package static let defaultPageLimit = 200_000

  let layouter: Layouter
  let pages: FurnishedMasters
  private let pageLimit: Int
  /// The last counted row on each page; nothing without a plan.
  let plan: [Int]?
  /// What the page made last was made from, if there is a plan.
  private(set) var placed: Box?
  /// Behind which counted row the page being made must end.
  private var lastRow: Int?
  /// What is still to be placed; nothing behind the last page.
  private var flow: Box?
  private(set) var number = 0
  /// Room for so many items is made on each page: a full page of rows, or the most that a page has had.
  private var itemCount = 1024

  /// Places all furniture once, for its height.
  ///
  /// - Parameter plan: the last counted row on each page, in the order of the pages.
  package init(
    _ document: Document, typesetter: any Typesetter, plan: [Int]? = nil,
    pageLimit: Int = Paginator.defaultPageLimit,
  ) throws(LayoutError) {
    layouter = Layouter(typesetter: typesetter)
    pages = try FurnishedMasters(document.masters, layouter)
    flow = document.flow
    self.plan = plan
    self.pageLimit = pageLimit
  }

  /// Nothing is left to be placed.
  package var isDone: Bool { flow == nil }

  /// The next page; nothing behind the last. Memory holds no more than this page and what is left.
  ///
  /// A page is first made as if there were no plan, so that pages which were planned here come out the same to the
  /// last item. Only if it holds more than is planned for it, it is made again, up to the planned row.
  package mutating func next() throws(LayoutError) -> Page? {
    guard let box = flow else { return nil }
    guard number < pageLimit else { throw LayoutError(.tooManyPages(limit: pageLimit)) }
    number += 1
    lastRow = nil
    let page = try page(of: box)
    itemCount = max(itemCount, page.items.count)
    guard let plan else { return page }
    placed = box
    guard number < plan.count, let end = page.record.rows?.upperBound, end > plan[number - 1] else {
      return page
    }
    lastRow = plan[number - 1]
    flow = box
    return try self.page(of: box)
  }

  private mutating func page(of box: Box) throws(LayoutError) -> Page {
    let going = number == 1 ? pages.first : pages.following
    let ending = number == 1 ? pages.only : pages.last
    switch try layouter.place(box, in: region(of: going), expecting: itemCount) {
    case .whole(let fragment):
      if going.kind == ending.kind { return try end(fragment, on: ending) }
      return try endOrGoOn(box, fragment, going, ending)
    case .part(let fragment, let rest):
      if rest.isNothing { return try endOrGoOn(box, fragment, going, ending) }
      if let page = try endOnTaller(box, going, ending) { return page }
      flow = rest
      return try going.page(fragment, number: number, layouter)
    case .nothing(let shortfall):
      if let page = try endOnTaller(box, going, ending) { return page }
      return try goOnEmpty(shortfall, going)
    }
  }

  /// All that is left has room on a page that goes on; whether it has on a page that ends the document is to be seen.
  private mutating func endOrGoOn(
    _ box: Box, _ whole: Fragment, _ going: FurnishedMaster, _ ending: FurnishedMaster,
  ) throws(LayoutError) -> Page {
    if going.kind == ending.kind { return try end(whole, on: ending) }
    if case .whole(let fragment) = try layouter.place(box, in: region(of: ending)) {
      return try end(fragment, on: ending)
    }
    var lower = region(of: going)
    lower.height = min(lower.room, ending.bodyHeight ?? lower.room)
    guard case .part(let fragment, let rest) = try layouter.place(box, in: lower), !rest.isNothing else {
      flow = .empty
      return try going.page(whole, number: number, layouter)
    }
    flow = rest
    return try going.page(fragment, number: number, layouter)
  }

  /// The last page, if its master has more room than the one tried, and enough for all that is left.
  private mutating func endOnTaller(
    _ box: Box, _ going: FurnishedMaster, _ ending: FurnishedMaster,
  ) throws(LayoutError) -> Page? {
    guard going.kind != ending.kind, ending.bodyIsTaller(than: going),
      case .whole(let fragment) = try layouter.place(box, in: region(of: ending))
    else { return nil }
    return try end(fragment, on: ending)
  }

  private mutating func end(_ fragment: Fragment, on master: FurnishedMaster) throws(LayoutError) -> Page {
    flow = nil
    return try master.page(fragment, number: number, layouter)
  }

  /// A page whose region is smaller than the next one's may stay empty, and so may one on which a plan wants no row;
  /// in a fresh region nothing would ever stand.
  private func goOnEmpty(_ shortfall: Shortfall, _ master: FurnishedMaster) throws(LayoutError) -> Page {
    let region = region(of: master)
    guard !region.isFresh || region.lastRow != nil else {
      throw LayoutError(
        .tooTall(what: shortfall.what, needed: shortfall.needed, available: shortfall.available),
        origin: shortfall.origin)
    }
    return try master.page(.empty, number: number, layouter)
  }

  private func region(of master: FurnishedMaster) -> Region {
    var region = master.region(next: pages.following.bodyHeight)
    region.lastRow = lastRow
    return region
  }
}

/// Why pages stopped coming.
package enum PagingFailure<Problem: Error>: Error {
  case layout(LayoutError)
  /// The sink's own problem.
  case sink(Problem)
}

extension Paginator {
  /// Offers all remaining pages to a sink, each as soon as it is finished. Answers how many there were.
  package mutating func run<Sink: PageSink>(
    into sink: inout Sink,
  ) throws(PagingFailure<Sink.Problem>) -> Int {
    while let page = try nextForSink(Sink.Problem.self) {
      do { try sink.accept(page) } catch { throw .sink(error) }
    }
    return number
  }

  private mutating func nextForSink<Problem: Error>(
    _: Problem.Type,
  ) throws(PagingFailure<Problem>) -> Page? {
    do { return try next() } catch { throw .layout(error) }
  }
}
