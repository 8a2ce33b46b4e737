import Factura
import FoundationEssentials
import Glibc

// Usage: factura-bench [--factura PATH] [--write FILE]
//        factura-bench --bills
//        factura-bench --profile bill|statement[-plain|-drawing|-finishing]|ecf[-plan] [--times COUNT]
//        factura-bench --archive COUNT [--factura-print PATH] [--printer ADDRESS] [--write FILE]
// Prints the tables; with --write they replace what stands between the two marks of the file. --profile only renders
// or draws, again and again, for perf or callgrind to look at.

let arguments = CommandLine.arguments
func value(of option: String) -> String? {
  guard let index = arguments.firstIndex(of: option), arguments.indices.contains(index + 1) else {
    return nil
  }
  return arguments[index + 1]
}

let folder = try BenchFolder()
if let name = value(of: "--profile") {
  try Bench.repeatForProfiler(name, times: value(of: "--times").flatMap { Int($0) }, folder: folder)
  folder.remove()
  exit(0)
}

/// Prints a report, and puts it into the file that is to have it.
func publish(_ report: String) throws {
  print(report)
  guard let file = value(of: "--write") else { return }
  let text = try String(contentsOfFile: file, encoding: .utf8)
  let parts = text.split(separator: Bench.startMark, maxSplits: 1)
  guard parts.count == 2, let end = parts[1].split(separator: Bench.endMark, maxSplits: 1).last,
    end != parts[1]
  else {
    throw BenchProblem.failed("\(file) lacks the marks \(Bench.startMark) and \(Bench.endMark)")
  }
  let written = parts[0] + Bench.startMark + "\n" + report + "\n" + Bench.endMark + end
  try Data(written.utf8).write(to: URL(filePath: file), options: .atomic)
}

if let count = value(of: "--archive").flatMap({ Int($0) }) {
  defer { folder.remove() }
  var bench = ArchiveBench(count: max(20, count), folder: folder)
  try bench.run()
  if let program = value(of: "--factura-print") {
    try bench.processes(TillProcess(program: program, printer: value(of: "--printer"), folder: folder))
  }
  try publish(bench.report)
} else {
  var bench = Bench(command: value(of: "--factura"), folder: folder)
  do {
    defer { folder.remove() }
    if arguments.contains("--bills") { try bench.runBills() } else { try bench.run() }
  } catch {
    print(bench.report)
    print("stopped: \(error)")
    exit(1)
  }
  try publish(bench.report)
}
