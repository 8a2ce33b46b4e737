import FacturaTestSupport
import Foundation

/// An SSH server of a test's own on loopback. It lets in whoever runs the tests, with a key made for it and nothing else,
/// and ends with this value, or with the process, however that ends.
final class LoopbackServer: Sendable {
  private let folder: TemporaryFolder
  private let process = Process()
  private let entrance = Pipe.ofOneProcess()
  private let port: UInt16

  static var isHere: Bool {
    // All of them, so that each that is missing is named.
    let isEachHere = [Judge.sshd, .ssh, .sshKeygen].map(\.isHere)
    return isEachHere.allSatisfy(\.self) && givesTerminals
  }

  /// The server wants its terminals to be of the group `tty`. Only root can make them so where the system, as in some
  /// containers, doesn't by itself.
  private static var givesTerminals: Bool {
    let terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    defer { close(terminal) }
    var (number, status) = (Int32(0), stat())
    // TIOCGPTN (ioctl_tty(2)): the new terminal's number.
    guard getuid() != 0, ioctl(terminal, 0x8004_5430, &number) == 0, stat("/dev/pts/\(number)", &status) == 0
    else { return true }
    if let group = getgrnam("tty"), group.pointee.gr_gid != status.st_gid {
      print("skipped: sshd has no right to give its terminals to the group “tty” (devpts without gid=5)")
      return false
    }
    return true
  }

  struct Silent: Error, CustomStringConvertible {
    let description: String
  }

  init() throws {
    folder = try TemporaryFolder()
    for name in ["host", "key"] {
      let path = "\(folder.path)/\(name)"
      _ = try Judge.sshKeygen.run("-q", "-t", "ed25519", "-N", "", "-C", "", "-f", path)
    }
    // Where OpenSSH's server goes into a cage before it knows who comes; only root needs it.
    if getuid() == 0 { mkdir("/run/sshd", 0o755) }
    port = try TestPort.free()
    let host = String(decoding: try folder.bytes(of: "host.pub"), as: UTF8.self)
    _ = try folder.write("[127.0.0.1]:\(port) \(host)", as: "known")
    try start(settings: folder.write(settings, as: "settings"))
  }

  /// The shell waits for the end of its input and ends the server, by its number.
  private func start(settings: String) throws {
    let script = #""$@" & server=$!; cat >/dev/null; kill $server; wait"#
    let server = [Judge.sshd.path ?? "", "-D", "-f", settings, "-E", "\(folder.path)/log"]
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["--default-signal", "/bin/sh", "-c", script, "sh"] + server
    process.standardInput = entrance
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    for _ in 0..<200 {
      if said.contains("Server listening on") { return }
      usleep(20_000)
    }
    throw Silent(description: "sshd doesn't answer: \(said)")
  }

  deinit {
    try? entrance.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  /// No system accounts' rules (PAM), no passwords, nothing of the machine's own settings.
  private var settings: String {
    """
    ListenAddress 127.0.0.1
    Port \(port)
    HostKey \(folder.path)/host
    AuthorizedKeysFile \(folder.path)/key.pub
    PidFile none
    UsePAM no
    StrictModes no
    PermitRootLogin prohibit-password
    AuthenticationMethods publickey
    PrintMotd no
    PrintLastLog no

    """
  }

  /// What the server wrote down.
  var said: String { (try? String(contentsOfFile: "\(folder.path)/log", encoding: .utf8)) ?? "" }

  /// The line for a shell that runs another one over there, on a terminal.
  func line(running script: String) -> String {
    let options = [
      "-tt", "-F", "none", "-p", "\(port)", "-i", "\(folder.path)/key", "-o", "IdentitiesOnly=yes", "-o",
      "IdentityAgent=none", "-o", "BatchMode=yes", "-o", "UserKnownHostsFile=\(folder.path)/known", "-o",
      "LogLevel=ERROR", "\(NSUserName())@127.0.0.1",
    ]
    let words = ["ssh"] + options + ["/bin/sh -c \(Self.quoted(script))"]
    return words.map(Self.quoted).joined(separator: " ")
  }

  static func quoted(_ word: String) -> String { "'" + word.replacing("'", with: #"'\''"#) + "'" }
}
