import FacturaCommandLine
import Glibc

/// How far a long work is, in one line of a terminal that is written over; on anything else, nothing.
final class ProgressLine {
  private var isShown = false
  private var next = ContinuousClock.now + interval

  private static let interval = Duration.milliseconds(250)

  /// Nothing where nobody would see it move.
  init?() {
    if isatty(STDERR_FILENO) != 1 { return nil }
  }

  /// Four times a second at most, and not of work that is soon done.
  func show(_ documents: Int) {
    let now = ContinuousClock.now
    guard now >= next else { return }
    next = now + Self.interval
    isShown = true
    Terminal.overwrite(with: documents == 1 ? "1 invoice …" : "\(Self.grouped(documents)) invoices …")
  }

  /// Makes room for what else is to be said.
  func clear() {
    if isShown { Terminal.overwrite(with: "") }
    isShown = false
  }

  /// `1,234,567`
  static func grouped(_ number: Int) -> String {
    var text = ""
    for (index, figure) in String(number).reversed().enumerated() {
      if index > 0, index % 3 == 0 { text.append(",") }
      text.append(figure)
    }
    return String(text.reversed())
  }
}
