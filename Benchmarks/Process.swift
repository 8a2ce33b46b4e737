import FoundationEssentials
import Glibc

/// What a process of its own took. Cases that measure memory run in one, so that they don't share a peak.
struct ProcessRun {
  var milliseconds: Double
  /// Peak resident memory in KiB.
  var peak: Int

  /// Runs a program to its end, its output thrown away. Nothing if it ends with another code than `codes`.
  static func run(_ program: String, _ arguments: [String], codes: Set<Int32> = [0]) -> ProcessRun? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for stream: Int32 in [1, 2] {
      posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
    }
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    let start = ContinuousClock.now
    guard posix_spawn(&process, program, &actions, nil, &words, environ) == 0 else { return nil }
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(process, &status, 0, &usage) == process, status & 0x7F == 0, codes.contains(status >> 8)
    else { return nil }
    return ProcessRun(milliseconds: (ContinuousClock.now - start) / .milliseconds(1), peak: usage.ru_maxrss)
  }

  /// Seconds that this process has been at work, on all cores together.
  static var processorTime: Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return [usage.ru_utime, usage.ru_stime].reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
  }

  /// Resident memory of this process now, in KiB.
  static var residentMemory: Int {
    guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else { return 0 }
    let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return pages * Int(getpagesize()) / 1024
  }
}
