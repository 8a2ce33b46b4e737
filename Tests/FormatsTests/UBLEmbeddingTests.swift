import FacturaDiagnostics
import FacturaTestSupport
import FacturaXML
import Foundation
import Testing

@testable import FacturaFormats

@Suite struct UBLEmbeddingTests {
  static let namespaces =
    "xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\" "
    + "xmlns:cac=\"\(UBLVocabulary.aggregates)\" xmlns:cbc=\"\(UBLVocabulary.basics)\""

  private let invoice = """
    <Invoice \(namespaces)>
      <cbc:ID>F-1</cbc:ID>
      <cac:OrderReference><cbc:ID>7</cbc:ID></cac:OrderReference>
      <!-- the seller -->
      <cac:AccountingSupplierParty/>
    </Invoice>
    """

  private var reference: UBLReference {
    UBLReference(fileName: "bill.pdf", mimeType: "application/pdf", bytes: Array("%PDF-1.7 ñ".utf8))
  }

  private func embedded(
    _ text: String, _ reference: UBLReference? = nil, onCollision: UBLEmbedding.Collision = .refuse,
  ) throws -> String {
    let bytes = try UBLEmbedding(Array(text.utf8), name: "invoice.xml").embedding(
      reference ?? self.reference, onCollision: onCollision)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func words(_ work: () throws -> Void) -> String {
    do { try work() } catch { return "\(error)" }
    return "fine"
  }

  // MARK: What is written

  @Test func theReferenceStandsBehindTheOthersWithTheirIndentation() throws {
    var reference = reference
    reference.description = "Factura & más"
    #expect(
      try embedded(invoice, reference) == """
        <Invoice \(Self.namespaces)>
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
    let line = invoice.split(separator: "\n").map { $0.drop { $0 == " " } }.joined()
    #expect(!(try embedded(line).contains("\n")))
    let windows = try embedded(invoice.replacing("\n", with: "\r\n"))
    #expect(windows.utf8.count { $0 == 0x0A } == windows.utf8.count { $0 == 0x0D })
    let tabs = try embedded(invoice.replacing("\n  ", with: "\n\t"))
    #expect(tabs.contains("\n\t\t\t<cbc:EmbeddedDocumentBinaryObject"))
  }

  @Test func prefixesAreThoseOfTheDocument() throws {
    let odd = invoice.replacing("cac:", with: "ns2:").replacing("xmlns:cac", with: "xmlns:ns2")
      .replacing("<cbc:", with: "<Ñ:").replacing("</cbc:", with: "</Ñ:").replacing(
        "xmlns:cbc", with: "xmlns:Ñ")
    let text = try embedded(odd)
    #expect(text.contains("<ns2:AdditionalDocumentReference>\n    <Ñ:ID>F-1</Ñ:ID>"))
    // The default namespace may be that of the aggregates.
    let defaulted = """
      <i:Invoice xmlns:i="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns='\(UBLVocabulary.aggregates)'>
        <b:ID xmlns:b="\(UBLVocabulary.basics)">F-1</b:ID><AccountingSupplierParty/>
      </i:Invoice>
      """
    let result = try embedded(defaulted)
    #expect(result.contains("<AdditionalDocumentReference xmlns:cbc=\"\(UBLVocabulary.basics)\">"))
    #expect(try Self.order(of: Array(result.utf8)).isSorted)
    // Where a child declares its prefix for itself, the reference does too.
    let inner = """
      <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2">
        <cbc:ID xmlns:cbc="\(UBLVocabulary.basics)">F-1</cbc:ID>
        <cac:AccountingSupplierParty xmlns:cac="\(UBLVocabulary.aggregates)"/>
      </Invoice>
      """
    #expect(
      try embedded(inner).contains(
        "<cac:AdditionalDocumentReference xmlns:cac=\"\(UBLVocabulary.aggregates)\" xmlns:cbc="))
    // A prefix that means something else is not taken.
    let taken = inner.replacing("<Invoice ", with: "<Invoice xmlns:cac=\"urn:other\" ")
    #expect(try embedded(taken).contains("<cac2:AdditionalDocumentReference xmlns:cac2="))
  }

  @Test func base64IsThatOfTheStandard() {
    for count in 0..<70 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 37 + 200) }
      #expect(Base64.text(of: bytes) == Data(bytes).base64EncodedString())
    }
  }

  // MARK: References that are there

  @Test func theSameIDOrFileIsAnErrorOrReplaced() throws {
    let once = try embedded(invoice)
    #expect(
      words { _ = try embedded(once) } == """
        invoice.xml:4:3: error: the invoice has an embedded file “bill.pdf” already
          hint: replace it with --replace, or choose another name with --name
        """)
    var other = reference
    other.fileName = "other.pdf"
    #expect(
      words { _ = try embedded(once, other) } == """
        invoice.xml:4:3: error: the invoice has a reference with the ID “F-1” already
          hint: replace it with --replace, or choose another ID with --id
        """)
    #expect(
      try embedded(once, other, onCollision: .replace) == once.replacing("bill.pdf", with: "other.pdf"))
    #expect(try embedded(invoice, onCollision: .replace) == once)
    var second = other
    second.id = "B"
    let twice = try embedded(once, second)
    #expect(twice.contains("bill.pdf") && twice.contains("other.pdf"))
    second.fileName = "bill.pdf"
    #expect(
      words { _ = try embedded(twice, second, onCollision: .replace) }.contains(
        "error: 2 references of the invoice have this ID or this file name"))
  }

  @Test func referencesOfOtherKindsAreNotFiles() throws {
    let object = invoice.replacing(
      "  <!-- the seller -->",
      with:
        "  <cac:AdditionalDocumentReference><cbc:ID>F-1</cbc:ID><cbc:DocumentTypeCode>130</cbc:DocumentTypeCode>"
        + "</cac:AdditionalDocumentReference>\n  <!-- the seller -->")
    let text = try embedded(object)
    #expect(text.contains("130</cbc:DocumentTypeCode></cac:AdditionalDocumentReference>\n  <cac:Additional"))
  }

  // MARK: What is refused

  @Test func whatIsNoUBLIsRefused() {
    let hint = "\n  hint: a CrossIndustryInvoice goes into the PDF instead: factura render --facturx"
    #expect(
      words { _ = try embedded("<Invoice/>") }
        == "invoice.xml:1:1: error: this is no UBL invoice or credit note: its root is “Invoice” without a namespace"
        + hint)
    #expect(
      words { _ = try embedded("<a xmlns='urn:a'/>") }
        == "invoice.xml:1:1: error: this is no UBL invoice or credit note: its root is “a” of “urn:a”" + hint)
    #expect(words { _ = try embedded("<Invoice \(Self.namespaces)/>") }.contains("this is no UBL"))
    #expect(words { _ = try embedded("<a><b></a>") }.contains("invoice.xml:1:7: error: element “b”"))
    #expect(words { _ = try embedded("") } == "invoice.xml:1:1: error: the file is empty")
    #expect(
      words { _ = try embedded("<?xml version='1.0' encoding='EBCDIC-US'?><a/>") }.contains(
        "the encoding “EBCDIC-US” is not known"))
  }

  @Test func aSignedDocumentIsRefused() {
    let signed = invoice.replacing(
      "<cbc:ID>F-1",
      with: "<e:X xmlns:e='urn:e'><Signature xmlns='http://www.w3.org/2000/09/xmldsig#'/></e:X><cbc:ID>F-1")
    #expect(
      words { _ = try embedded(signed) } == """
        invoice.xml:2:24: error: the invoice is signed, and anything put into it would break its signature
          hint: embed the file first, and sign then
        """)
  }

  @Test func textsThatNoFileMayHaveAreRefused() throws {
    #expect(
      words { _ = try embedded(invoice.replacing("<cbc:ID>F-1</cbc:ID>", with: "")) } == """
        invoice.xml:1:1: error: the invoice has no number (cbc:ID) to call the reference by
          hint: give one with --id
        """)
    var bad = reference
    bad.fileName = "a\u{0}.pdf"
    #expect(
      words { _ = try embedded(invoice, bad) } == "error: the file name has control characters, or is empty")
    bad = reference
    bad.id = ""
    #expect(words { _ = try embedded(invoice, bad) } == "error: the ID has control characters, or is empty")
    bad = reference
    bad.description = "a\nb"
    #expect(
      words { _ = try embedded(invoice, bad) } == "error: the description has control characters, or is empty"
    )
    bad = reference
    bad.fileName = "a\"<&>.pdf"
    #expect(try embedded(invoice, bad).contains("filename=\"a&quot;&lt;&amp;&gt;.pdf\""))
  }

  /// Damaged text gives a finding, or a document with the file in it: never a trap.
  @Test func damagedDocumentsGiveFindings() {
    let bytes = Array(invoice.utf8)
    for place in bytes.indices {
      for (flip, length) in [(UInt8(1), bytes.count), (0x10, bytes.count), (0x80, bytes.count), (0, place)] {
        var damaged = Array(bytes.prefix(length))
        if length > place { damaged[place] ^= flip }
        let text = words {
          let result = try UBLEmbedding(damaged, name: "a.xml").embedding(reference, onCollision: .refuse)
          #expect(result.count > damaged.count)
        }
        #expect(!text.isEmpty)
      }
    }
  }

  // MARK: Samples of others

  /// Invented ones, and the official ones where they are: the order is that of the schema, and without the insertion the
  /// bytes are those of before.
  @Test func theOrderIsThatOfTheSchemaAndAllElseStays() throws {
    for bytes in try Self.samples() {
      let text = String(decoding: bytes.prefix(200), as: UTF8.self)
      let embedding: UBLEmbedding
      do { embedding = try UBLEmbedding(bytes, name: "sample.xml") } catch {
        #expect(error.message.contains("signed"))
        continue
      }
      var reference = reference
      reference.id = "a file of ours"
      reference.fileName = "ours.pdf"
      let result = try embedding.embedding(reference, onCollision: .refuse)
      // One official sample is out of order itself.
      if try Self.order(of: bytes).isSorted { #expect(try Self.order(of: result).isSorted, "\(text)") }
      let start =
        zip(bytes, result).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? bytes.count
      let length = result.count - bytes.count
      #expect(length > 0)
      #expect(Array(result[..<start] + result[(start + length)...]) == bytes)
      let root = try XMLDocument(result, name: "result.xml").root
      let ours = root.elements.first { $0.element(named: "ID")?.text == "a file of ours" }
      let file = ours?.element(named: "Attachment")?
        .element(named: "EmbeddedDocumentBinaryObject")
      #expect(file.map { Data(base64Encoded: $0.trimmedText) } == Data(reference.bytes))
    }
  }

  private static func samples() throws -> [[UInt8]] {
    var samples: [[UInt8]] = []
    for (root, sequence) in [("Invoice", invoiceOrder), ("CreditNote", creditNoteOrder)] {
      // Every element of the sequence once; then without those that are optional.
      for names in [
        sequence, sequence.filter { ["ID", "AccountingSupplierParty", "Signature"].contains($0) },
      ] {
        var text = "<\(root) \(namespaces.replacing("Invoice-2", with: "\(root)-2"))>\n"
        for name in names where name != "UBLExtensions" {
          let isBasic = basics.contains(name)
          text +=
            isBasic ? "  <cbc:\(name)>x</cbc:\(name)>\n" : "  <cac:\(name)><cbc:ID>y</cbc:ID></cac:\(name)>\n"
        }
        samples.append(Array((text + "</\(root)>\n").utf8))
      }
    }
    let folder = "../shared/einvoice/ubl"
    let official = FacturaTestSupport.Repository.files(in: folder, ending: ".xml")
    if official.isEmpty { print("skipped: the official UBL samples are not here") }
    return try samples + official.map { try FacturaTestSupport.Repository.bytes($0) }
  }

  /// Places of the root's children in the sequence of the schema.
  private static func order(of bytes: [UInt8]) throws -> [Int] {
    let root = try XMLDocument(bytes, name: "a.xml").root
    let sequence = root.name == "CreditNote" ? creditNoteOrder : invoiceOrder
    return root.elements.map { sequence.firstIndex(of: $0.name) ?? -1 }.filter { $0 >= 0 }
  }

  private static let basics: Set<String> = [
    "UBLVersionID", "CustomizationID", "ProfileID", "ProfileExecutionID", "ID", "CopyIndicator", "UUID",
    "IssueDate",
    "IssueTime", "DueDate", "InvoiceTypeCode", "CreditNoteTypeCode", "Note", "TaxPointDate",
    "DocumentCurrencyCode",
    "TaxCurrencyCode", "PricingCurrencyCode", "PaymentCurrencyCode", "PaymentAlternativeCurrencyCode",
    "AccountingCostCode", "AccountingCost", "LineCountNumeric", "BuyerReference",
  ]

  /// UBL-Invoice-2.1.xsd, the sequence of InvoiceType.
  private static let invoiceOrder = [
    "UBLExtensions", "UBLVersionID", "CustomizationID", "ProfileID", "ProfileExecutionID", "ID",
    "CopyIndicator",
    "UUID", "IssueDate", "IssueTime", "DueDate", "InvoiceTypeCode", "Note", "TaxPointDate",
    "DocumentCurrencyCode",
    "TaxCurrencyCode", "PricingCurrencyCode", "PaymentCurrencyCode", "PaymentAlternativeCurrencyCode",
    "AccountingCostCode", "AccountingCost", "LineCountNumeric", "BuyerReference", "InvoicePeriod",
    "OrderReference",
    "BillingReference", "DespatchDocumentReference", "ReceiptDocumentReference", "StatementDocumentReference",
    "OriginatorDocumentReference", "ContractDocumentReference", "AdditionalDocumentReference",
    "ProjectReference",
    "Signature", "AccountingSupplierParty", "AccountingCustomerParty", "PayeeParty", "BuyerCustomerParty",
    "SellerSupplierParty", "TaxRepresentativeParty", "Delivery", "DeliveryTerms", "PaymentMeans",
    "PaymentTerms",
    "PrepaidPayment", "AllowanceCharge", "TaxExchangeRate", "PricingExchangeRate", "PaymentExchangeRate",
    "PaymentAlternativeExchangeRate", "TaxTotal", "WithholdingTaxTotal", "LegalMonetaryTotal", "InvoiceLine",
  ]

  /// UBL-CreditNote-2.1.xsd, the sequence of CreditNoteType.
  private static let creditNoteOrder = [
    "UBLExtensions", "UBLVersionID", "CustomizationID", "ProfileID", "ProfileExecutionID", "ID",
    "CopyIndicator",
    "UUID", "IssueDate", "IssueTime", "TaxPointDate", "CreditNoteTypeCode", "Note", "DocumentCurrencyCode",
    "TaxCurrencyCode", "PricingCurrencyCode", "PaymentCurrencyCode", "PaymentAlternativeCurrencyCode",
    "AccountingCostCode", "AccountingCost", "LineCountNumeric", "BuyerReference", "InvoicePeriod",
    "DiscrepancyResponse", "OrderReference", "BillingReference", "DespatchDocumentReference",
    "ReceiptDocumentReference", "ContractDocumentReference", "AdditionalDocumentReference",
    "StatementDocumentReference", "OriginatorDocumentReference", "Signature", "AccountingSupplierParty",
    "AccountingCustomerParty", "PayeeParty", "BuyerCustomerParty", "SellerSupplierParty",
    "TaxRepresentativeParty",
    "Delivery", "DeliveryTerms", "PaymentMeans", "PaymentTerms", "TaxExchangeRate", "PricingExchangeRate",
    "PaymentExchangeRate", "PaymentAlternativeExchangeRate", "AllowanceCharge", "TaxTotal",
    "LegalMonetaryTotal",
    "CreditNoteLine",
  ]
}

extension [Int] {
  fileprivate var isSorted: Bool { zip(self, dropFirst()).allSatisfy { $0 <= $1 } }
}
