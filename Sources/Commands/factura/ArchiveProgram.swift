import FacturaCommandLine
import FacturaDiagnostics
import Glibc

/// The program `factura-archive`, which stands beside this one: an archive needs SQLite and what comes with it, and who
/// only renders shouldn't wait for them at each start.
enum ArchiveProgram {
  static let name = "factura-archive"

  /// What of the process's arguments is for it: `archive …`, or `help archive …`.
  static func arguments(in words: some Collection<String>) -> [String]? {
    if words.first == "archive" { return Array(words.dropFirst()) }
    if words.first == "help", words.dropFirst().first == "archive" { return ["help"] + words.dropFirst(2) }
    return nil
  }

  /// Goes on as that program: process, streams and signals stay, and its exit code is ours.
  static func become(_ arguments: [String]) -> Never {
    let path = folder + "/" + name
    var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) }
    words.append(nil)
    execv(path, words)
    let reason = String(cString: strerror(errno))
    Terminal.print([.noArchiveProgram(path, reason: reason)])
    ExitStatus.programMissing.exit()
  }

  /// Where this program lies, behind all links.
  private static var folder: String {
    guard let path = realpath("/proc/self/exe", nil) else { return "." }
    defer { free(path) }
    return String(cString: path).split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
  }
}

extension Finding {
  fileprivate static func noArchiveProgram(_ path: String, reason: String) -> Finding {
    Finding(
      severity: .error, code: "command.no-archive-program",
      message: "“\(path.withoutControls)”, the program that keeps archives, can't be started: \(reason)",
      hints: ["put it beside factura: “swift build -c release --product \(ArchiveProgram.name)” builds it"])
  }
}
