import FacturaDiagnostics
import Testing

@testable import FacturaFormats

/// What no file can be put into.
@Suite struct UBLRefusalTests {
  @Test func whatIsNoUBLIsRefused() {
    let hint = "\n  hint: a CrossIndustryInvoice goes into the PDF instead: factura render --facturx"
    #expect(
      UBLSample.words { _ = try UBLSample.embedded("<Invoice/>") }
        == "invoice.xml:1:1: error: this is no UBL invoice or credit note: its root is “Invoice” without a namespace"
        + hint)
    #expect(
      UBLSample.words { _ = try UBLSample.embedded("<a xmlns='urn:a'/>") }
        == "invoice.xml:1:1: error: this is no UBL invoice or credit note: its root is “a” of “urn:a”" + hint)
    #expect(
      UBLSample.words { _ = try UBLSample.embedded("<Invoice \(UBLSample.namespaces)/>") }.contains(
        "this is no UBL"))
    #expect(
      UBLSample.words { _ = try UBLSample.embedded("<a><b></a>") }.contains(
        "invoice.xml:1:7: error: element “b”"))
    #expect(UBLSample.words { _ = try UBLSample.embedded("") } == "invoice.xml:1:1: error: the file is empty")
    #expect(
      UBLSample.words { _ = try UBLSample.embedded("<?xml version='1.0' encoding='EBCDIC-US'?><a/>") }
        .contains(
          "the encoding “EBCDIC-US” is not known"))
  }

  @Test func aSignedDocumentIsRefused() {
    let signed = UBLSample.invoice.replacing(
      "<cbc:ID>F-1",
      with: "<e:X xmlns:e='urn:e'><Signature xmlns='http://www.w3.org/2000/09/xmldsig#'/></e:X><cbc:ID>F-1")
    #expect(
      UBLSample.words { _ = try UBLSample.embedded(signed) } == """
        invoice.xml:2:24: error: the invoice is signed, and anything put into it would break its signature
          hint: embed the file first, and sign then
        """)
  }

  @Test func textsThatNoFileMayHaveAreRefused() throws {
    #expect(
      UBLSample.words {
        _ = try UBLSample.embedded(UBLSample.invoice.replacing("<cbc:ID>F-1</cbc:ID>", with: ""))
      } == """
        invoice.xml:1:1: error: the invoice has no number (cbc:ID) to call the reference by
          hint: give one with --id
        """)
    var bad = UBLSample.reference
    bad.fileName = "a\u{0}.pdf"
    #expect(
      UBLSample.words { _ = try UBLSample.embedded(UBLSample.invoice, bad) }
        == "error: the file name has control characters, or is empty")
    bad = UBLSample.reference
    bad.id = ""
    #expect(
      UBLSample.words { _ = try UBLSample.embedded(UBLSample.invoice, bad) }
        == "error: the ID has control characters, or is empty")
    bad = UBLSample.reference
    bad.description = "a\nb"
    #expect(
      UBLSample.words { _ = try UBLSample.embedded(UBLSample.invoice, bad) }
        == "error: the description has control characters, or is empty"
    )
    bad = UBLSample.reference
    bad.fileName = "a\"<&>.pdf"
    #expect(try UBLSample.embedded(UBLSample.invoice, bad).contains("filename=\"a&quot;&lt;&amp;&gt;.pdf\""))
  }

  /// Damaged text gives a finding, or a document with the file in it: never a trap.
  @Test func damagedDocumentsGiveFindings() {
    let bytes = Array(UBLSample.invoice.utf8)
    for place in bytes.indices {
      for (flip, length) in [(UInt8(1), bytes.count), (0x10, bytes.count), (0x80, bytes.count), (0, place)] {
        var damaged = Array(bytes.prefix(length))
        if length > place { damaged[place] ^= flip }
        let text = UBLSample.words {
          let result = try UBLEmbedding(damaged, name: "a.xml").embedding(
            UBLSample.reference, onCollision: .refuse)
          #expect(result.count > damaged.count)
        }
        #expect(!text.isEmpty)
      }
    }
  }
}
