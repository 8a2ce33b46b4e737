import FacturaArchive
import FacturaPrinting
import FacturaTill
import Synchronization

/// Does what the desk wishes, one after the other, on a thread of its own: the screen never waits for archive or printer.
final class DeskWorker: Sendable {
  private enum Hint {
    case stopWaiting, cancelJob
  }

  private let settings: Settings
  private let wish: PaperWish
  private let wishes: Mailbox<Desk.Wish>
  let answers: Mailbox<Desk.Event>
  /// What concerns the job that is being watched; read between two looks at it.
  private let hint = Mutex<Hint?>(nil)

  init?(_ settings: Settings, _ wish: PaperWish) {
    guard let wishes = Mailbox<Desk.Wish>(), let answers = Mailbox<Desk.Event>() else { return nil }
    self.settings = settings
    self.wish = wish
    self.wishes = wishes
    self.answers = answers
  }

  /// Whether there was a thread to be had.
  func start() -> Bool {
    Background.start { self.work() }
  }

  func send(_ wish: Desk.Wish) {
    switch wish {
    case .stopWaiting: hint.withLock { $0 = .stopWaiting }
    case .cancelJob: hint.withLock { $0 = .cancelJob }
    case .find, .open, .alter, .print, .settle, .quit: wishes.post(wish)
    }
  }

  private func work() {
    let till: Till
    do throws(TillStop) { till = try Till(settings, fonts: wish.fonts) } catch {
      answers.post(.closed(error))
      return
    }
    tellJournal(till)
    answers.post(.printers((try? till.shelf.printers()) ?? []))
    while let wish = wishes.take() {
      if case .quit = wish { return answers.post(.left) }
      do throws(TillStop) { try answer(wish, till) } catch { answers.post(.stopped(error, of: wish.subject)) }
    }
  }

  private func answer(_ asked: Desk.Wish, _ till: Till) throws(TillStop) {
    switch asked {
    case .find(let key): answers.post(.found(key: key, try till.find(key)))
    case .open(let listed):
      try offer(till.open(listed), wish.choices, wish.printer, till)
    case .alter(let offered, let choices, let printer):
      try offer(offered.bill, choices, printer.isEmpty ? nil : printer, till)
    case .print(let offer, let reason): try print(offer, reason, till)
    case .settle(let doubt, let wasPrinted):
      try till.settle(doubt, wasPrinted: wasPrinted)
      tellJournal(till)
    case .stopWaiting, .cancelJob, .quit: break
    }
  }

  private func offer(
    _ bill: Bill, _ choices: PrintChoices, _ printer: String?, _ till: Till,
  ) throws(TillStop) {
    answers.post(.offered(try till.offer(bill, choices, printer: printer, for: .choosing)))
  }

  private func print(_ offer: Offer, _ reason: String, _ till: Till) throws(TillStop) {
    hint.withLock { $0 = nil }
    defer { tellJournal(till) }
    var order = wish.order
    order.reason = reason
    var job: PrintJob?
    let result = try till.print(offer, order) { stage in
      answers.post(.stage(stage))
      if case .submitted(let submitted) = stage { job = submitted }
      switch hint.withLock({ $0 }) {
      case .stopWaiting: return .leave
      case .cancelJob: if let job { cancel(job, till) }
      case nil: break
      }
      return .wait
    }
    answers.post(.ended(result, offer))
  }

  /// A job that can't be taken back goes on, and the clerk hears of it.
  private func cancel(_ job: PrintJob, _ till: Till) {
    hint.withLock { $0 = $0 == .cancelJob ? nil : $0 }
    do throws(PrintingError) { try till.shelf.press(for: job.printer).cancel(job) } catch {
      answers.post(.notCancelled(TillStop(error)))
    }
  }

  private func tellJournal(_ till: Till) {
    let recent = (try? till.recent(5)) ?? []
    answers.post(.journal(recent: recent, doubts: (try? till.doubts()) ?? []))
  }
}

extension Desk.Wish {
  /// What its answer is about; nothing where the clerk waits for it whatever he does.
  fileprivate var subject: Desk.Subject? {
    switch self {
    case .find(let key): .key(key)
    case .open(let bill): .bill(bill)
    case .alter(let offer, _, _): .bill(offer.bill.listed)
    case .print, .settle, .stopWaiting, .cancelJob, .quit: nil
    }
  }
}
