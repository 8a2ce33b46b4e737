import FacturaTestSupport
import Foundation
import Testing

/// What a command leaves behind that had no time to clean up.
@Suite struct KilledCommandTests {
  @Test(.timeLimit(.minutes(1))) func aKilledCommandLeavesNothing() throws {
    let (input, output) = (try TemporaryFolder(), try TemporaryFolder())
    try input.write(statement(records: 60_000), as: "statement.json")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: CommandTests.command)
    process.arguments = ["render", "\(input.path)/statement.json", "-o", "\(output.path)/statement.pdf"]
    process.standardError = FileHandle.nullDevice
    try process.run()
    let begun = draft(of: process, in: output.path)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    if try #require(begun).hasSuffix(" (deleted)") {
      #expect(output.files == [])
    } else {
      print("skipped: the file system has no files without names")
    }
  }

  /// What the process has open in a folder, as soon as there is something: `/tmp/#1234 (deleted)` for a file without a name.
  private func draft(of process: Process, in folder: String) -> String? {
    let descriptors = "/proc/\(process.processIdentifier)/fd"
    while process.isRunning {
      let files = (try? FileManager.default.contentsOfDirectory(atPath: descriptors)) ?? []
      let places = files.compactMap {
        try? FileManager.default.destinationOfSymbolicLink(atPath: "\(descriptors)/\($0)")
      }
      if let place = places.first(where: { $0.hasPrefix(folder) }) { return place }
      usleep(1000)
    }
    return nil
  }
}
