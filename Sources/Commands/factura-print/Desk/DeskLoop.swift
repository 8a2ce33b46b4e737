import FacturaTill
import Glibc

/// Brings keys, answers and signals to the desk, and its pictures to the terminal.
struct DeskLoop: ~Copyable {
  private let terminal: RawTerminal
  private let signals: Signals
  private let worker: DeskWorker
  private var desk: Desk
  private var screen: Screen
  private var decoder = KeyDecoder()
  private var turn = 0
  /// A bill that has come on the screen, and when.
  private var shownSince: ContinuousClock.Instant?
  private var isDone = false
  private var stop: TillStop?

  /// How long keys that follow each other at once are held together: scanners type faster than that.
  private static let burst: Int32 = 40
  /// How long a bill stands before an Enter prints it.
  private static let glance = Duration.milliseconds(250)
  /// How long a program that was told to go waits for its job to reach the journal.
  private static let farewell = Duration.seconds(5)
  private static let heartbeat: Int32 = 120

  init?(_ settings: Settings, _ wish: PaperWish, isColoured: Bool) {
    // Signals first: threads that come later hold them back too.
    guard
      let signals = Signals.catching([SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGWINCH, SIGTSTP]),
      let worker = DeskWorker(settings, wish), let terminal = RawTerminal()
    else { return nil }
    self.signals = signals
    self.worker = worker
    self.terminal = terminal
    desk = Desk(words: settings.words, station: settings.station, usual: wish.printers)
    screen = Screen(isColoured: isColoured)
  }

  /// Until the clerk leaves. Gives back what kept the till from opening, if something did.
  mutating func run() -> TillStop? {
    guard worker.start() else { return nil }
    while !isDone {
      draw()
      wait()
    }
    return stop
  }

  private mutating func draw() {
    let size = terminal.size
    terminal.write(screen.update(to: desk.picture(width: size.columns, turn: turn), size: size))
  }

  private mutating func wait() {
    var places = [0, worker.answers.descriptor, signals.descriptor].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let count = poll(&places, nfds_t(places.count), patience)
    turn += 1
    if count <= 0 { quiet() }
    if places[2].revents != 0, let number = signals.next(within: 0) { take(signal: number) }
    // Who leaves takes the answers that stood there with the signal: waiting for them here would be for ever.
    if !isDone, places[1].revents != 0, let event = worker.answers.take() { take(event) }
    if !isDone, places[0].revents != 0 { readKeys() }
    lookAtShown()
  }

  private var patience: Int32 {
    if decoder.isWaiting { return Self.burst }
    if shownSince != nil { return 50 }
    return desk.isWaiting ? Self.heartbeat : -1
  }

  private mutating func quiet() {
    for key in decoder.flush() { take(.key(key)) }
  }

  /// Where letters are choices, keys are gathered as long as they follow each other at once, so that a scan is known as
  /// one. In a field they are shown at once.
  private mutating func readKeys() {
    // Its end: the window was closed.
    guard let bytes = terminal.read() else { return leave() }
    var keys = decoder.keys(from: bytes)
    var waiting = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    while !desk.isTyping, keys.count < 2000, poll(&waiting, 1, Self.burst) > 0, let more = terminal.read() {
      keys += decoder.keys(from: more)
    }
    for key in desk.isTyping ? keys : keys.joiningScans() { take(.key(key)) }
  }

  private mutating func take(_ event: Desk.Event) {
    switch event {
    case .closed(let stop):
      self.stop = stop
      isDone = true
    case .left: isDone = true
    default: break
    }
    let wasSeen = desk.isSeen
    for wish in desk.take(event) { worker.send(wish) }
    if desk.isSeen != wasSeen { shownSince = desk.isSeen == false ? .now : nil }
  }

  private mutating func lookAtShown() {
    guard let since = shownSince, ContinuousClock.now - since >= Self.glance else { return }
    shownSince = nil
    take(.seen)
  }

  private mutating func take(signal number: Int32) {
    switch number {
    case SIGWINCH: screen.forget()
    case SIGTSTP:
      terminal.end()
      raise(SIGSTOP)
      terminal.begin()
      screen.forget()
    default: leave()
    }
  }

  /// The job that is on its way is written down first, if it doesn't take too long.
  private mutating func leave() {
    worker.send(.stopWaiting)
    worker.send(.quit)
    let end = ContinuousClock.now + Self.farewell
    while !isDone, ContinuousClock.now < end {
      var waiting = pollfd(fd: worker.answers.descriptor, events: Int16(POLLIN), revents: 0)
      if poll(&waiting, 1, 100) > 0, let event = worker.answers.take() { take(event) }
    }
    isDone = true
  }
}
