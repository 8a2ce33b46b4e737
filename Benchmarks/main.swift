import Factura
import FoundationEssentials
import Glibc

// Usage: factura-bench [--factura PATH] [--write FILE]
//        factura-bench --profile bill|statement[-plain|-drawing|-finishing]|ecf[-plan] [--times COUNT]
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

var bench = Bench(command: value(of: "--factura"), folder: folder)
do {
  defer { folder.remove() }
  try bench.run()
} catch {
  print(bench.report)
  print("stopped: \(error)")
  exit(1)
}
print(bench.report)
if let file = value(of: "--write") {
  let text = try String(contentsOfFile: file, encoding: .utf8)
  let parts = text.split(separator: Bench.startMark, maxSplits: 1)
  guard parts.count == 2, let end = parts[1].split(separator: Bench.endMark, maxSplits: 1).last,
    end != parts[1]
  else {
    throw BenchProblem.failed("\(file) lacks the marks \(Bench.startMark) and \(Bench.endMark)")
  }
  let written = parts[0] + Bench.startMark + "\n" + bench.report + "\n" + Bench.endMark + end
  try Data(written.utf8).write(to: URL(filePath: file), options: .atomic)
}
