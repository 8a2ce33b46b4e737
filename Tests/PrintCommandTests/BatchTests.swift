import FacturaTestSupport
import Foundation
import Testing

@testable import FacturaPrintCommand

/// Keys from standard input, one a line.
@Suite(.timeLimit(.minutes(3)))
struct BatchTests {
  private let till: TillFolder

  init() throws {
    till = try TillFolder(bills: 2)
  }

  /// A signal is held back while a bill is on its way, and only then: it isn't lost, and nothing is printed after it.
  @Test func aSignalEndsTheCommandThatWaitsForAKey() async throws {
    let isOver = try await apart { try isOverAfterASignal() }
    #expect(isOver, "the signal was lost")
    let lines = try till.run("journal", "--json").output.split(separator: "\n")
    #expect(lines.count == 3 && lines[2].contains("\"printed\""), "\(lines)")
  }

  /// Gives the command a key, a signal when that bill is printed, and another key.
  private func isOverAfterASignal() throws -> Bool {
    let entrance = Pipe.ofOneProcess()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    // Threads of tests hold signals back.
    process.arguments =
      ["--default-signal"] + till.environment + [TillFolder.command, "-", "--yes", "--json"]
    process.standardInput = entrance
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    #expect(try entrance.feed("E310000900000\n".utf8))
    #expect(try eventually { till.folder.files.contains("out.pdf") })
    kill(process.processIdentifier, SIGTERM)
    // Nobody reads it if the command is quick.
    _ = try entrance.feed("E310000900001\n".utf8)
    let isOver = try eventually { !process.isRunning }
    try entrance.fileHandleForWriting.close()
    return isOver
  }
}
