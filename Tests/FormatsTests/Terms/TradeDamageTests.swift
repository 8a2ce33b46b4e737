import FacturaDiagnostics
import FacturaFormats
import FacturaInvoices
import FacturaXML
import Testing

/// Damaged UBL and CII: every fault is told, and nothing traps.
@Suite struct TradeDamageTests {
  private static let names = [
    "ubl-everything.xml", "ubl-credit-note.xml", "cii-everything.xml", "ubl-traps.xml",
  ]

  @Test(arguments: names) func cutOffFilesAreRefused(name: String) {
    let bytes = Array(TradeSamples.text(name).utf8)
    for cut in 1...40 {
      let (invoice, findings) = TradeSamples.read(Array(bytes.prefix(bytes.count * cut / 41)), name: name)
      #expect(invoice == nil)
      #expect(findings.count == 1 && findings[0].severity == .error)
    }
  }

  @Test(arguments: names) func changedBytesNeverTrap(name: String) {
    let bytes = Array(TradeSamples.text(name).utf8)
    var seed = UInt64(bytes.count)
    for _ in 0..<40 {
      var damaged = bytes
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      damaged[Int(seed >> 33) % bytes.count] = UInt8(truncatingIfNeeded: seed >> 20)
      _ = TradeSamples.read(damaged, name: name)
    }
  }

  @Test func aFileBeyondTheLimitIsRefusedUnread() {
    var limits = XMLLimits.withFiles
    limits.bytes = 1 << 10
    let text = TradeSamples.text("ubl-everything.xml")
    let (invoice, findings) = UBLReader.read(Array(text.utf8), name: "a.xml", limits: limits)
    #expect(invoice == nil)
    #expect(findings.map(\.code) == ["xml.too-large"])
  }

  /// A file inside may be as large as the limit of the whole.
  @Test func fiftyMegabytesOfOneFileAreRead() {
    let content = String(repeating: "QUJD", count: 50 << 18)
    let text = TradeSamples.text("cii-everything.xml").replacing(">QSxC<", with: ">\(content)<")
    let (invoice, findings) = CIIReader.read(Array(text.utf8), name: "a.xml")
    #expect(invoice?.documents.first?.content?.utf8.count == 50 << 20)
    #expect(!findings.contains { $0.severity == .error })
  }

  @Test func anotherRootIsNamed() {
    let order = Array("<Order xmlns='urn:oasis:names:specification:ubl:schema:xsd:Order-2'/>".utf8)
    #expect(UBLReader.read(order, name: "a").findings.map(\.code) == ["format.other-namespace"])
    #expect(CIIReader.read(order, name: "a").findings.map(\.code) == ["format.other-namespace"])
    #expect(CIIReader.read(order, name: "a").invoice == nil)
  }
}
