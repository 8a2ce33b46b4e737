import Factura
import FoundationEssentials

// Usage: factura-bench [--factura PATH] [--write FILE]
// Prints the tables; with --write they replace what stands between the two marks of the file.

let arguments = CommandLine.arguments
func value(of option: String) -> String? {
  guard let index = arguments.firstIndex(of: option), arguments.indices.contains(index + 1) else { return nil }
  return arguments[index + 1]
}

var bench = Bench(command: value(of: "--factura"))
try bench.run()
print(bench.report)
if let file = value(of: "--write") {
  let marks = ("<!-- measured -->\n", "<!-- end -->")
  let text = try String(contentsOfFile: file, encoding: .utf8)
  guard let start = text.range(of: marks.0), let end = text.range(of: marks.1) else {
    throw BenchProblem.failed("\(file) lacks the marks \(marks)")
  }
  let written = text[..<start.upperBound] + "\n" + bench.report + "\n" + text[end.lowerBound...]
  try Data(written.utf8).write(to: URL(filePath: file), options: .atomic)
}
