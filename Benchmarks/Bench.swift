import Factura
import FacturaPages
import FoundationEssentials

/// Measures rendering against drawing alone: the same finished pages sent to Cairo again, nothing else.
struct Bench {
  let renderer = Renderer()
  /// The release build of the command, for cold starts.
  let command: String?
  let folder: BenchFolder
  var rows: [Row] = []
  private(set) var bounds: [Bound] = []

  struct Row {
    var name: String
    var milliseconds: Double
    var pages: Int
    var bytes: Int
    var peak: Int?
    var ratio: Double?
  }

  struct Bound {
    var name: String
    var value: String
    var limit: String
    var holds: Bool
  }

  init(command: String?, folder: BenchFolder) {
    self.command = command
    self.folder = folder
  }

  mutating func run() throws {
    // Processes first: a child counts the memory of the parent that it came from.
    try growth()
    try coldStart()
    try runBills()
    try thousandBills()
    try statement()
    try planning()
    try endurance()
  }

  /// Only what takes seconds: the bills warm.
  mutating func runBills() throws {
    try bill(groups: 0, "bill of two pages, warm")
    try bill(groups: 2, "bill of three pages, warm")
    try bill(groups: nil, "sample bill, warm")
  }

  /// Renders one document again and again; with `-drawing` behind its name, only draws its finished pages, with
  /// `-finishing` draws and finishes them, with `-plain` renders it without structure. Pages are read back and compared
  /// only with `-reconciled`.
  static func repeatForProfiler(_ name: String, times: Int?, folder: BenchFolder) throws {
    let renderer = Renderer()
    if name.hasPrefix("ecf") {
      return try repeatECF(isPlan: name == "ecf-plan", times: times ?? 50, renderer)
    }
    let isBill = name.hasPrefix("bill")
    let layout =
      try isBill
      ? Layout(named: "telecom-bill") : Layout(path: "Benchmarks/Layouts/\(name.prefix { $0 != "-" }).xml")
    let json = try isBill ? Sample.bill() : []
    let path = try isBill ? "" : Sample.statement(records: 6000, in: folder)
    func invoice() throws -> Invoice {
      try isBill ? InvoiceFile(bytes: json).invoice : InvoiceFile(path: path).invoice
    }
    let sample = try invoice()
    var options = RenderOptions()
    if !name.hasSuffix("-reconciled") { options.reconciliation = .off }
    let isDrawn = name.hasSuffix("-drawing") || name.hasSuffix("-finishing")
    let pages = try isDrawn ? renderer.pages(of: sample, with: layout) : []
    let kind: PDFKind = name.hasSuffix("-drawing") || name.hasSuffix("-plain") ? .plain : .archival()
    for _ in 0..<(times ?? (isBill ? 500 : 30)) {
      if pages.isEmpty {
        _ = try renderer.render(invoice(), with: layout, as: kind, options: options) { _ in }
      } else {
        _ = try renderer.draw(pages, of: sample, with: layout, as: kind)
      }
    }
  }

  private static func repeatECF(isPlan: Bool, times: Int, _ renderer: Renderer) throws {
    let layout = try Layout(named: "ecf")
    let bytes = try Sample.ecf(lines: 200)
    for _ in 0..<times {
      let invoice = try InvoiceFile(bytes: bytes).invoice
      if isPlan {
        _ = try renderer.plan(invoice, with: layout)
      } else {
        _ = try renderer.render(invoice, with: layout)
      }
    }
  }

  // MARK: Bills

  private mutating func bill(groups: Int?, _ name: String) throws {
    let layout = try Layout(named: "telecom-bill")
    let json = try Sample.bill(groups: groups)
    let work = try RenderingWork(renderer, layout, rounds: 200) { try InvoiceFile(bytes: json).invoice }
    add(work, name)
    bound(
      "\(name), plain, JSON bytes to PDF bytes / drawing alone", work.ratio(.plain), atMost: 1.35, places: 2)
    bound(
      "\(name), archival, JSON bytes to PDF bytes / drawing alone", work.ratio(.archival), atMost: 1.8,
      places: 2)
    bound("\(name), archival, reconciled / not", work.reconciliation, atMost: 1.05, places: 3)
    bound("\(name), plain, KB", Double(work.sizes[.plain] ?? 0) / 1000, atMost: 35, places: 1)
    guard groups == 0 else { return }
    let enclosed = Archival(attachments: [try Sample.enclosure(of: 15_000)])
    let rendering = try renderer.render(
      InvoiceFile(bytes: json).invoice, with: layout, as: .archival(enclosed))
    bound(
      "\(name), archival with 15 KB of XML inside, KB", Double(rendering.bytes.count) / 1000, atMost: 45,
      places: 1)
  }

  private mutating func add(_ work: RenderingWork, _ name: String) {
    for (kind, name) in [
      (RenderingWork.Kind.reconciled, name), (.archival, "— not reconciled"),
      (.plain, "— not reconciled, plain"),
    ] {
      rows.append(
        Row(
          name: name, milliseconds: work.median(kind), pages: work.pageCount, bytes: work.sizes[kind] ?? 0,
          ratio: work.ratio(kind)))
    }
    rows.append(
      Row(
        name: "— drawing alone", milliseconds: work.median(.drawing), pages: work.pageCount,
        bytes: work.sizes[.plain] ?? 0))
  }

  private mutating func thousandBills() throws {
    let layout = try Layout(named: "telecom-bill")
    let bills = try Sample.bills(1000)
    let invoices = try bills.map { try InvoiceFile(bytes: $0).invoice }
    let pages = try invoices.map { try renderer.pages(of: $0, with: layout) }
    var bytes = 0
    var full = 0.0
    var drawing = 0.0
    for index in bills.indices {
      let start = ContinuousClock.now
      bytes += try renderer.render(InvoiceFile(bytes: bills[index]).invoice, with: layout).bytes.count
      let middle = ContinuousClock.now
      _ = try renderer.draw(pages[index], of: invoices[index], with: layout)
      full += (middle - start) / .milliseconds(1)
      drawing += (ContinuousClock.now - middle) / .milliseconds(1)
    }
    let count = pages.map(\.count).reduce(0, +)
    rows.append(
      Row(name: "1,000 distinct bills", milliseconds: full, pages: count, bytes: bytes, ratio: full / drawing)
    )
  }

  // MARK: Statements

  private mutating func statement() throws {
    let layout = try Layout(path: "Benchmarks/Layouts/statement.xml")
    let path = try Sample.statement(records: 6000, in: folder)
    let work = try RenderingWork(renderer, layout, rounds: 15) { try InvoiceFile(path: path).invoice }
    add(work, "6,000 usage rows, warm")
    bound("6,000 rows, plain / drawing alone", work.ratio(.plain), atMost: 1.35, places: 2)
    bound("6,000 rows, archival / drawing alone", work.ratio(.archival), atMost: 2, places: 2)
    bound("6,000 rows, archival, reconciled / not", work.reconciliation, atMost: 1.05, places: 3)
  }

  /// What it costs to know the pages of an e-CF before it is signed.
  private mutating func planning() throws {
    let layout = try Layout(named: "ecf")
    let invoice = try InvoiceFile(bytes: Sample.ecf(lines: 200)).invoice
    let renderer = renderer
    var plan: PagePlan?
    var size = 0
    let times = try Interleaved(
      rounds: 31,
      [
        { plan = try renderer.plan(invoice, with: layout) },
        { size = try renderer.render(invoice, with: layout).bytes.count },
      ])
    let pages = plan?.pages.count ?? 0
    rows.append(
      Row(name: "e-CF of 200 lines, warm", milliseconds: times.median(1), pages: pages, bytes: size))
    rows.append(Row(name: "— planned only", milliseconds: times.median(0), pages: pages, bytes: 0))
    bound("e-CF of 200 lines, planning / rendering", times.ratio(0, to: 1), atMost: 0.33, places: 2)
  }

  // MARK: Processes

  /// One bill in a process of its own, against two that do nothing: the command, which has the runtime to load, and a
  /// program of C.
  private mutating func coldStart() throws {
    guard let command else { throw BenchProblem.noCommand }
    let programs = [
      (command, ["render", "Layouts/telecom-bill/sample.json", "-o", folder.path("bill.pdf")]),
      (command, ["--version"]), ("/bin/true", []),
    ]
    let times = try Interleaved(
      rounds: 31,
      programs.map { program, arguments in
        {
          guard ProcessRun.run(program, arguments) != nil else { throw BenchProblem.failed(program) }
        }
      })
    for (index, name) in ["factura render, cold process", "factura --version", "/bin/true"].enumerated() {
      rows.append(Row(name: name, milliseconds: times.median(index), pages: 0, bytes: 0))
    }
    bound(
      "factura render of one bill beyond factura --version, ms", times.difference(0, from: 1), atMost: 60,
      places: 1)
    bound(
      "factura render of one bill beyond /bin/true, ms", times.difference(0, from: 2), atMost: 60, places: 1)
  }

  /// Memory must not grow over 10,000 bills in one process.
  private mutating func endurance() throws {
    let layout = try Layout(named: "telecom-bill")
    let bills = try Sample.bills(1000)
    var after: [Int] = []
    for _ in 0..<10 {
      for bill in bills { _ = try renderer.render(InvoiceFile(bytes: bill).invoice, with: layout) }
      after.append(ProcessRun.residentMemory)
    }
    let growth = Double(after[9]) / Double(after[1])
    bound("memory after 10,000 bills / after 2,000", growth, atMost: 1.05, places: 3)
  }

  mutating func bound(_ name: String, _ value: Double, atMost limit: Double, places: Int) {
    bounds.append(
      Bound(
        name: name, value: value.figures(places), limit: "≤ \(limit.figures(places))", holds: value <= limit))
  }
}

enum BenchProblem: Error {
  case noCommand
  case failed(String)
}
