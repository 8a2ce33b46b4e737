import FacturaDiagnostics
import FacturaFormats
import Testing

@Suite struct InvoiceFormatTests {
  private func format(_ text: String) -> InvoiceFormat? {
    try? InvoiceFormat(recognising: Array(text.utf8), name: "a")
  }

  private func fault(_ text: String) -> String {
    do {
      _ = try InvoiceFormat(recognising: Array(text.utf8), name: "a")
      return "recognised"
    } catch {
      return "\(error)"
    }
  }

  @Test func jsonBeginsWithABrace() {
    #expect(format("{}") == .json)
    #expect(format("\u{FEFF}\n  {\"a\":1}") == .json)
  }

  @Test func xmlIsRecognisedByItsRoot() {
    #expect(format("<ECF>") == .ecf)
    #expect(format("<?xml version=\"1.0\"?>\n<!-- <Invoice> -->\n<ECF xmlns:x='y'><a/>") == .ecf)
    #expect(format("\u{FEFF}<RFCE/>") == .ecf)
    let units = Array("\u{FEFF}<?xml version='1.0'?><ECF/>".utf16)
    let wide: [UInt8] = units.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect((try? InvoiceFormat(recognising: wide, name: "a")) == .ecf)
  }

  @Test(arguments: [
    "<!DOCTYPE ECF>", "<!DOCTYPE ECF [<!ENTITY a \"]>\"><!ENTITY b '&a;'>]>",
    "<!DOCTYPE ECF SYSTEM \"a>b\" [<!-- it's ]> --><?x ]>'?>] >", "<!DOCTYPE ECF [",
  ])
  func aDocumentTypeIsLeftToTheReaderToRefuse(declaration: String) {
    let text = "<?xml version='1.0'?>\n \(declaration)\n<ECF>&a;</ECF>"
    #expect(format(text) == .ecf)
    let findings = ECFReader.read(Array(text.utf8), name: "a").findings.map(\.description)
    if declaration.hasSuffix(">") {
      #expect(
        findings == [
          """
          a:2:2: error: a document type declaration (<!DOCTYPE …>) is not allowed
            hint: remove the declaration; write characters themselves instead of entities
          """
        ])
    } else {
      #expect(findings.count == 1)
    }
  }

  @Test func aPrefixMeansNothing() {
    let space = "urn:oasis:names:specification:ubl:schema:xsd"
    #expect(format("<Invoice xmlns='\(space):Invoice-2'/>") == .ubl)
    #expect(format("\u{FEFF}<a:CreditNote\n xmlns='b'\n\txmlns:a = \"\(space):CreditNote-2\">") == .ubl)
    #expect(
      format("<?xml version='1.0'?><ns3:CrossIndustryInvoice a='>' xmlns:ns3='\(CIIHeader.namespace)'>")
        == .cii)
    #expect(format("<Invoice xmlns='\(space):CreditNote-2'/>") == nil)
  }

  @Test func anInvoiceOfAnotherVocabularyIsNamed() {
    let hint =
      "hint: UBL 2 is of “urn:oasis:names:specification:ubl:schema:xsd:Invoice-2”, CII of “…CrossIndustryInvoice:100”"
    #expect(
      fault("<Invoice xmlns='urn:x'/>") == """
        a:1: error: XML with the root “Invoice” of “urn:x” is not an invoice that can be read
          \(hint)
        """)
    #expect(
      fault("<p:Invoice xmlns='urn:x'/>") == """
        a:1: error: XML with the root “Invoice” of no namespace is not an invoice that can be read
          \(hint)
        """)
    #expect(
      fault("<rsm:CrossIndustryDocument xmlns:rsm='urn:ferd:CrossIndustryDocument:invoice:1p0'>") == """
        a:1: error: this is an invoice of ZUGFeRD 1, whose vocabulary is another than that of ZUGFeRD 2
          hint: ask its sender for ZUGFeRD 2 or Factur-X, or convert it to CII
        """)
  }

  @Test func aListIsJSONOfTheWrongKind() {
    #expect(
      fault(" [1, 2]") == """
        a:1: error: a list stands where an object should
          hint: an invoice is a JSON object, or an e-CF, UBL or CII in XML
        """)
  }

  @Test(arguments: [
    ("\"E310000000001\" \n", "a text"), (#""say \"no\"""#, "a text"), (" null", "“null”"),
    ("-12.5e3", "a number"),
  ])
  func aTextOrFigureIsJSONOfTheWrongKindToo(content: String, kind: String) {
    #expect(fault(content).hasPrefix("a:1: error: \(kind) stands where an object should\n"))
  }

  @Test(arguments: ["\"a\";\"b\"\n1;2", "2027-03-04 total", "nullable", "\"open"])
  func tablesAndProseAreNoJSON(content: String) {
    #expect(fault(content).hasPrefix("a:1: error: this is neither JSON nor XML: it begins with “"))
  }

  @Test func aFileThatSaysNothingIsNotCalledEmpty() {
    let words = "bytes are nothing but white space, NULs or a byte order mark\n"
    #expect(fault("  \n").hasPrefix("a:1: error: the first 3 \(words)"))
    #expect(fault("\u{FEFF}").hasPrefix("a:1: error: the first 3 \(words)"))
    #expect(fault("\0\0\0\0\0").hasPrefix("a:1: error: the first 5 \(words)"))
    #expect(fault(" ").hasPrefix("a:1: error: the one byte of the file is white space or a NUL\n"))
  }

  @Test func everythingElseIsNamed() {
    #expect(fault("") == "a:1: error: the file is empty")
    #expect(
      fault("%PDF-1.5\nxx") == """
        a:1: error: this is neither JSON nor XML: it begins with “%PDF-1.5”
          hint: an invoice is a JSON object, or an e-CF, UBL or CII in XML
        """)
    #expect(
      fault("<?xml version='1.0'?><cbc:ARECF/>") == """
        a:1: error: XML with the root “ARECF” is not an invoice that can be read
          hint: known roots: ECF, RFCE, Invoice, CreditNote, CrossIndustryInvoice
        """)
    #expect(fault("<!-- never ends").contains("XML with the root “” is not an invoice"))
  }
}
