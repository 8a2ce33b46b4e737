import FacturaDiagnostics
import FacturaFormats
import FacturaInvoices
import Foundation
import Testing

@Suite struct ECFFaultTests {
  private func fault(_ old: String, _ new: String, in sample: String = "e31.xml") -> [String] {
    ECFSamples.findings(sample, replacing: old, with: new)
  }

  @Test func rootsThatAreNoECFAreNamed() {
    let other = ECFReader.read(Array("<Invoice/>".utf8), name: "a.xml")
    #expect(other.invoice == nil)
    #expect(
      other.findings.map(\.description) == [
        """
        a.xml:1:1: error: XML with the root “Invoice” is not an invoice that can be read
          data: /Invoice
          hint: known roots: ECF
        """
      ])
    let summary = ECFReader.read(Array("<RFCE><Encabezado/></RFCE>".utf8), name: "a.xml")
    #expect(summary.invoice == nil)
    #expect(
      summary.findings.map(\.description) == [
        """
        a.xml:1:1: error: this is the summary of a consumption invoice (RFCE), which has no lines and is not printed
          data: /RFCE
          hint: render the e-CF of type 32 that it summarises
        """
      ])
  }

  @Test func malformedFilesAreOneFinding() {
    let (invoice, findings) = ECFReader.read(Array("<ECF><Encabezado></ECF>".utf8), name: "a.xml")
    #expect(invoice == nil)
    #expect(findings.map(\.code) == ["xml.wrong-end-tag"])
  }

  @Test func anUnknownTypeIsAnError() {
    #expect(
      fault("<TipoeCF>31<", "<TipoeCF>35<") == [
        """
        a.xml:6:7: error: “35” is not a type of e-CF
          data: /ECF/Encabezado/IdDoc/TipoeCF
          hint: known types: 31, 32, 33, 34, 41, 43, 44, 45, 46, 47
        """
      ])
  }

  @Test func whatMustBePrintedMustBeThere() {
    #expect(
      fault("<eNCF>E310000000118</eNCF>", "<eNCF/>") == [
        """
        a.xml:7:7: error: “eNCF” is empty, but an e-CF of type 31 must state it
          data: /ECF/Encabezado/IdDoc/eNCF
          hint: its issuer has to state it: whoever adds it later breaks the signature
        """
      ])
    #expect(
      fault("<RNCEmisor>123456789</RNCEmisor>", "") == [
        """
        a.xml:15:5: error: “RNCEmisor” is missing, which an e-CF of type 31 must state
          data: /ECF/Encabezado/Emisor/RNCEmisor
          hint: its issuer has to state it: whoever adds it later breaks the signature
        """
      ])
    #expect(
      fault("<MontoTotal>51355.61</MontoTotal>", "") == [
        """
        a.xml:46:5: error: “MontoTotal” is missing, which an e-CF of type 31 must state
          data: /ECF/Encabezado/Totales/MontoTotal
          hint: its issuer has to state it: whoever adds it later breaks the signature
        """
      ])
    #expect(
      fault("<PrecioUnitarioItem>4250.50</PrecioUnitarioItem>", "").first?.contains("Item[2]/Precio") == true)
    #expect(
      ECFReader.read(Array("<ECF/>".utf8), name: "a.xml").findings.map(\.description).contains(
        """
        a.xml:1:1: error: “DetallesItems” is missing, which every e-CF must state
          data: /ECF/DetallesItems
          hint: its issuer has to state it: whoever adds it later breaks the signature
        """))
  }

  @Test func whatNeedNotBePrintedIsOnlyMissed() {
    #expect(
      fault("<TipoIngresos>01</TipoIngresos>", "") == [
        """
        a.xml:5:5: warning: “TipoIngresos” is missing, which an e-CF of type 31 must state
          data: /ECF/Encabezado/IdDoc/TipoIngresos
          hint: its issuer has to state it: whoever adds it later breaks the signature
        """
      ])
    let anonymous = fault("<RazonSocialComprador>Consumidor final</RazonSocialComprador>", "", in: "e32.xml")
    #expect(anonymous.map { $0.contains("warning: “Comprador” is empty") } == [true])
  }

  @Test func numbersAreStrict() {
    #expect(
      fault("<MontoTotal>51355.61<", "<MontoTotal>51,355.61<") == [
        """
        a.xml:53:7: error: the number “51,355.61” has a comma
          data: /ECF/Encabezado/Totales/MontoTotal
          hint: write 1234.50: a point before the decimals, and nothing between thousands
        """
      ])
    #expect(
      fault("<CantidadItem>3.00<", "<CantidadItem>tres<") == [
        """
        a.xml:89:7: error: “tres” is not a number
          data: /ECF/DetallesItems/Item[2]/CantidadItem
          hint: write figures, and a point before the decimals
        """
      ])
    #expect(
      fault("<MontoTotal>51355.61<", "<MontoTotal>1e3<").first?.contains("“1e3” is not a number") == true)
    #expect(
      fault("<MontoTotal>51355.61<", "<MontoTotal>0.1234567890123456789<").first?.contains(
        "the number “0.1234567890123456789” has more than 30 figures or 18 decimals") == true)
    #expect(
      fault("<MontoTotal>51355.61<", "<MontoTotal>12345678901234567.61<").first?.contains(
        "error: the number “12345678901234567.61” has more than the 16 figures before its point that an e-CF may have"
      )
        == true)
    #expect(
      fault("<TotalPaginas>2<", "<TotalPaginas>dos<", in: "e45.xml").first?.contains(
        "error: “dos” is not a whole number") == true)
  }

  @Test func datesMustExist() {
    #expect(
      fault("<FechaEmision>15-03-2027<", "<FechaEmision>31-02-2027<") == [
        """
        a.xml:32:7: error: there is no day “31-02-2027”
          data: /ECF/Encabezado/Emisor/FechaEmision
          hint: write a day that the calendar has, as dd-MM-yyyy: 27-01-2025
        """
      ])
    #expect(
      fault("<FechaEmision>15-03-2027<", "<FechaEmision>15/03/2027<") == [
        """
        a.xml:32:7: error: “15/03/2027” is not a date
          data: /ECF/Encabezado/Emisor/FechaEmision
          hint: write dd-MM-yyyy: 27-01-2025
        """
      ])
    #expect(
      fault("<FechaHoraFirma>15-03-2027 10:42:17<", "<FechaHoraFirma>15-03-2027<").map {
        String($0.dropFirst(5))
      }
      .first?.contains(
        """
        error: “15-03-2027” is not a date with a time of day
          data: /ECF/FechaHoraFirma
          hint: write dd-MM-yyyy HH:mm:ss: 27-01-2025 18:24:07
        """) == true)
    #expect(
      fault("<IndicadorMontoGravado>0<", "<IndicadorMontoGravado>2<") == [
        """
        a.xml:9:7: error: “2” is neither 0 nor 1
          data: /ECF/Encabezado/IdDoc/IndicadorMontoGravado
        """
      ])
  }

  /// Whole invoices have the same unit in every line.
  @Test func aCodeThatNoTableHasIsToldOnce() {
    #expect(
      fault("<UnidadMedida>43<", "<UnidadMedida>99<") == [
        """
        a.xml:70:7: warning: the code “99” is not in the table of units
          data: /ECF/DetallesItems/Item[1]/UnidadMedida
          hint: the code itself is printed
        """
      ])
  }

  @Test func aDraftLacksItsSignatureAndNothingElse() throws {
    let draft = try #require(ECFSamples.text("e31.xml").components(separatedBy: "<FechaHoraFirma>").first)
    let read = ECFReader.read(Array((draft + "</ECF>").utf8), name: "a.xml")
    #expect(read.findings.map(\.code) == ["ecf.unsigned"])
  }

  /// Too short for a security code; and it is there.
  @Test func aSignatureOfTwoCharactersSaysSo() throws {
    let text = ECFSamples.text("e31.xml").replacing(
      /<SignatureValue>[^<]*<\/SignatureValue>/, with: "<SignatureValue>Ab</SignatureValue>")
    let (invoice, findings) = ECFReader.read(Array(text.utf8), name: "a.xml")
    #expect(
      findings.map(\.message) == [
        "the signature has only 2 characters, but the security code is its first 6"
      ])
    #expect(findings.first?.path?.description == "/ECF/Signature/SignatureValue")
    #expect(invoice?.fiscal?.securityCode == nil)
  }

  @Test func whatIsThereButEmptyIsNotToldAsMissing() {
    let findings = ECFReader.read(Array("<ECF>\n <Encabezado/>\n</ECF>".utf8), name: "a.xml").findings
    #expect(
      findings.map(\.description).contains(
        """
        a.xml:2:2: error: “Encabezado” is empty, but every e-CF must state it
          data: /ECF/Encabezado
          hint: its issuer has to state it: whoever adds it later breaks the signature
        """))
  }

  @Test func twoValuesOfOneElementAreAnError() {
    let total = "<MontoTotal>51355.61</MontoTotal>"
    #expect(
      fault(total, total + "\n<MontoTotal>1.00</MontoTotal>") == [
        """
        a.xml:54:1: error: “MontoTotal” stands twice with different values: “51355.61” and “1.00”
          data: /ECF/Encabezado/Totales/MontoTotal[2]
        """
      ])
  }

  @Test func unknownAndMisplacedElementsAreWarnings() {
    #expect(
      fault("<Sucursal>Principal</Sucursal>", "<Sucursales>Principal</Sucursales>") == [
        """
        a.xml:19:7: warning: the element “Sucursales” is not known here and is left out
          data: /ECF/Encabezado/Emisor/Sucursales
          hint: did you mean “Sucursal”?
        """
      ])
    #expect(
      fault("<RNCComprador>", "<PaisComprador>Haití</PaisComprador><RNCComprador>") == [
        """
        a.xml:35:7: warning: “PaisComprador” does not belong in an e-CF of type 31
          data: /ECF/Encabezado/Comprador/PaisComprador
        """
      ])
  }

  @Test func oddTextsAreWarnings() {
    #expect(
      fault("<Municipio>010100<", "<Municipio>990100<") == [
        """
        a.xml:21:7: warning: the code “990100” is not in the table of provinces and municipalities
          data: /ECF/Encabezado/Emisor/Municipio
          hint: the code itself is printed
        """
      ])
    #expect(
      fault("<Sucursal>Principal<", "<Sucursal>Principal de la capital<") == [
        """
        a.xml:19:7: warning: the text has 23 characters, but the format allows 20
          data: /ECF/Encabezado/Emisor/Sucursal
        """
      ])
    #expect(
      fault("<RNCComprador>111222333<", "<RNCComprador>1-11-22233-3<").first?.contains(
        "warning: “1-11-22233-3” is not an RNC or cédula of 9 or 11 figures") == true)
    #expect(
      fault("<eNCF>E310000000118<", "<eNCF>E320000000118<").first?.contains(
        "warning: the e-NCF “E320000000118” is not one of type 31") == true)
    #expect(
      fault("<eNCF>E310000000118<", "<eNCF>B0100000118<").first?.contains(
        "warning: “B0100000118” is not an e-NCF of 13 characters") == true)
    #expect(
      fault("<TotalPaginas>2<", "<TotalPaginas>1<", in: "e45.xml").first?.contains(
        "warning: “TotalPaginas” is 1, but is only stated for more than one page") == true)
  }

  @Test func anUnsignedDocumentHasNoSecurityCode() {
    let text = ECFSamples.text("e31.xml") { text in
      guard let start = text.firstRange(of: "  <Signature"), let end = text.firstRange(of: "</Signature>\n")
      else { return }
      text.removeSubrange(start.lowerBound..<end.upperBound)
    }
    let (invoice, unsigned) = ECFReader.read(Array(text.utf8), name: "a.xml")
    #expect(
      unsigned.map(\.description) == [
        "a.xml:2:1: warning: the document is not signed, so that it has no security code\n  data: /ECF\n  hint: it is printed without a QR code, which the signature makes: sign it, and render the signed file"
      ])
    #expect(invoice?.fiscal?.securityCode == nil)
    #expect(invoice?.verificationAddress == nil)
  }

  @Test func findingsAreBounded() {
    let bad = String(repeating: "<TelefonoEmisor>1</TelefonoEmisor><Fax>1</Fax>", count: 5000)
    let findings = fault("<TablaTelefonoEmisor>", "<TablaTelefonoEmisor>" + bad)
    #expect(findings.count == 201)
    #expect(findings.last == "note: more than 200 findings; the rest is left out")
  }

  @Test func aModifiedNumberHasTheLengthOfASeries() {
    let number = "<NCFModificado>E310000000118<"
    #expect(
      fault(number, "<NCFModificado>B010000118<", in: "e34.xml").first?.contains(
        "warning: “B010000118” is not an NCF of 11, 13 or 19 characters") == true)
    for known in ["B0100000118", "A010010010100000118"] {
      #expect(fault(number, "<NCFModificado>\(known)<", in: "e34.xml") == [])
    }
  }

  @Test func codeFiveIsOfInvoicesForTaxCreditAlone() {
    #expect(
      fault("<CodigoModificacion>3<", "<CodigoModificacion>5<", in: "e34.xml").first?.contains(
        "warning: the code “5” of CodigoModificacion does not belong in an e-CF of type 34") == true)
  }
}
