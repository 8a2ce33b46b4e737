import Foundation
import Synchronization

/// Printers to try printing with: a private CUPS scheduler and simulated IPP printers, one set for the whole run. They
/// end with the process, however it ends, because `tools/printers` listens to it.
package final class PrinterRoom: Sendable {
  /// A simulated printer, or the TCP port of a receipt printer.
  package struct Place: Decodable, Sendable {
    package let uri: String
    package let folder: String
  }

  private struct Description: Decodable {
    let server: String
    let socket: String
    let roll: Place
  }

  /// `HOST:PORT` of the scheduler.
  package let scheduler: String
  /// The path of its socket.
  package let socket: String
  /// A TCP port that takes bytes. There is a queue `roll` for it, too.
  package let roll: Place
  private let orders: Mutex<Orders>

  /// What the run's tests share. The first that asks starts it.
  package static var shared: PrinterRoom {
    get throws { try started.get() }
  }

  private static let started = Result { try PrinterRoom() }

  /// Whether to run a test that prints: CUPS is installed, or has to be. Prints a word if it isn't.
  package static let isHere: Bool = {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin"
    let folders = path.split(separator: ":").map(String.init) + ["/usr/sbin"]
    let missing = ["cupsd", "lpadmin", "ippeveprinter", "dbus-daemon", "python3"].first { name in
      !folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
    }
    if let missing { print("\(Judge.isStrict ? "missing" : "skipped"): \(missing) is not installed") }
    return missing == nil || Judge.isStrict
  }()

  private init() throws {
    var orders = try Orders()
    let line = try orders.nextLine()
    let description = try JSONDecoder().decode(Description.self, from: Data(line.utf8))
    scheduler = description.server
    socket = description.socket
    roll = description.roll
    self.orders = Mutex(orders)
  }

  /// A printer of its own for a test, with a queue of that name; a raw one unless it is `driverless`.
  package func add(_ name: String, driverless: Bool = false) throws -> SimulatedPrinter {
    let line = try obey("add \(name)" + (driverless ? " everywhere" : ""))
    let place = try JSONDecoder().decode(Place.self, from: Data(line.utf8))
    return SimulatedPrinter(name: name, place: place, room: self)
  }

  @discardableResult
  func obey(_ order: String) throws -> String { try orders.withLock { try $0.give(order) } }
}

/// The script's two ends.
private struct Orders: ~Copyable {
  private let process = Process()
  private let entrance = Pipe()
  private let exit = Pipe()
  private var read: [UInt8] = []

  struct Refusal: Error, CustomStringConvertible {
    let description: String
  }

  init() throws {
    process.executableURL = URL(filePath: Repository.path("tools/printers"))
    process.standardInput = entrance
    process.standardOutput = exit
    // The script sees the end of this process only if nobody else holds its standard input, itself included.
    for handle in [entrance.fileHandleForWriting, exit.fileHandleForReading] {
      _ = fcntl(handle.fileDescriptor, F_SETFD, FD_CLOEXEC)
    }
    try process.run()
  }

  mutating func give(_ order: String) throws -> String {
    guard try entrance.feed("\(order)\n".utf8) else { throw Refusal(description: "tools/printers ended") }
    let answer = try nextLine()
    guard answer == "done" || answer.hasPrefix("{") else { throw Refusal(description: answer) }
    return answer
  }

  mutating func nextLine() throws -> String {
    while true {
      if let end = read.firstIndex(of: UInt8(ascii: "\n")) {
        defer { read.removeFirst(end + 1) }
        return String(decoding: read[..<end], as: UTF8.self)
      }
      let more = exit.fileHandleForReading.availableData
      guard !more.isEmpty else { throw Refusal(description: "tools/printers ended") }
      read += more
    }
  }
}
