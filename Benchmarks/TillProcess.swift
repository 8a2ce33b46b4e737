import FacturaArchive

/// `factura-print` in a process of its own, as a clerk types it: from the start of the program to its end. The job is
/// handed over before that, so that this is more than the time from key to job.
struct TillProcess {
  /// The release build of `factura-print`.
  let program: String
  /// An IPP printer, such as a simulated one.
  let printer: String?
  let folder: BenchFolder

  private static let rounds = 40
  /// What the command ends with when it doesn't wait for the printer's word: printed already, or on its way.
  private static let codes: Set<Int32> = [0, 10]

  /// Adds bills of three pages, none of which was ever printed, and gives their accounts.
  func prepare(archive path: String) throws -> [String] {
    let archive = try InvoiceArchive(path: path, access: .readWrite)
    let text = String(decoding: try Sample.bill(groups: 2), as: UTF8.self)
    return try (0..<2 * (Self.rounds + 1)).map { number in
      let account = "\(990_000_000 + number)"
      let other = text.replacing("400718255", with: account)
        .replacing("E320004718293", with: "E32\(9_900_000_000 + number)")
      _ = try archive.add(Array(other.utf8), name: account)
      return account
    }
  }

  /// Milliseconds, median and 19 of 20; to a file if no printer is named.
  func run(_ accounts: [String], archive: String, to printer: String?) throws -> (Double, Double) {
    var times: [Double] = []
    let half = accounts.count / 2
    for (round, account) in (printer == nil ? accounts.prefix(half) : accounts.suffix(half)).enumerated() {
      let place = printer ?? "file:\(folder.path("till-\(round).pdf"))"
      let words = [account, "--yes", "--archive", archive, "-d", place, "--clerk", "bench", "--wait", "0"]
      guard let run = ProcessRun.run(program, words, codes: Self.codes) else {
        throw BenchProblem.failed("factura-print \(words.joined(separator: " "))")
      }
      // The first one only warms up.
      if round > 0 { times.append(run.milliseconds) }
    }
    return CounterBench.summary(times)
  }
}
