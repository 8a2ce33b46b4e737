import Glibc

/// The terminal while the screen is ours: keys come one by one, nothing is echoed, and what stood there before comes
/// back when this value goes, however the program ends. Only SIGKILL can't be followed by anything.
struct RawTerminal: ~Copyable {
  private static let input: Int32 = 0
  private static let output: Int32 = 1

  /// Another screen page, bracketed paste, no cursor before somebody asks for one.
  private static let enter = "\u{1B}[?1049h\u{1B}[?2004h\u{1B}[?25l\u{1B}[2J"
  private static let leave = "\u{1B}[?2004l\u{1B}[0m\u{1B}[?25h\u{1B}[?1049l"

  private let settings: termios

  static var isHere: Bool { isatty(input) == 1 && isatty(output) == 1 }

  /// Nothing if standard input and output are no terminal.
  init?() {
    guard Self.isHere else { return nil }
    var settings = termios()
    guard tcgetattr(Self.input, &settings) == 0 else { return nil }
    self.settings = settings
    CrashRestoration.arm(settings, leaving: Self.leave)
    begin()
  }

  deinit {
    end()
    CrashRestoration.disarm()
  }

  /// Takes the terminal, also again after the program was suspended.
  func begin() {
    var raw = settings
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    raw.c_iflag &= ~tcflag_t(IXON | ICRNL | INLCR | IGNCR | ISTRIP)
    _ = tcsetattr(Self.input, TCSADRAIN, &raw)
    write(Self.enter)
  }

  /// Gives the terminal back as it was.
  func end() {
    write(Self.leave)
    var settings = settings
    _ = tcsetattr(Self.input, TCSADRAIN, &settings)
  }

  /// Columns and rows; 80 × 24 if the terminal doesn't say.
  var size: ScreenSize {
    var window = winsize()
    guard ioctl(Self.output, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else {
      return ScreenSize(columns: 80, rows: 24)
    }
    return ScreenSize(columns: Int(window.ws_col), rows: Int(window.ws_row))
  }

  /// What stands in the terminal's input, after `poll` said that something does; nothing at its end.
  func read() -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = bytes.withUnsafeMutableBytes { Glibc.read(Self.input, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR || errno == EAGAIN { return [] }
    return count > 0 ? Array(bytes.prefix(count)) : nil
  }

  func write(_ text: String) {
    _ = Terminal.put(Array(text.utf8), on: Self.output)
  }
}

struct ScreenSize: Equatable {
  var columns: Int
  var rows: Int
}
