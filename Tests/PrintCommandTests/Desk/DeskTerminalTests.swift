import FacturaTestSupport
import Foundation
import Testing

@testable import FacturaPrintCommand

/// The till's screen under real keys.
@Suite(.enabled(if: Judge.tmux.isHere), .timeLimit(.minutes(4)))
struct DeskTerminalTests {
  private let till: TillFolder
  private static let account = "4-0012345"

  init() throws {
    till = try TillFolder(bills: 12)
  }

  /// The screen, and when it ends, its exit code and whether the terminal is as it was.
  private func open(_ options: String = "", _ more: [String] = []) throws -> TmuxTerminal {
    let script =
      "\(TillFolder.command) \(options); echo code=$?; stty -a | tr -s ' ;' '\\n\\n' | grep -x -e echo -e icanon -e isig; read x"
    return try TmuxTerminal(script, environment: till.environment + more)
  }

  private func expectRestored(
    _ terminal: TmuxTerminal, code: Int, _ place: SourceLocation = #_sourceLocation,
  ) throws {
    try terminal.expect("code=\(code)", place)
    try terminal.expect("isig\nicanon\necho", place)
  }

  @Test func aBillIsFoundShownPrintedAndTheNextOneAskedFor() async throws {
    try await apart {
      let terminal = try open()
      try terminal.expect("Cuenta, teléfono o e-NCF")
      try terminal.type("E310000900003")
      try terminal.expect("› E310000900003")
      try terminal.press("Enter")
      try terminal.expect("4 hojas")
      try terminal.expect("Yocasta Altagracia Peña Núñez")
      try terminal.expect("E310000900003 · del 04-03-2027")
      try terminal.expect("Total  RD$\u{A0}5,487.28    vence 24-03-2027")
      try terminal.expect("Enter IMPRIMIR")
      usleep(400_000)
      try terminal.press("Enter")
      try terminal.expect("Impresa: ORIGINAL, 4 hojas")
      try terminal.expect("Últimas de esta caja")
      #expect(try till.folder.bytes(of: "out.pdf").starts(with: "%PDF".utf8))
      try terminal.press("Escape")
      usleep(200_000)
      try terminal.press("Escape")
      try expectRestored(terminal, code: 0)
    }
  }

  @Test func severalAreListedAndChosenByArrowOrNumber() async throws {
    try await apart {
      let terminal = try open()
      try terminal.type(TillFolder.account)
      try terminal.press("Enter")
      try terminal.expect("12 facturas con «40012345»: ¿cuál?")
      try terminal.press("Down", "Down", "PageDown")
      try terminal.expect("10–12 de 12")
      try terminal.press("Home", "Down")
      try terminal.expect("▸ 2")
      try terminal.press("3")
      try terminal.expect("Enter IMPRIMIR")
      try terminal.press("r")
      try terminal.expect("Resumen       sí")
      try terminal.press("Escape")
      try terminal.expect("Cuenta, teléfono o e-NCF")
    }
  }

  @Test func aScanWithItsEnterNeverPrintsTheBillThatIsShown() async throws {
    try await apart {
      let terminal = try open()
      try terminal.type("E310000900001\r")
      try terminal.expect("E310000900001")
      try terminal.expect("Enter IMPRIMIR")
      usleep(400_000)
      try terminal.type("E310000900002\r")
      try terminal.expect("E310000900002")
      #expect(till.folder.files.contains("out.pdf") == false)
    }
  }

  @Test func nothingIsFoundAndTheNextKeyIsTyped() async throws {
    try await apart {
      let terminal = try open("--lang en")
      try terminal.type("nobody")
      try terminal.press("Enter")
      try terminal.expect("There is no bill with “nobody”.")
    }
  }

  @Test func theTerminalComesBackHoweverItEnds() async throws {
    try await apart {
      for (signal, code) in [(SIGTERM, 0), (SIGHUP, 0), (SIGINT, 0), (SIGSEGV, 139), (SIGABRT, 134)] {
        let terminal = try open()
        try terminal.expect("Cuenta, teléfono o e-NCF")
        let child = try #require(try terminal.child)
        kill(child, signal)
        let (isThere, screen) = try terminal.shows("code=\(code)")
        #expect(isThere, "signal \(signal) is lost:\n\(screen)")
        try expectRestored(terminal, code: code)
      }
      let terminal = try open()
      try terminal.expect("Cuenta, teléfono o e-NCF")
      try terminal.press("C-c")
      try expectRestored(terminal, code: 0)
    }
  }

  /// The program is held where it draws until a bill is found and a signal has come: it sees both at once.
  @Test func itLeavesWhenASignalAndAnAnswerComeTogether() async throws {
    try await apart {
      let terminal = try open()
      try terminal.expect("Cuenta, teléfono o e-NCF")
      let child = try #require(try terminal.child)
      try terminal.type("E310000900003")
      try terminal.expect("› E310000900003")
      try terminal.holdingOutput {
        try terminal.press("Enter")
        usleep(400_000)
        kill(child, SIGTERM)
        usleep(100_000)
      }
      try expectRestored(terminal, code: 0)
    }
  }

  /// The command with a key asks line by line, on the shell's own screen.
  @Test func aKeyOfSeveralBillsIsAskedForLineByLine() async throws {
    try await apart {
      let refused = try open(TillFolder.account)
      try refused.expect("12 facturas con «40012345»: ¿cuál?")
      try refused.expect("¿Cuál?")
      try refused.type("13\r2\r")
      try refused.expect("¿Imprimir? [S/n]")
      let line = try refused.screen.split(separator: "\n").first { $0.hasPrefix("   2  ") } ?? ""
      let chosen = try #require(line.split(separator: " ").first { $0.hasPrefix("E31") }).description
      try refused.type("n\r")
      try expectRestored(refused, code: 5)
      #expect(try till.run("journal", "--json").output == "" && !till.folder.files.contains("out.pdf"))

      let printed = try open(TillFolder.account)
      try printed.expect("¿Cuál?")
      try printed.type("2\r")
      try printed.expect("¿Imprimir? [S/n]")
      try printed.press("Enter")
      try printed.expect("Impresa: ORIGINAL, 4 hojas")
      try expectRestored(printed, code: 0)
      #expect(try till.run("journal").output.contains(chosen))
      #expect(try till.folder.bytes(of: "out.pdf").starts(with: "%PDF".utf8))

      let again = try open(chosen)
      try again.expect("¿Por qué se imprime otra vez?")
      try again.type("2\r")
      try again.expect("Impresa: REIMPRESIÓN 1")
      #expect(try till.run("journal").output.contains("(El cliente la perdió)"))
    }
  }

  @Test func withoutAnArchiveItSaysSoOnTheShellsScreen() async throws {
    try await apart {
      let terminal = try open("", ["FACTURA_ARCHIVE=/nowhere/archive.sqlite"])
      try terminal.expect("factura archive add")
      try expectRestored(terminal, code: 3)
    }
  }

  @Test func theScreenFollowsItsWindow() async throws {
    try await apart {
      let terminal = try open()
      try terminal.expect("Esc salir")
      try terminal.resize(columns: 50, rows: 12)
      try terminal.type("E31")
      try terminal.expect("› E31")
      try terminal.expect("Esc salir")
      let lines = try terminal.screen.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.allSatisfy { $0.count <= 50 })
    }
  }

  @Test func coloursAreLeftOutOnDemand() async throws {
    try await apart {
      let coloured = try open("", ["NO_COLOR="])
      try coloured.expect("Esc salir")
      #expect(try coloured.inks.contains("\u{1B}[2m"))
      let plain = try open("", ["NO_COLOR=1"])
      try plain.expect("Esc salir")
      #expect(try !plain.inks.contains("\u{1B}[2m"))
    }
  }
}
