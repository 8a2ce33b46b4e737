import Foundation

/// A printer of `PrinterRoom`, seen by whoever stands beside it.
package struct SimulatedPrinter: Sendable {
  /// Also its queue's.
  package let name: String
  package let uri: String
  package let folder: String
  private let room: PrinterRoom

  init(name: String, place: PrinterRoom.Place, room: PrinterRoom) {
    self.name = name
    uri = place.uri
    folder = place.folder
    self.room = room
  }

  /// What came out, in the order of printing. Waits until there is as much as `count`, for 20 seconds at most.
  package func received(_ count: Int = 0) -> [[UInt8]] {
    Self.files(in: folder, ending: ".pdf", atLeast: count)
  }

  /// What was asked for with the job of this number, from 1: `IPP_COPIES=2`.
  package func attributes(of number: Int) throws -> Set<String> {
    let text = try String(contentsOfFile: "\(folder)/received/\(number).txt", encoding: .utf8)
    return Set(text.split(separator: "\n").map(String.init))
  }

  /// What it says of itself and of its clients.
  package func said() throws -> String {
    try String(contentsOfFile: "\(folder)/../log/\(name)", encoding: .utf8)
  }

  package func takePaperOut() throws { try make("out-of-paper", "") }
  package func putPaperIn() throws { try FileManager.default.removeItem(atPath: "\(folder)/out-of-paper") }
  /// From now on, jobs are aborted.
  package func breakDown() throws { try make("fail", "") }
  /// How long each job takes from now on.
  package func slowDown(seconds: Double) throws { try make("seconds", "\(seconds)") }

  /// Waits until it has a job, for 10 seconds at most.
  package func isAtWork() {
    for _ in 0..<200 where !FileManager.default.fileExists(atPath: "\(folder)/at-work") { usleep(50_000) }
  }

  /// It is gone from the network, in the middle of what it does.
  package func vanish() throws { try room.obey("stop \(name)") }
  package func comeBack() throws { try room.obey("start \(name)") }

  /// What an operator does to its queue.
  package func pauseQueue() throws { try room.obey("pause \(name)") }
  package func resumeQueue() throws { try room.obey("resume \(name)") }
  /// What becomes of jobs that say nothing of sides.
  package func printOnBothSides() throws { try room.obey("duplex \(name)") }
  package func rejectJobs() throws { try room.obey("reject \(name)") }

  private func make(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)"))
  }

  static func files(in folder: String, ending: String, atLeast count: Int) -> [[UInt8]] {
    for _ in 0..<400 {
      let names = ((try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/received")) ?? [])
        .filter { $0.hasSuffix(ending) }
        .sorted { (Int($0.dropLast(4)) ?? 0) < (Int($1.dropLast(4)) ?? 0) }
      if names.count >= count {
        return names.compactMap { try? Data(contentsOf: URL(filePath: "\(folder)/received/\($0)")) }.map(
          Array.init)
      }
      usleep(50_000)
    }
    return []
  }
}

extension PrinterRoom.Place {
  /// What came out of a TCP port, a connection each; waits until there is as much as `count`.
  package func received(_ count: Int) -> [[UInt8]] {
    SimulatedPrinter.files(in: folder, ending: ".bin", atLeast: count)
  }
}
