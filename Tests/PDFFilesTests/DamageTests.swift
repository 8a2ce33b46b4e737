import FacturaDiagnostics
import FacturaTestSupport
import Testing

@testable import FacturaPDFFiles

/// Damaged files give what is left of them or an error: never a trap or a hang.
@Suite struct DamageTests {
  private static let variants: [[String]] = [
    [], ["--object-streams=generate"], ["--linearize"], ["--qdf"],
    ["--object-streams=generate", "--compress-streams=n"],
  ]

  private func sample(_ options: [String]) throws -> [UInt8]? {
    let bytes = TestPDF.withAttachments().bytes()
    if options.isEmpty { return bytes }
    guard Judge.qpdf.isHere else { return nil }
    return try Judge.qpdf.rewritten(bytes, options, TemporaryFolder())
  }

  @Test(.timeLimit(.minutes(2)), arguments: variants) func cutAnywhere(options: [String]) throws {
    guard let bytes = try sample(options) else { return }
    for count in stride(from: 0, to: bytes.count, by: 11) { use(Array(bytes.prefix(count))) }
  }

  @Test(.timeLimit(.minutes(2)), arguments: variants) func withFlippedBits(options: [String]) throws {
    guard let bytes = try sample(options) else { return }
    var numbers = SmallRandom(seed: UInt64(bytes.count))
    for _ in 0..<400 {
      var damaged = bytes
      for _ in 0...numbers.next(below: 4) {
        damaged[numbers.next(below: damaged.count)] ^= 1 << UInt8(numbers.next(below: 8))
      }
      use(damaged)
    }
  }

  /// Figures and words that mean something in a PDF, in places where they mean something else.
  @Test(.timeLimit(.minutes(2)), arguments: variants) func withForeignWords(options: [String]) throws {
    guard let bytes = try sample(options) else { return }
    let words = [
      "9223372036854775807", "-9223372036854775808", "4294967296", "-1", "0", "<<", ">>", "[", "]", "(", ")",
      " obj ",
      "endobj", "stream\n", "endstream", "1 0 R", "/Length", "/Kids", "/Prev 0", "xref", "trailer",
      "startxref", "%",
    ].map { Array($0.utf8) }
    var numbers = SmallRandom(seed: UInt64(bytes.count + 1))
    for _ in 0..<400 {
      var damaged = bytes
      for _ in 0...numbers.next(below: 3) {
        let word = words[numbers.next(below: words.count)]
        let place = numbers.next(below: damaged.count)
        let length = numbers.next(below: 2) == 0 ? 0 : word.count
        damaged.replaceSubrange(place..<min(damaged.count, place + length), with: word)
      }
      use(damaged)
    }
  }

  /// All that is done with a file.
  private func use(_ bytes: [UInt8]) {
    var limits = PDFLimits()
    (limits.unpackedBytes, limits.unpackedPerByte) = (1 << 20, 0)
    do {
      let reader = try OpenedPDF(bytes, limits: limits).reader()
      _ = try? reader.attachments().map { try? reader.contents(of: $0) }
      let terms = SignatureTerms(subFilter: "adbe.pkcs7.detached", reservedBytes: 256)
      let signature = try? PreparedSignature(reader, terms)
      if let signature { #expect(signature.signedBytes.starts(with: reader.bytes)) }
    } catch {
      #expect(!error.fact.message.isEmpty)
    }
  }
}
