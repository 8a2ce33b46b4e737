import FacturaDiagnostics
import FacturaPages
import FacturaXML
import Testing

@testable import FacturaFinishing

@Suite struct XMPPacketTests {
  /// What stands between the packet's processing instructions, as a parser reads it.
  private func read(_ packet: XMPPacket) throws -> XMLElement {
    let root = try XMLDocument(Array(packet.text.utf8), name: "packet").root
    return try #require(root.element(named: "RDF")?.element(named: "Description"))
  }

  private func text(of name: String, in description: XMLElement) -> String? {
    description.element(named: name)?.elements.first { _ in true }?.element(named: "li")?.text
  }

  @Test(arguments: [
    "Factura E310000000001", "Müller & Söhne <GmbH> \"Haus\" 'a' ]]>", "请求 🧾 שלום", "&amp;",
  ])
  func titlesOfAnyTextAreReadBack(title: String) throws {
    let description = try read(XMPPacket(BlankDocument.metadata(title: title)))
    #expect(text(of: "title", in: description) == title)
  }

  @Test(arguments: [("a\u{0}b\nc", "a b c"), ("\u{FFFE}x\u{1FFFF}\u{85}", "x"), ("  a \u{2028}", "a")])
  func whatNoParserTakesBecomesSpace(title: String, read words: String) throws {
    let description = try read(XMPPacket(BlankDocument.metadata(title: title)))
    #expect(text(of: "title", in: description) == words)
  }

  @Test func longTextsAreCutToWhatAStringObjectHolds() {
    let text = String(repeating: "🧾", count: 10_000).metadataText
    #expect(text.utf16.count * 2 + 2 <= 32_767)
  }

  @Test func itClaimsBothStandardsAndStatesDatesWithTheirZone() throws {
    let description = try read(XMPPacket(BlankDocument.metadata()))
    let attributes = Dictionary(
      description.attributes.map { ("\($0.prefix ?? ""):\($0.name)", $0.value) },
      uniquingKeysWith: { a, _ in a })
    #expect(
      attributes == [
        "rdf:about": "", "pdfaid:part": "3", "pdfaid:conformance": "A", "pdfuaid:part": "1",
        "pdf:Producer": "Factura", "xmp:CreatorTool": "Factura",
        "xmp:CreateDate": "2026-03-31T14:05:09-04:00", "xmp:ModifyDate": "2026-03-31T14:05:09-04:00",
      ])
    #expect(text(of: "language", in: description) == "es")
    #expect(text(of: "creator", in: description) == "Almacén Ñandú")
  }

  @Test func allExtensionSchemasStandInOneBag() throws {
    let claim = FacturXClaim(fileName: "factur-x.xml", version: "1.0", level: "EN 16931")
    let description = try read(XMPPacket(BlankDocument.metadata(), facturX: claim))
    let bags = description.elements(named: "schemas").flatMap { $0.elements(named: "Bag") }
    #expect(bags.count == 1)
    let schemas = bags.flatMap { $0.elements(named: "li") }
    #expect(schemas.compactMap { $0.element(named: "prefix")?.text } == ["pdfuaid", "fx"])
    let names = schemas.map { schema in
      schema.element(named: "property")?.element(named: "Seq")?.elements(named: "li")
        .compactMap { $0.element(named: "name")?.text } ?? []
    }
    #expect(names == [["part"], ["DocumentFileName", "DocumentType", "Version", "ConformanceLevel"]])
  }

  @Test func theElectronicInvoiceIsNamedInItsOwnNamespace() throws {
    let claim = FacturXClaim(fileName: "xrechnung.xml", version: "3.0", level: "XRECHNUNG")
    let description = try read(XMPPacket(BlankDocument.metadata(), facturX: claim))
    let space = "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#"
    let claims = description.elements.filter { $0.namespace == space }
    #expect(claims.map(\.name) == ["DocumentType", "DocumentFileName", "Version", "ConformanceLevel"])
    #expect(claims.map(\.text) == ["INVOICE", "xrechnung.xml", "3.0", "XRECHNUNG"])
    #expect(claims.allSatisfy { $0.prefix == "fx" })
  }

  @Test func withoutElectronicInvoiceThereIsNothingOfIt() {
    #expect(!XMPPacket(BlankDocument.metadata()).text.contains("factur-x"))
  }
}
