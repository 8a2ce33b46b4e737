import Factura
import FacturaArchive
import FacturaPrinting
import FacturaTill

/// The screen of a till as a value: what happens goes in, what is to be done comes out, and a picture shows it.
///
/// Nothing is printed but by an Enter on a bill that has been on the screen for a moment: a scan, a paste or a key that is
/// held down never prints.
struct Desk {
  /// Where the clerk is.
  enum Step {
    case asking
    /// Waiting for the archive.
    case searching
    case choosing(BillList)
    case showing(ShownBill)
    case reasoning(ShownBill, TextField)
    case printing(Offer, PrintStage)
    case settling(Int)
  }

  enum Event {
    case key(Key)
    case found(key: String, [ArchivedBill])
    case offered(Offer)
    /// What is shown has been shown long enough to be seen.
    case seen
    case stage(PrintStage)
    /// The job goes on, though it was to be taken back.
    case notCancelled(TillStop)
    case ended(PrintResult, Offer)
    case stopped(TillStop, of: Subject? = nil)
    /// The last prints of this till, and those in doubt.
    case journal(recent: [PrintRecord], doubts: [Doubt])
    case printers([Printer])
    /// There is no till to work at.
    case closed(TillStop)
    /// All that was wished for before is done.
    case left
  }

  /// What an answer is about.
  enum Subject: Equatable {
    case key(String)
    case bill(ArchivedBill)
  }

  /// What somebody else does, and answers with an event.
  enum Wish {
    case find(String)
    case open(ArchivedBill)
    /// The same bill with other choices, or on another printer.
    case alter(Offer, PrintChoices, printer: String)
    case print(Offer, reason: String)
    case stopWaiting
    case cancelJob
    case settle(Doubt, wasPrinted: Bool)
    case quit
  }

  let words: Words
  let station: Station
  let usual: UsualPrinters
  var step = Step.asking
  var field = TextField()
  var notice: Notice?
  var recent: [PrintRecord] = []
  var doubts: [Doubt] = []
  var printers: [Printer] = []
  /// What was looked for last, if no bill has it or the clerk came back: an arrow brings it back, to be put right.
  var mistyped: String?
  /// What is looked for, opened or counted. Answers about anything else come too late: the clerk is elsewhere by now, and
  /// another customer's bill must not come on the screen.
  var awaited: Subject?
  /// A code that was scanned while something else went on.
  var scanned: String?

  init(words: Words, station: Station, usual: UsualPrinters = UsualPrinters()) {
    self.words = words
    self.station = station
    self.usual = usual
  }

  mutating func take(_ event: Event) -> [Wish] {
    switch event {
    case .key(let key): return press(key)
    case .found(let key, let bills): return found(bills, for: key)
    case .offered(let offer): if awaited == .bill(offer.bill.listed) { show(offer) }
    case .seen: seen()
    case .stage(let stage):
      if case .printing(let offer, _) = step { step = .printing(offer, stage) }
    case .notCancelled(let stop):
      if case .printing = step { notice = Notice(stop, words) }
    case .ended(let result, let offer):
      notice = Notice(result, of: offer, words)
      return nextCustomer()
    case .stopped(let stop, let subject):
      if let subject, subject != awaited { return [] }
      notice = Notice(stop, words)
      if case .nothingFound(let key) = stop { mistyped = key }
      return stopped(stop)
    case .journal(let recent, let doubts):
      self.recent = recent
      self.doubts = doubts
    case .printers(let printers): self.printers = printers
    case .closed, .left: break
    }
    return []
  }

  /// Whether keys are nothing but text: what is scanned here is a key anyhow.
  var isTyping: Bool {
    if case .asking = step { return true }
    return false
  }

  /// Whether somebody else is at work.
  var isWaiting: Bool {
    switch step {
    case .searching, .printing: true
    case .showing(let shown): shown.isAltering
    case .asking, .choosing, .reasoning, .settling: false
    }
  }

  /// Whether the bill on the screen has been there for a moment; nothing if there is none.
  var isSeen: Bool? {
    if case .showing(let shown) = step { return shown.isSeen }
    return nil
  }

  /// One bill is shown; several are listed, and none is guessed.
  private mutating func found(_ bills: [ArchivedBill], for key: String) -> [Wish] {
    guard case .searching = step, awaited == .key(key) else { return [] }
    if let bill = bills.first, bills.count == 1 { return open(bill) }
    step = .choosing(BillList(key: key, bills: bills))
    return []
  }

  mutating func open(_ bill: ArchivedBill) -> [Wish] {
    step = .searching
    awaited = .bill(bill)
    return [.open(bill)]
  }

  private mutating func show(_ offer: Offer) {
    awaited = nil
    switch step {
    case .searching: step = .showing(ShownBill(offer: offer))
    case .showing(var shown):
      shown.offer = offer
      shown.isAltering = false
      step = .showing(shown)
    case .asking, .choosing, .reasoning, .printing, .settling: break
    }
  }

  private mutating func seen() {
    guard case .showing(var shown) = step else { return }
    shown.isSeen = true
    step = .showing(shown)
  }

  /// Back to where the clerk can do something about it: to the bill, unless part of it may be on paper.
  private mutating func stopped(_ stop: TillStop) -> [Wish] {
    switch stop {
    case .unsure, .unrecorded: return nextCustomer()
    default: break
    }
    switch step {
    case .showing(var shown):
      shown.isAltering = false
      step = .showing(shown)
    case .printing(let offer, _):
      step = .showing(ShownBill(offer: offer))
    case .searching:
      // What was looked for is there: it needn't be typed again when the trouble is over.
      mistyped = field.text
      return nextCustomer()
    case .asking, .choosing, .reasoning, .settling: return nextCustomer()
    }
    return []
  }

  /// An empty field, or the code that was scanned meanwhile.
  mutating func nextCustomer() -> [Wish] {
    step = .asking
    awaited = nil
    field = TextField()
    guard let scanned else { return [] }
    self.scanned = nil
    return find(scanned)
  }

  mutating func find(_ key: String) -> [Wish] {
    step = .searching
    field = TextField(key)
    awaited = .key(key)
    notice = nil
    mistyped = nil
    return [.find(key)]
  }
}

/// Bills that share a key.
struct BillList {
  /// As many as have a number key.
  static let pageLength = 9

  let key: String
  let bills: [ArchivedBill]
  var selected = 0

  var firstOfPage: Int { selected / Self.pageLength * Self.pageLength }

  var page: ArraySlice<ArchivedBill> { bills[firstOfPage..<min(bills.count, firstOfPage + Self.pageLength)] }

  mutating func move(by steps: Int) {
    selected = max(0, min(bills.count - 1, selected + steps))
  }
}

/// A bill on the screen.
struct ShownBill {
  /// What can be chosen, in the order of the rows.
  enum Row: CaseIterable {
    case summary, receipt, largePrint, copies, sides, printer
  }

  var offer: Offer
  var row: Row?
  /// Waiting for the pages to be counted anew.
  var isAltering = false
  var isSeen = false
}
