import Factura
import FacturaAmounts
import FacturaArchive
import FacturaPrinting
import FacturaTill
import Glibc

/// One job of the command after the other, each from the key to the result.
final class PrintRun {
  let settings: Settings
  let wish: PaperWish
  private let till: Till
  /// A signal came while a job was on its way: it was the last one.
  private(set) var isOver = false

  init(_ settings: Settings, _ wish: PaperWish, _ till: Till) {
    self.settings = settings
    self.wish = wish
    self.till = till
    tellDoubts()
  }

  /// Power or program went in the middle of a print at this till: whoever prints next hears of it, once.
  private func tellDoubts() {
    guard let lines = try? till.ownDoubts(), !lines.isEmpty else { return }
    let list = lines.map { "\($0)" }.joined(separator: ", ")
    Terminal.print(words(TroublePhrase.openDoubts, "\(lines.count)", list), to: .standardError)
  }

  private var words: Words { settings.words }

  /// What is printed.
  enum Source {
    case key(String)
    case file(String)
    /// A bill of the archive that was printed before.
    case bill(ArchivedBill)
  }

  func run(_ source: Source) -> ExitStatus {
    do throws(TillStop) {
      guard let bill = try open(source) else { return told(nil) }
      let asks = Terminal.asks && !wish.isSure && !wish.isDry && !settings.isJSON
      let offer = try till.offer(
        bill, wish.choices, printer: wish.printer, for: wish.isDry ? .trying : asks ? .asking : .printing)
      if !settings.isJSON { Terminal.print(words.summary(of: offer)) }
      if wish.isDry { return dry(offer) }
      guard let order = try confirmed(offer, asks) else { return told(nil) }
      return ended(try print(offer, order), offer)
    } catch {
      return told(error)
    }
  }

  /// Nothing if nobody chose.
  private func open(_ source: Source) throws(TillStop) -> Bill? {
    switch source {
    case .file(let path): return try till.open(path: path)
    case .bill(let bill): return try till.open(bill)
    case .key(let key):
      let bills = try till.find(key)
      if bills.count == 1 { return try till.open(bills[0]) }
      guard Terminal.asks, !settings.isJSON, !wish.isSure else { throw .several(key: key, bills) }
      return try Question(words: words).choose(bills, key: key).map { (bill) throws(TillStop) in
        try till.open(bill)
      }
    }
  }

  /// What was said yes to; nothing if it was no.
  private func confirmed(_ offer: Offer, _ asks: Bool) throws(TillStop) -> PrintOrder? {
    var order = wish.order
    try till.refuseUsed(order.key)
    if offer.isReprint, order.reason.isEmpty {
      guard asks else { throw offer.earlier.first.map { .reasonNeeded($0) } ?? .noSuchJob("") }
      guard let reason = Question(words: words).reason() else { return nil }
      order.reason = reason
      return order
    }
    guard asks else {
      if wish.isSure { return order }
      Terminal.print(words(UsagePhrase.sayYes), to: .standardError)
      ExitStatus.usage.exit()
    }
    return Question(words: words).confirms() ? order : nil
  }

  /// Meanwhile a signal ends the waiting and not the program: the journal gets its line.
  private func print(_ offer: Offer, _ order: PrintOrder) throws(TillStop) -> PrintResult {
    let signals = HeldSignals([SIGINT, SIGTERM, SIGHUP])
    let isShown = !settings.isJSON
    defer {
      if signals.came() { isOver = true }
      if isShown { Terminal.show(passing: "") }
    }
    return try till.print(offer, order) { stage in
      if isShown { Terminal.show(passing: words.progress(stage, offer).text) }
      if signals.came() { isOver = true }
      return isOver ? .leave : .wait
    }
  }

  private func dry(_ offer: Offer) -> ExitStatus {
    if settings.isJSON { Terminal.print(JSON(offer, as: "dry-run").line) }
    return .printed
  }

  private func ended(_ result: PrintResult, _ offer: Offer) -> ExitStatus {
    let status = ExitStatus(result.ending)
    for finding in result.findings {
      Terminal.print(words(TroublePhrase.forSupervisor, finding.description), to: .standardError)
    }
    if settings.isJSON {
      Terminal.print(JSON(result, of: offer, status).line)
    } else {
      let saying = Saying(result, of: offer, words)
      Terminal.print(saying.text(words), to: status == .printed ? .standardOutput : .standardError)
    }
    return status
  }

  /// - Parameter stop: nothing if somebody said no.
  func told(_ stop: TillStop?) -> ExitStatus {
    guard let stop else {
      Terminal.print(words(UsagePhrase.notPrinted), to: .standardError)
      return .notAllowed
    }
    return stop.told(settings)
  }
}

extension TillStop {
  /// Says it, as text or as JSON, and gives the code to end with.
  func told(_ settings: Settings) -> ExitStatus {
    let status = ExitStatus(self)
    var saying = Saying(self, settings.words)
    if case .nothingFound(let key) = self, let command = FacturaPrintCommand.nearestCommand(to: key) {
      saying.hints.insert(settings.words(TroublePhrase.nearestCommand, command), at: 0)
    }
    if settings.isJSON {
      Terminal.print(JSON(self, status, saying).line)
    } else {
      Terminal.print(saying.text(settings.words), to: .standardError)
      if case .several(_, let bills) = self {
        Terminal.print(settings.words.list(bills).joined(separator: "\n"), to: .standardError)
      }
    }
    return status
  }
}
