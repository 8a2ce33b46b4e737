import Dispatch
import Factura
import FacturaDiagnostics
import GRDB

/// Documents that go into the archive in one transaction.
struct ImportBatch {
  private var documents: [(document: ImportedDocument, digest: SourceDigest)] = []
  private(set) var bytes = 0

  var count: Int { documents.count }

  /// What became of a document; without an addition it was refused, and the findings say why.
  struct Outcome {
    var addition: Addition?
    var findings: [Finding] = []
  }

  mutating func add(_ document: ImportedDocument) {
    documents.append((document, SourceDigest(of: document.bytes)))
    bytes += document.bytes.count
  }

  /// Reads and compresses before the transaction begins, so that others wait for the tables only.
  func write(into archive: InvoiceArchive) throws(ArchiveError) -> [Outcome] {
    var outcomes = [Outcome](repeating: Outcome(), count: count)
    let known = try archive.reading { database in
      try documents.map { try BillWriter(archive: archive, database: database).knownBill($0.digest) }
    }
    for (index, bill) in known.enumerated() { outcomes[index].addition = bill.map { .known($0) } }
    let wanted = outcomes.indices.filter { outcomes[$0].addition == nil }
    let read = Self.inParallel(wanted.count) { Self.read(documents[wanted[$0]]) }
    var bills: [(index: Int, bill: ReadBill)] = []
    for (index, read) in zip(wanted, read) {
      outcomes[index].findings = read.findings
      if let bill = read.bill { bills.append((index, bill)) }
    }
    let packed = try pack(bills.map(\.bill), for: archive)
    for (bill, answer) in zip(bills, try write(packed, into: archive)) {
      switch answer {
      case .success(let addition): outcomes[bill.index].addition = addition
      case .failure(let finding):
        outcomes[bill.index].findings.append(documents[bill.index].document.placed(finding))
      }
    }
    return outcomes
  }

  private static func read(
    _ entry: (document: ImportedDocument, digest: SourceDigest)
  ) -> (bill: ReadBill?, findings: [Finding]) {
    let document = entry.document
    do throws(FacturaError) {
      let bill = try ReadBill(document.bytes, digest: entry.digest, name: document.name)
      return (bill, bill.file.findings.map(document.placed))
    } catch {
      return (nil, error.findings.map(document.placed))
    }
  }

  /// The first batch that has something to learn from trains the archive's dictionaries.
  private func pack(_ bills: [ReadBill], for archive: InvoiceArchive) throws(ArchiveError) -> [PackedBill] {
    if bills.isEmpty { return [] }
    var packer = try archive.reading { try archive.packer(in: $0) }
    let isNew = [
      CodecShelf.Medium.json: packer.json === CodecShelf.plain, .xml: packer.xml === CodecShelf.plain,
    ]
    let samples = [CodecShelf.Medium.json: bills.map(\.json), .xml: bills.compactMap(\.xml)]
    for medium in [CodecShelf.Medium.json, .xml] where isNew[medium] == true {
      guard let dictionary = Codec.dictionary(from: samples[medium] ?? []) else { continue }
      packer = try archive.writing { database in
        try archive.codecs.add(dictionary, for: medium, in: database)
        return try archive.packer(in: database)
      }
    }
    let ready = packer
    let packed = Self.inParallel(bills.count) { index in
      Result { () throws(ArchiveError) in try ready.packed(bills[index]) }
    }
    return try packed.map { result throws(ArchiveError) in try result.get() }
  }

  private func write(
    _ bills: [PackedBill], into archive: InvoiceArchive,
  ) throws(ArchiveError) -> [Result<Addition, Finding>] {
    if bills.isEmpty { return [] }
    return try archive.writing { database in
      let writer = BillWriter(archive: archive, database: database)
      return try bills.map { try writer.add($0) }
    }
  }

  /// The answers in the order of their numbers, whichever thread gave them.
  private static func inParallel<Answer>(_ count: Int, _ work: (Int) -> Answer) -> [Answer] {
    let pieces = min(count, 16)
    guard pieces > 1 else { return (0..<count).map(work) }
    return withoutActuallyEscaping(work) { work in
      let shared = SharedWork(work: work)
      DispatchQueue.concurrentPerform(iterations: pieces) { piece in
        shared.run(count * piece / pieces..<count * (piece + 1) / pieces)
      }
      return shared.answers
    }
  }
}

/// Answers of several threads, one of which at a time hands in its own. The work only reads what it was given.
private final class SharedWork<Answer>: @unchecked Sendable {
  private let work: (Int) -> Answer
  private let turn = DispatchQueue(label: "answers")
  private var pieces: [(start: Int, answers: [Answer])] = []

  init(work: @escaping (Int) -> Answer) {
    self.work = work
  }

  func run(_ range: Range<Int>) {
    let answers = range.map(work)
    turn.sync { pieces.append((range.lowerBound, answers)) }
  }

  var answers: [Answer] { turn.sync { pieces.sorted { $0.start < $1.start }.flatMap(\.answers) } }
}

extension ImportedDocument {
  /// Of a document in a line, findings name that line of the file.
  func placed(_ finding: Finding) -> Finding {
    guard line > 0 else { return finding }
    var finding = finding
    finding.location = SourceLocation(file: name, line: line, column: finding.location?.column ?? 0)
    return finding
  }
}
