import FacturaDiagnostics
import FacturaFormats
import FacturaInvoices
import FacturaXML
import Testing

@Suite(.enabled(if: SharedSamples.folder != nil)) struct ECFSharedSamplesTests {
  @Test(
    arguments: SharedSamples.files.filter {
      !SharedSamples.isSummary($0) && !SharedSamples.invalid.contains($0)
    })
  func aValidFileIsReadWithoutFindings(_ path: String) throws {
    let (invoice, findings) = ECFReader.read(SharedSamples.bytes(path), name: path)
    #expect(findings.map(\.description) == [])
    #expect(invoice?.lines.isEmpty == false)
  }

  @Test(arguments: SharedSamples.files.filter { !SharedSamples.isSummary($0) && !$0.contains("placeholder") })
  func noStatedFigureIsLost(_ path: String) throws {
    let document = try XMLDocument(SharedSamples.bytes(path), name: path)
    let invoice = try #require(ECFReader.read(document).invoice)
    #expect(try document.root.lost(in: invoice) == [])
  }

  @Test(arguments: SharedSamples.files.filter { $0.contains("placeholder") && !SharedSamples.isSummary($0) })
  func placeholdersLoseOnlyWhatIsReported(_ path: String) throws {
    let document = try XMLDocument(SharedSamples.bytes(path), name: path)
    let (read, findings) = ECFReader.read(document)
    let invoice = try #require(read)
    let reported = Set(findings.compactMap(\.path?.text))
    let lost = try document.root.lost(in: invoice).map { String($0.prefix { $0 != ":" }) }
    #expect(Set(lost).subtracting(reported) == [])
  }

  @Test(arguments: SharedSamples.invalid.sorted()) func anInvalidFileIsReadWithFindings(_ path: String) throws
  {
    let (invoice, findings) = ECFReader.read(SharedSamples.bytes(path), name: path)
    #expect(invoice != nil)
    #expect(!findings.isEmpty)
    if !path.contains("placeholder") { #expect(findings.allSatisfy { $0.severity == .warning }) }
  }

  @Test(arguments: SharedSamples.files.filter(SharedSamples.isSummary)) func aSummaryIsRefused(_ path: String)
  {
    let (invoice, findings) = ECFReader.read(SharedSamples.bytes(path), name: path)
    #expect(invoice == nil)
    #expect(findings.map(\.code) == ["ecf.summary"])
  }

  /// The tax authority's own files pass with its tolerances, three of them a cent or two off.
  @Test(arguments: SharedSamples.files.filter { $0.hasPrefix("dgii-") && !SharedSamples.isSummary($0) })
  func officialFiguresAddUp(_ path: String) throws {
    let invoice = try #require(ECFReader.read(SharedSamples.bytes(path), name: path).invoice)
    #expect(invoice.arithmeticFindings() == [])
  }

  @Test func securityCodesAreTheirSignaturesBeginning() {
    func code(_ path: String) -> String? {
      ECFReader.read(SharedSamples.bytes(path), name: path).invoice?.fiscal?.securityCode
    }
    #expect(code("victors1681/signedXml.xml") == "gG/XYZ")
    #expect(code("jmtrinidad/cert_test_26_E320000000248.xml") == "F8+Eht")
  }

  @Test(arguments: SharedSamples.files) func damagedFilesNeverTrap(_ path: String) {
    let bytes = SharedSamples.bytes(path)
    for cut in 1...50 { _ = ECFReader.read(Array(bytes.prefix(bytes.count * cut / 51)), name: path) }
    var seed = UInt64(bytes.count)
    for _ in 0..<40 {
      var damaged = bytes
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      damaged[Int(seed >> 33) % bytes.count] = UInt8(truncatingIfNeeded: seed >> 20)
      _ = ECFReader.read(damaged, name: path)
    }
  }

  @Test func theMappingHasEveryElementOfTheFormat() throws {
    let lines = String(decoding: SharedSamples.bytes("catalogs/fields.csv"), as: UTF8.self).split(
      whereSeparator: \.isNewline)
    let paths = lines.dropFirst().map { String($0.prefix { $0 != "," }) }.filter { !$0.contains("(any") }
    let parents = Set(paths.map { String($0[..<($0.lastIndex(of: "/") ?? $0.startIndex)]) })
    let leaves = paths.filter { !parents.contains($0) }
    #expect(leaves.count > 200)
    #expect(Set(leaves).symmetricDifference(ECFReader.paths) == [])
  }
}
