import FacturaDiagnostics
import Foundation
import Testing

@testable import FacturaFormats

@Suite struct UBLEmbeddingTests {
  @Test func theReferenceStandsBehindTheOthersWithTheirIndentation() throws {
    var reference = UBLSample.reference
    reference.description = "Factura & más"
    #expect(
      try UBLSample.embedded(UBLSample.invoice, reference) == """
        <Invoice \(UBLSample.namespaces)>
          <cbc:ID>F-1</cbc:ID>
          <cac:OrderReference><cbc:ID>7</cbc:ID></cac:OrderReference>
          <cac:AdditionalDocumentReference>
            <cbc:ID>F-1</cbc:ID>
            <cbc:DocumentDescription>Factura &amp; más</cbc:DocumentDescription>
            <cac:Attachment>
              <cbc:EmbeddedDocumentBinaryObject mimeCode="application/pdf" filename="bill.pdf">\
        JVBERi0xLjcgw7E=</cbc:EmbeddedDocumentBinaryObject>
            </cac:Attachment>
          </cac:AdditionalDocumentReference>
          <!-- the seller -->
          <cac:AccountingSupplierParty/>
        </Invoice>
        """)
  }

  @Test func aDocumentOnOneLineStaysOnOneLineAndLineEndsStayTheirs() throws {
    let line = UBLSample.invoice.split(separator: "\n").map { $0.drop { $0 == " " } }.joined()
    #expect(!(try UBLSample.embedded(line).contains("\n")))
    let windows = try UBLSample.embedded(UBLSample.invoice.replacing("\n", with: "\r\n"))
    #expect(windows.utf8.count { $0 == 0x0A } == windows.utf8.count { $0 == 0x0D })
    let tabs = try UBLSample.embedded(UBLSample.invoice.replacing("\n  ", with: "\n\t"))
    #expect(tabs.contains("\n\t\t\t<cbc:EmbeddedDocumentBinaryObject"))
  }

  @Test func prefixesAreThoseOfTheDocument() throws {
    let odd = UBLSample.invoice.replacing("cac:", with: "ns2:").replacing("xmlns:cac", with: "xmlns:ns2")
      .replacing("<cbc:", with: "<Ñ:").replacing("</cbc:", with: "</Ñ:").replacing(
        "xmlns:cbc", with: "xmlns:Ñ")
    let text = try UBLSample.embedded(odd)
    #expect(text.contains("<ns2:AdditionalDocumentReference>\n    <Ñ:ID>F-1</Ñ:ID>"))
    // The default namespace may be that of the aggregates.
    let defaulted = """
      <i:Invoice xmlns:i="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns='\(UBLVocabulary.aggregates)'>
        <b:ID xmlns:b="\(UBLVocabulary.basics)">F-1</b:ID><AccountingSupplierParty/>
      </i:Invoice>
      """
    let result = try UBLSample.embedded(defaulted)
    #expect(result.contains("<AdditionalDocumentReference xmlns:cbc=\"\(UBLVocabulary.basics)\">"))
    #expect(try UBLSequence.order(of: Array(result.utf8)).isSorted)
    // Where a child declares its prefix for itself, the reference does too.
    let inner = """
      <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2">
        <cbc:ID xmlns:cbc="\(UBLVocabulary.basics)">F-1</cbc:ID>
        <cac:AccountingSupplierParty xmlns:cac="\(UBLVocabulary.aggregates)"/>
      </Invoice>
      """
    #expect(
      try UBLSample.embedded(inner).contains(
        "<cac:AdditionalDocumentReference xmlns:cac=\"\(UBLVocabulary.aggregates)\" xmlns:cbc="))
    // A prefix that means something else is not taken.
    let taken = inner.replacing("<Invoice ", with: "<Invoice xmlns:cac=\"urn:other\" ")
    #expect(try UBLSample.embedded(taken).contains("<cac2:AdditionalDocumentReference xmlns:cac2="))
  }

  @Test func base64IsThatOfTheStandard() {
    for count in 0..<70 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 37 + 200) }
      #expect(Base64.text(of: bytes) == Data(bytes).base64EncodedString())
    }
  }

  // MARK: References that are there

  @Test func theSameIDOrFileIsAnErrorOrReplaced() throws {
    let once = try UBLSample.embedded(UBLSample.invoice)
    #expect(
      UBLSample.words { _ = try UBLSample.embedded(once) } == """
        invoice.xml:4:3: error: the invoice has an embedded file “bill.pdf” already
          hint: replace it with --replace, or choose another name with --name
        """)
    var other = UBLSample.reference
    other.fileName = "other.pdf"
    #expect(
      UBLSample.words { _ = try UBLSample.embedded(once, other) } == """
        invoice.xml:4:3: error: the invoice has a reference with the ID “F-1” already
          hint: replace it with --replace, or choose another ID with --id
        """)
    #expect(
      try UBLSample.embedded(once, other, onCollision: .replace)
        == once.replacing("bill.pdf", with: "other.pdf"))
    #expect(try UBLSample.embedded(UBLSample.invoice, onCollision: .replace) == once)
    var second = other
    second.id = "B"
    let twice = try UBLSample.embedded(once, second)
    #expect(twice.contains("bill.pdf") && twice.contains("other.pdf"))
    second.fileName = "bill.pdf"
    #expect(
      UBLSample.words { _ = try UBLSample.embedded(twice, second, onCollision: .replace) }.contains(
        "error: 2 references of the invoice have this ID or this file name"))
  }

  @Test func referencesOfOtherKindsAreNotFiles() throws {
    let object = UBLSample.invoice.replacing(
      "  <!-- the seller -->",
      with:
        "  <cac:AdditionalDocumentReference><cbc:ID>F-1</cbc:ID><cbc:DocumentTypeCode>130</cbc:DocumentTypeCode>"
        + "</cac:AdditionalDocumentReference>\n  <!-- the seller -->")
    let text = try UBLSample.embedded(object)
    #expect(text.contains("130</cbc:DocumentTypeCode></cac:AdditionalDocumentReference>\n  <cac:Additional"))
  }
}
