import FacturaTestSupport
import Foundation
import Testing

/// A terminal of 80 by 24 in a tmux server of its own, which ends with this value.
final class TmuxTerminal {
  private let server = "factura-\(UUID().uuidString.prefix(8))"

  /// Runs a shell script in it.
  init(_ script: String, environment: [String]) throws {
    let words =
      ["-f", "/dev/null", "new-session", "-d", "-x", "80", "-y", "24", "/usr/bin/env"] + environment
    let command = ["-L", server] + words + ["TERM=screen-256color", "/bin/sh", "-c", script]
    _ = try Judge.run("/bin/bash", ["-c", Self.apart, "tmux"] + command)
  }

  deinit {
    _ = try? tmux(["kill-server"])
  }

  /// Foundation sees that a program ended when nobody holds a certain descriptor any more: the server, which goes on,
  /// must not get it. Nor must it get the signals held back that threads of tests hold back: it would never end.
  private static let apart = """
    for file in /proc/$$/fd/*; do fd=${file##*/}; [ "$fd" -gt 2 ] && eval "exec $fd>&-"; done
    exec env --default-signal "$0" "$@"
    """

  @discardableResult
  private func tmux(_ words: [String]) throws -> String {
    try Judge.tmux.run(["-L", server] + words).output
  }

  /// Keys by tmux's names: `Enter`, `Down`, `C-c`.
  func press(_ keys: String...) throws {
    try tmux(["send-keys"] + keys)
  }

  /// Text as it is, all at once, as scanners and pastes come.
  func type(_ text: String) throws {
    try tmux(["send-keys", "-l", text])
  }

  func resize(columns: Int, rows: Int) throws {
    try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// Meanwhile the terminal takes nothing from the program, which waits where it writes.
  func holdingOutput(_ work: () throws -> Void) throws {
    let path = try tmux(["display-message", "-p", "#{pane_tty}"]).trimmingCharacters(in: .newlines)
    let line = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    defer { close(line) }
    try #require(tcflow(line, Int32(TCOOFF)) == 0, "\(path)")
    defer { tcflow(line, Int32(TCOON)) }
    try work()
  }

  /// What is to be seen now.
  var screen: String {
    get throws { try tmux(["capture-pane", "-p"]) }
  }

  /// With its colours.
  var inks: String {
    get throws { try tmux(["capture-pane", "-p", "-e"]) }
  }

  /// The program that the shell runs.
  var child: Int32? {
    get throws {
      let shell = try tmux(["display-message", "-p", "#{pane_pid}"]).filter(\.isNumber)
      let children = try String(contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
      return children.split(separator: " ").first.flatMap { Int32($0) }
    }
  }

  /// What is done next makes sense only where the text is to be seen.
  func expect(_ text: String, _ place: SourceLocation = #_sourceLocation) throws {
    let (isThere, screen) = try shows(text)
    try #require(isThere, "“\(text)” is missing in:\n\(screen)", sourceLocation: place)
  }

  /// Waits until the text is to be seen; gives the screen back as it was last.
  func shows(_ text: String, within seconds: Double = 20) throws -> (Bool, String) {
    let end = Date.now + seconds
    var last = ""
    repeat {
      last = try screen
      if last.contains(text) { return (true, last) }
      usleep(20_000)
    } while Date.now < end
    return (false, last)
  }
}
