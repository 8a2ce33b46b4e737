import Glibc

/// A process that no other one can be taken for: its number alone is given again.
package struct ProcessName: Sendable, Equatable, Codable {
  package var host: String
  /// Changes whenever the machine starts, and with each container's own count of processes.
  package var boot: String
  package var pid: Int
  /// When it started, in ticks since the machine did.
  package var started: Int

  package static let current: ProcessName = {
    var name = [CChar](repeating: 0, count: 256)
    gethostname(&name, name.count - 1)
    let host = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    let pid = Int(getpid())
    return ProcessName(host: host, boot: boot, pid: pid, started: start(of: pid) ?? 0)
  }()

  /// Whether it runs still, as far as can be seen from here; nothing for a process of another machine.
  package var isAlive: Bool? {
    guard host == Self.current.host else { return nil }
    return boot == Self.boot && Self.start(of: pid) == started
  }

  private static let boot: String = {
    let machine = text(of: "/proc/sys/kernel/random/boot_id").filter { !$0.isWhitespace }
    var link = [CChar](repeating: 0, count: 64)
    let length = readlink("/proc/self/ns/pid", &link, link.count)
    return machine + " "
      + String(decoding: link.prefix(max(0, length)).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }()

  /// The 22nd field of the process's status; the second, its name, stands in parentheses and may have any character
  /// (proc_pid_stat(5)). Nothing if there is no such process, or it is dead and only not buried.
  private static func start(of pid: Int) -> Int? {
    let status = text(of: "/proc/\(pid)/stat")
    guard let end = status.lastIndex(of: ")") else { return nil }
    let fields = status[status.index(after: end)...].split(separator: " ")
    guard fields.count > 19, fields[0] != "Z", fields[0] != "X" else { return nil }
    return Int(fields[19])
  }

  private static func text(of path: String) -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(descriptor, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }
}
