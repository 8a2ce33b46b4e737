import FacturaTestSupport
import Foundation
import Testing

@testable import FacturaPrintCommand

/// On its way from the archive to a printer a bill lies in no file.
@Suite struct TemporaryFileTests {
  private let till: TillFolder
  /// For the command's own things: home, temporary files, and where it is started.
  private let rooms: TemporaryFolder
  private static let bill = "E310000900000"

  init() throws {
    till = try TillFolder(bills: 1)
    rooms = try TemporaryFolder()
    for name in Self.roomNames {
      try FileManager.default.createDirectory(
        atPath: "\(rooms.path)/\(name)", withIntermediateDirectories: false)
    }
  }

  private static let roomNames = ["home", "temporary", "here"]

  private static let receipt = "FACTURA_RECEIPT=1"

  /// Blocks of 512 bytes. The journal's few lines need fewer in its own file, and 40 copies of the bill more.
  private static let limit = 600

  /// Starts the command where no file may grow beyond the limit, one without a name neither.
  private func run(_ arguments: [String], _ more: [String] = []) throws -> Judge.Answer {
    let script = "trap '' XFSZ; cd '\(rooms.path)/here'; ulimit -f \(Self.limit); exec env \"$@\""
    let places = ["HOME=\(rooms.path)/home", "TMPDIR=\(rooms.path)/temporary"]
    let words = till.environment + places + more + [TillFolder.command] + arguments
    return try Judge.run("/bin/sh", ["-c", script, "sh"] + words)
  }

  /// Dots of receipts are many bytes, pages few.
  private func print(on printer: String, _ more: [String] = []) throws -> Judge.Answer {
    let copies = more == [Self.receipt] ? "8" : "40"
    return try run([Self.bill, "-d", printer, "--yes", "-n", copies, "--reason", "r"], more)
  }

  /// Prints, and looks at all that appears meanwhile, however short it stays.
  private func expectNoFile(on printer: String, code: Int32, _ more: String...) throws {
    let folders = [till.path] + Self.roomNames.map { "\(rooms.path)/\($0)" }
    let watch = try FolderWatch(folders)
    let answer = try print(on: printer, more)
    #expect(answer.status == code, "\(answer.output)")
    let names = Set(watch.names).subtracting(["archive.sqlite-wal", "archive.sqlite-shm"])
    #expect(names == [])
  }

  /// The journal says which bill it was, and not whose.
  @Test func aBillThatIsNotInTheArchiveLeavesNoName() throws {
    let file = Repository.path("Layouts/ecf/samples/e31.xml")
    #expect(try till.run("--from", file, "--yes").status == 0)
    let kept = try till.folder.files.filter { $0.hasPrefix("archive") }.flatMap {
      try till.folder.bytes(of: $0)
    }
    #expect(Data(kept).range(of: Data("E310000000118".utf8)) != nil)
    for name in ["Robles", "111222333"] { #expect(Data(kept).range(of: Data(name.utf8)) == nil) }
  }

  /// What the others rely on: the bill is too large for any file.
  @Test func aFileThatHoldsTheBillWouldBeNoticed() throws {
    if Sanitizer.thread.leavesOut("a print for which no file may grow") { return }
    let answer = try print(on: "file:\(rooms.path)/temporary/out.pdf")
    #expect(answer.status == 9, "\(answer.output)")
    #expect(answer.output.contains("File too large"), "\(answer.output)")
    let watch = try FolderWatch(["\(rooms.path)/temporary"])
    _ = try till.run(Self.bill, "--yes", "-d", "file:\(rooms.path)/temporary/small.pdf")
    #expect(watch.names == ["small.pdf"])
  }

  /// Pages wait for their number in memory, where other programs let those that follow thousands of rows lie in a file.
  @Test func theLongestBillLiesInNoFile() throws {
    if Sanitizer.thread.leavesOut("a print for which no file may grow") { return }
    let answer = try run([
      "--from", till.folder.write(TelephoneBill.long(records: 6500), as: "long.json"), "--dry-run",
    ])
    #expect(answer.status == 0, "\(answer.output)")
    #expect(answer.output.contains("155 páginas"), "\(answer.output)")
  }

  @Test func aPortGetsItFromMemory() async throws {
    if Sanitizer.thread.leavesOut("a print for which no file may grow") { return }
    try await apart {
      let port = try TestPort { $0.read() }
      try expectNoFile(on: "tcp://127.0.0.1:\(port.number)", code: 10, Self.receipt)
    }
  }

  @Test(.enabled(if: PrinterRoom.isHere)) func printersAndQueuesGetItFromMemory() async throws {
    if Sanitizer.thread.leavesOut("a print for which no file may grow") { return }
    try await apart {
      let printer = try PrinterRoom.shared.add("till-diskless")
      try expectNoFile(on: printer.uri, code: 0)
      try expectNoFile(
        on: "till-diskless", code: 0, "CUPS_SERVER=\(PrinterRoom.shared.scheduler)")
    }
  }
}

/// The names of files that appear in folders, as the system tells them (inotify(7)): none is too quick for it.
private final class FolderWatch {
  private let descriptor: Int32

  init(_ folders: [String]) throws {
    descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    try #require(descriptor >= 0)
    for folder in folders {
      try #require(inotify_add_watch(descriptor, folder, UInt32(IN_CREATE | IN_MOVED_TO)) >= 0, "\(folder)")
    }
  }

  deinit { close(descriptor) }

  /// All that appeared until now; each is told once.
  var names: [String] {
    var names: [String] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return names }
      names += Self.names(in: buffer.prefix(count))
    }
  }

  /// Each event: watch, kind, cookie and length of the name, in 16 bytes; then the name, filled up with zeros.
  private static func names(in events: ArraySlice<UInt8>) -> [String] {
    var (rest, names) = (events, [String]())
    while rest.count > 16 {
      let length = rest.dropFirst(12).prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
      names.append(String(decoding: rest.dropFirst(16).prefix(length).prefix { $0 != 0 }, as: UTF8.self))
      rest = rest.dropFirst(16 + length)
    }
    return names
  }
}
