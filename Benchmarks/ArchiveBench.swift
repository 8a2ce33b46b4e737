import FacturaArchive
import FacturaDiagnostics
import FoundationEssentials

/// Fills an archive with invented bills and looks some of them up.
struct ArchiveBench {
  let folder: BenchFolder
  let count: Int
  private var rows: [(name: String, value: String)] = []
  private var bounds: [(name: String, value: String, holds: Bool)] = []

  /// What a clerk waits for at most.
  private static let limit = 5.0
  private static let rounds = 500

  init(count: Int, folder: BenchFolder) {
    self.count = count
    self.folder = folder
  }

  private var path: String { folder.path("archive.db") }

  mutating func run() throws {
    try fill()
    let archive = try InvoiceArchive(path: path, access: .readOnly)
    try lookUp("e-NCF", in: archive) { $0.ncf }
    try lookUp("account, all its bills", in: archive) { $0.account }
    try lookUp("phone", in: archive) { $0.phone }
    try lookUp("QR code", in: archive) { $0.address }
    try lookUp("name, four words", in: archive) { $0.holder }
    try lookUp("name, a name and a surname", in: archive) { "\($0.holderWords[2]) \($0.holderWords[0])" }
    try lookUp("name, one surname", in: archive) { $0.holderWords[3] }
    try lookUp("name, beginnings of four and two letters", in: archive) {
      "\($0.holderWords[2].prefix(4)) \($0.holderWords[0].prefix(2))"
    }
    try lookUp("name, beginning of one letter", in: archive) { String($0.holderWords[0].prefix(1)) }
    try lookUp("beginning of an e-NCF, 20 bills", in: archive) { String($0.ncf.prefix(11)) }
    try lookUp("beginning of a phone, 20 bills", in: archive) { String($0.phone.prefix(7)) }
    try lookUp("beginning of three figures, 20 bills", in: archive) { String($0.phone.prefix(3)) }
    try measure("invoice by its row, expanded and read") { bill in
      _ = try archive.invoice(Int64(bill.number + 1)).file()
    }
    try measure("archive opened, e-NCF found, invoice read") { [path] bill in
      let archive = try InvoiceArchive(path: path, access: .readOnly)
      guard let found = try archive.find(bill.ncf).first else { throw BenchProblem.failed("no \(bill.ncf)") }
      _ = try archive.invoice(found.id).file()
    }
    try print()
  }

  private mutating func print() throws {
    let times = try CounterBench(path: path).run()
    note("key to job, a till that starts", times.fresh)
    note("key to job, a till that is open", times.open)
  }

  /// The same as a clerk's command, from its start to its end.
  mutating func processes(_ till: TillProcess) throws {
    let bills = try till.prepare(archive: path)
    note("factura-print KEY --yes -d file:…, three pages", try till.run(bills, archive: path, to: nil))
    guard let printer = till.printer else { return }
    note("factura-print KEY --yes -d ipp:…, three pages", try till.run(bills, archive: path, to: printer))
  }

  private mutating func note(_ name: String, _ times: (median: Double, slow: Double)) {
    rows.append((name, "\(times.median.figures(1)) ms, 19 of 20 within \(times.slow.figures(1)) ms"))
    bounds.append(
      ("\(name) ≤ 150 ms", "\(times.median.figures(1)) ms", times.median <= CounterBench.limit))
  }

  private mutating func fill() throws {
    let invention = ContinuousClock().measure { for number in 0..<2000 { _ = InventedBill(number).json } }
    var bytes = 0
    let (start, work) = (ContinuousClock.now, ProcessRun.processorTime)
    do {
      let archive = try InvoiceArchive(path: path, access: .create)
      var work = try InvoiceImport(into: archive) { Swift.print($0) }
      for number in 0..<count {
        let json = InventedBill(number).json
        bytes += json.count
        try work.add(json, name: "invented", line: number + 1)
      }
      let summary = try work.finish()
      guard summary.added == count else { throw BenchProblem.failed("\(summary)") }
    }
    let invented = invention / .seconds(1) * Double(count) / 2000
    let seconds = (ContinuousClock.now - start) / .seconds(1) - invented
    let processor = (ProcessRun.processorTime - work - invented) * 1000 / Double(count)
    let size = try Double(FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0)
    rows.append(("bills", "\(count)"))
    rows.append(("JSON of a bill", "\(bytes / count) bytes"))
    rows.append(("import", "\(seconds.figures(0)) s, \((Double(count) / seconds).figures(0)) bills/s"))
    rows.append(("import, of one core", "\(processor.figures(2)) ms a bill"))
    rows.append(("file", "\((size / 1e6).figures(0)) MB, \((size / Double(count)).figures(0)) bytes a bill"))
    let again = try ContinuousClock().measure {
      var work = try InvoiceImport(into: InvoiceArchive(path: path, access: .readWrite)) { Swift.print($0) }
      for number in 0..<min(count, 20_000) { try work.add(InventedBill(number).json, name: "invented") }
      guard try work.finish().known == min(count, 20_000) else { throw BenchProblem.failed("not known") }
    }
    let rate = Double(min(count, 20_000)) / (again / .seconds(1))
    rows.append(("import of what is known", "\(rate.figures(0)) bills/s"))
  }

  private mutating func lookUp(
    _ name: String, in archive: InvoiceArchive, _ key: (InventedBill) -> String,
  ) throws {
    try measure("look-up: \(name)") { bill in
      guard try !archive.find(key(bill)).isEmpty else { throw BenchProblem.failed("no \(key(bill))") }
    }
  }

  /// Of bills all over the archive: median and slowest.
  private mutating func measure(_ name: String, _ work: (InventedBill) throws -> Void) throws {
    var times: [Double] = []
    for round in 0..<Self.rounds {
      let bill = InventedBill((round &* 7919 &* 131) % count)
      let start = ContinuousClock.now
      try work(bill)
      times.append((ContinuousClock.now - start) / .milliseconds(1))
    }
    times.sort()
    let (median, slowest) = (times[times.count / 2], times[times.count * 99 / 100])
    rows.append((name, "\(median.figures(2)) ms, 99 of 100 within \(slowest.figures(2)) ms"))
    bounds.append(("\(name) ≤ 5 ms", "\(median.figures(2)) ms", median <= Self.limit))
  }

  var report: String {
    var text = "| what | measured |\n|---|---|\n"
    for row in rows { text += "| \(row.name) | \(row.value) |\n" }
    let missed = bounds.filter { !$0.holds }
    text +=
      missed.isEmpty
      ? "\nBy their medians, every look-up takes 5 ms at most, and a job is in its queue 150 ms after the key.\n"
      : ""
    for bound in missed { text += "\n**missed**: \(bound.name), \(bound.value)\n" }
    return text
  }
}
