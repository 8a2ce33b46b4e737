import FoundationEssentials

/// How time and memory grow with the rows. Each rendering runs in a process of its own, for its peak of memory.
extension Bench {
  mutating func growth() throws {
    try plainGrowth("statement", "")
    try plainGrowth("statement-count", ", with the page count on each page")
    try archivalGrowth()
  }

  private mutating func plainGrowth(_ layout: String, _ words: String) throws {
    let cases = try [6000, 60_000].map { try statement(of: $0, layout, isPlain: true) }
    let medians = try medians(of: cases)
    rows.append(medians[0].row(named: "6,000 usage rows, plain, own process\(words)"))
    rows.append(medians[1].row(named: "60,000 usage rows, plain, own process\(words)"))
    bound(
      "60,000 rows / 6,000 rows, plain, time\(words)", medians[1].milliseconds / medians[0].milliseconds,
      atMost: 10.5, places: 1)
    bound(
      "60,000 rows / 6,000 rows, plain, peak\(words)", medians[1].peak / medians[0].peak, atMost: 1.3,
      places: 2)
  }

  /// The structure tree is written last, so memory grows with its elements: by so much and no more.
  private mutating func archivalGrowth() throws {
    let cases = try [6000, 59_000, 590_000].map { try statement(of: $0, "statement", isPlain: false) }
    let medians = try medians(of: cases)
    rows.append(medians[0].row(named: "6,000 usage rows, archival, own process"))
    rows.append(medians[1].row(named: "59,000 usage rows on 1,000 pages, archival, own process"))
    rows.append(medians[2].row(named: "590,000 usage rows on 10,000 pages, archival, own process"))
    bound("6,000 rows, archival, peak MB", medians[0].peak / 1024, atMost: 120, places: 1)
    bound("1,000 pages, archival, peak MB", medians[1].peak / 1024, atMost: 200, places: 0)
    bound("10,000 pages, archival, peak MB", medians[2].peak / 1024, atMost: 1024, places: 0)
    bound(
      "10,000 pages / 1,000 pages, archival, time", medians[2].milliseconds / medians[1].milliseconds,
      atMost: 10.5, places: 1)
    bound(
      "10,000 pages / 1,000 pages, archival, peak", medians[2].peak / medians[1].peak, atMost: 10.5, places: 1
    )
  }

  /// Arguments of the command.
  private func statement(of records: Int, _ layout: String, isPlain: Bool) throws -> [String] {
    let path = try Sample.statement(records: records, in: folder)
    return ["render", path, "-l", "Benchmarks/Layouts/\(layout).xml"] + (isPlain ? ["--plain"] : [])
  }

  private struct Isolated {
    var milliseconds: Double
    /// KiB.
    var peak: Double
    var bytes: Int

    func row(named name: String) -> Row {
      Row(name: name, milliseconds: milliseconds, pages: 0, bytes: bytes, peak: Int(peak))
    }
  }

  /// The medians of three runs of each, which take turns: a single process may meet a busy moment.
  private func medians(of cases: [[String]]) throws -> [Isolated] {
    guard let command else { throw BenchProblem.noCommand }
    let output = folder.path("statement.pdf")
    var runs = Array(repeating: [ProcessRun](), count: cases.count)
    var sizes = Array(repeating: 0, count: cases.count)
    for _ in 0..<3 {
      for (index, arguments) in cases.enumerated() {
        guard let run = ProcessRun.run(command, arguments + ["-o", output]) else {
          throw BenchProblem.failed(arguments.joined(separator: " "))
        }
        runs[index].append(run)
        sizes[index] = try FileManager.default.attributesOfItem(atPath: output)[.size] as? Int ?? 0
      }
    }
    return cases.indices.map { index in
      Isolated(
        milliseconds: runs[index].map(\.milliseconds).sorted()[1],
        peak: Double(runs[index].map(\.peak).sorted()[1]), bytes: sizes[index])
    }
  }
}
