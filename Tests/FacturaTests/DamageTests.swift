import Factura
import FacturaTestSupport
import Testing

/// Damaged input gives findings or a sound document: never a trap, a hang or half a file.
@Suite struct DamageTests {
  private static let samples =
    Repository.files(in: "Layouts", ending: ".json")
    + Repository.files(in: "Layouts", ending: ".xml").filter {
      $0.contains("/samples/")
    }
  private let renderer = Renderer()

  @Test(arguments: samples) func cutAtFiftyPlaces(sample: String) throws {
    let bytes = try Repository.bytes(sample)
    for place in 0..<50 { try render(Array(bytes.prefix(bytes.count * place / 50)), of: sample) }
  }

  /// 2,000 flips in all, shared among the samples; a bill of several pages takes its time, so it gets fewer.
  @Test(arguments: samples) func withFlippedBits(sample: String) throws {
    let bytes = try Repository.bytes(sample)
    var numbers = SmallRandom(seed: UInt64(bytes.count))
    for _ in 0..<(bytes.count > 12_000 ? 60 : 2200 / Self.samples.count) {
      var damaged = bytes
      for _ in 0...numbers.next(below: 3) {
        damaged[numbers.next(below: damaged.count)] ^= 1 << UInt8(numbers.next(below: 8))
      }
      try render(damaged, of: sample)
    }
  }

  private func render(_ bytes: [UInt8], of sample: String) throws {
    do {
      let file = try InvoiceFile(bytes: bytes, name: sample)
      let layout = try Layout(named: sample.split(separator: "/").dropFirst().first.map(String.init) ?? "")
      let pdf = try renderer.render(file.invoice, with: layout).bytes
      #expect(pdf.starts(with: "%PDF-1.7".utf8))
      #expect(pdf.suffix(6).elementsEqual("%%EOF\n".utf8))
    } catch {
      #expect(!error.findings.isEmpty)
      #expect(error.kind == .data || error.kind == .layout)
    }
  }
}

/// Numbers that look random and are the same in each run: xorshift.
struct SmallRandom {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  mutating func next(below bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 1) % bound
  }
}
