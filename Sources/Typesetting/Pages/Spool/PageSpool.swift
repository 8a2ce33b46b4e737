package import FacturaDiagnostics

/// Pages that wait for the end of their document, because something on them is known only then.
///
/// The first stay in memory; when they hold `limit` items, those that follow go to storage. They come back one at a
/// time in the order in which they were added. Images, symbols and attributes stay in memory and come back as the
/// same objects.
package struct PageSpool<Storage: SpoolStorage & ~Copyable>: ~Copyable {
  private let limit: Int
  private let open: () throws(Failure<SpoolFact>) -> Storage
  private var storage: Storage?
  /// Nothing where a page has been taken.
  private var resident: [Page?] = []
  private var residentItems = 0
  private var stored: [StoredPage] = []
  /// How many bytes went to storage.
  package private(set) var storedBytes = 0
  private var shared = SharedObjects()
  private var buffer = SpoolBuffer()
  private var taken = 0

  private struct StoredPage {
    var offset: Int
    var count: Int
    var number: Int
  }

  /// A statement of 6,000 rows and about 25 MB.
  package static var usualLimit: Int { 150_000 }

  /// - Parameters:
  ///   - limit: how many items are kept in memory.
  ///   - open: makes the storage, when the first page needs it.
  package init(limit: Int = Self.usualLimit, open: @escaping () throws(Failure<SpoolFact>) -> Storage) {
    self.limit = limit
    self.open = open
  }

  /// How many pages were added.
  package var pageCount: Int { resident.count + stored.count }

  package mutating func add(_ page: Page) throws(Failure<SpoolFact>) {
    if stored.isEmpty, residentItems + page.items.count <= limit {
      resident.append(page)
      residentItems += page.items.count
      return
    }
    if storage == nil { storage = try open() }
    buffer.removeAll()
    PageEncoder.encode(page, to: &buffer, sharing: &shared)
    do {
      try storage?.append(buffer.bytes)
    } catch {
      // The storage knows its limit, the spool knows the page.
      guard case .full(_, let limit) = error.fact else { throw error }
      throw Failure(.full(page: page.record.number, limitInMegabytes: limit))
    }
    stored.append(StoredPage(offset: storedBytes, count: buffer.count, number: page.record.number))
    storedBytes += buffer.count
  }

  /// The first page that hasn't been taken; nothing after the last.
  package mutating func takeFirst() throws(Failure<SpoolFact>) -> Page? {
    guard taken < pageCount else { return nil }
    defer { taken += 1 }
    if taken < resident.count { return resident[taken].take() }
    let place = stored[taken - resident.count]
    try storage?.read(at: place.offset, into: buffer.fill(place.count))
    do throws(PageDecoder.Damage) {
      return try PageDecoder.decode(buffer.bytes, sharing: shared)
    } catch {
      throw Failure(.damaged(page: place.number))
    }
  }
}
