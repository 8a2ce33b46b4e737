import FacturaTestSupport
import Foundation
import Testing

@testable import FacturaPrintCommand

/// The till's screen on another machine: under real keys, over a real connection.
@Suite(.enabled(if: Judge.tmux.isHere && LoopbackServer.isHere), .timeLimit(.minutes(4)))
struct RemoteDeskTests {
  private let till: TillFolder
  private let server: LoopbackServer

  init() throws {
    till = try TillFolder(bills: 12)
    server = try LoopbackServer()
  }

  /// What a shell says of its terminal.
  private static func settings(_ name: String) -> String {
    "echo \(name)=$?; stty -a | tr -s ' ;' '\\n\\n' | grep -x -e echo -e icanon -e isig"
  }

  /// A terminal in which somebody has logged in over there and started the till.
  private func open() throws -> TmuxTerminal {
    let words = ["env"] + till.environment + [TillFolder.command, "--archive", till.archive]
    let command = words.map(LoopbackServer.quoted).joined(separator: " ")
    let line = server.line(running: "\(command); \(Self.settings("far"))")
    return try TmuxTerminal("\(line); \(Self.settings("near")); read x", environment: [])
  }

  private func expect(_ terminal: TmuxTerminal, _ text: String, _ place: SourceLocation = #_sourceLocation)
    throws
  {
    let (isThere, screen) = try terminal.shows(text)
    try #require(isThere, "“\(text)” is missing in:\n\(screen)\n\(server.said)", sourceLocation: place)
  }

  @Test func aBillIsChosenAndPrintedAndBothTerminalsComeBack() async throws {
    try await apart {
      let terminal = try open()
      try expect(terminal, "Cuenta, teléfono o e-NCF")
      try terminal.type("40012345x")
      try terminal.press("BSpace")
      try expect(terminal, "› 40012345")
      try terminal.press("Enter")
      try expect(terminal, "12 facturas con «40012345»: ¿cuál?")
      try terminal.press("PageDown", "Up", "Down", "Home", "Down")
      try expect(terminal, "▸ 2")
      try terminal.press("3")
      try expect(terminal, "Enter IMPRIMIR")
      try terminal.resize(columns: 60, rows: 20)
      try terminal.press("r")
      try expect(terminal, "Resumen       sí")
      #expect(try terminal.screen.split(separator: "\n").allSatisfy { $0.count <= 60 })
      usleep(400_000)
      try terminal.press("Enter")
      try expect(terminal, "Impresa: ORIGINAL, resumen, 1 hoja")
      #expect(try till.folder.bytes(of: "out.pdf").starts(with: "%PDF".utf8))
      try terminal.press("C-c")
      try expect(terminal, "far=0\nisig\nicanon\necho\n")
      try expect(terminal, "near=0\nisig\nicanon\necho\n")
    }
  }

  @Test func aLineThatBreaksEndsTheTill() async throws {
    try await apart {
      let terminal = try open()
      try expect(terminal, "Cuenta, teléfono o e-NCF")
      #expect(till.isOpenSomewhere)
      kill(try #require(try terminal.child), SIGKILL)
      #expect(try eventually { !till.isOpenSomewhere }, "it goes on without anybody")
    }
  }
}

extension TillFolder {
  /// Whether a process of the command works with this archive.
  fileprivate var isOpenSomewhere: Bool {
    let numbers = ((try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []).filter {
      $0.allSatisfy(\.isNumber)
    }
    return numbers.contains { number in
      let words = (try? Data(contentsOf: URL(filePath: "/proc/\(number)/cmdline"))) ?? Data()
      return words.starts(with: Self.command.utf8) && words.range(of: Data(archive.utf8)) != nil
    }
  }
}
