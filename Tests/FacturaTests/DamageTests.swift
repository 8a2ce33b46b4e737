import Factura
import FacturaTestSupport
import Foundation
import Testing

/// Damaged input gives findings or a sound document: never a trap, a hang or half a file.
@Suite(.timeLimit(.minutes(20))) struct DamageTests {
  private static let samples =
    Repository.files(in: "Layouts", ending: ".json")
    + Repository.files(in: "Layouts", ending: ".xml").filter {
      $0.contains("/samples/")
    }

  @Test(arguments: samples) func cutAtFiftyPlaces(sample: String) throws {
    let bytes = try Repository.bytes(sample)
    let run = try DamageRun(sample)
    for place in 0..<50 { try run.render(Array(bytes.prefix(bytes.count * place / 50))) }
    try run.judge()
  }

  @Test(arguments: samples) func withFlippedBits(sample: String) throws {
    let bytes = try Repository.bytes(sample)
    let run = try DamageRun(sample)
    var numbers = SmallRandom(seed: UInt64(bytes.count))
    for _ in 0..<Self.flips(of: sample) {
      var damaged = bytes
      for _ in 0...numbers.next(below: 3) {
        damaged[numbers.next(below: damaged.count)] ^= 1 << UInt8(numbers.next(below: 8))
      }
      try run.render(damaged)
    }
    try run.judge()
  }

  @Test func flipsAreTwoThousandInAll() {
    #expect(Self.samples.map(Self.flips).reduce(0, +) >= 2000)
  }

  /// A bill of several pages takes its time, so it gets fewer.
  private static func flips(of sample: String) -> Int {
    sample.contains("telecom") ? 60 : 1920 / (samples.count - 2) + 1
  }
}

/// Renders damaged copies of one sample into files of a folder, as a service would.
private final class DamageRun {
  private let sample: String
  private let layout: Layout
  private let renderer = Shared.renderer
  private let folder: TemporaryFolder
  /// Documents that are there; damage to a name or a space gives the same one again and again.
  private var documents: Set<[UInt8]> = []

  init(_ sample: String) throws {
    self.sample = sample
    layout = try Shared.layout(named: sample.split(separator: "/").dropFirst().first.map(String.init) ?? "")
    folder = try TemporaryFolder()
  }

  /// Leaves a whole file or none.
  func render(_ bytes: [UInt8]) throws {
    let name = "\(documents.count).pdf"
    var written: [UInt8] = []
    do throws(FacturaError) {
      let invoice = try InvoiceFile(bytes: bytes, name: sample).invoice
      let file = try WholeFile(at: "\(folder.path)/\(name)")
      _ = try renderer.render(invoice, with: layout) { piece in
        try file.write(piece)
        written += piece
      }
      try file.finish()
    } catch {
      #expect(error.findings.contains { $0.severity == .error })
      #expect(error.kind == .data || error.kind == .layout)
      return
    }
    let path = "\(folder.path)/\(name)"
    #expect(written.starts(with: "%PDF-1.".utf8) && written.suffix(6).elementsEqual("%%EOF\n".utf8))
    #expect(FileManager.default.contents(atPath: path).map(Array.init) == written)
    if !documents.insert(written).inserted { try FileManager.default.removeItem(atPath: path) }
  }

  /// Each document that differs is judged once.
  func judge() throws {
    #expect(folder.files.count == documents.count, "nothing else is left: \(folder.files)")
    guard !documents.isEmpty, Judge.qpdf.isHere else { return }
    let unsound = try Judge.unsound(folder.files.map { "\(folder.path)/\($0)" })
    #expect(unsound.isEmpty, "\(unsound.joined(separator: "\n"))")
  }
}
