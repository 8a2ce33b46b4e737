import Factura
import FacturaTestSupport
import Foundation
import Testing

@Suite struct FacturXTests {
  private static let norm = "urn:cen.eu:en16931:2017"

  /// As much of a CrossIndustryInvoice as is looked at.
  private func invoice(
    _ guideline: String?, seller: String? = "DO", buyer: String? = "DO",
    root: String = "CrossIndustryInvoice",
    space: String = "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100", declaration: String = "",
  ) -> [UInt8] {
    func party(_ name: String, _ country: String?) -> String {
      country.map {
        "<r:\(name)><r:PostalTradeAddress><r:CountryID>\($0)</r:CountryID></r:PostalTradeAddress></r:\(name)>"
      }
        ?? ""
    }
    let parameter = guideline.map {
      "<r:GuidelineSpecifiedDocumentContextParameter><r:ID> \($0) </r:ID></r:GuidelineSpecifiedDocumentContextParameter>"
    }
    return Array(
      """
      \(declaration)<x:\(root) xmlns:x="\(space)" xmlns:r="urn:ram">
      <x:ExchangedDocumentContext>\(parameter ?? "")</x:ExchangedDocumentContext>
      <x:SupplyChainTradeTransaction><r:ApplicableHeaderTradeAgreement>\(party("SellerTradeParty", seller))\
      \(party("BuyerTradeParty", buyer))</r:ApplicableHeaderTradeAgreement></x:SupplyChainTradeTransaction>
      </x:\(root)>
      """.utf8)
  }

  private static let guidelines: [(String, FacturX.Profile)] = [
    ("urn:factur-x.eu:1p0:minimum", .minimum), ("urn:factur-x.eu:1p0:basicwl", .basicWL),
    ("\(norm)#compliant#urn:factur-x.eu:1p0:basic", .basic), (norm, .en16931),
    ("\(norm)#conformant#urn:factur-x.eu:1p0:extended", .extended),
    ("\(norm)#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0", .xrechnung),
    ("\(norm)#compliant#urn:xoev-de:kosit:standard:xrechnung_2.3", .xrechnung),
  ]

  @Test(arguments: guidelines)
  func eachProfileHasItsGuidelineAndItsFileName(guideline: String, profile: FacturX.Profile) throws {
    let xml = invoice(guideline)
    let facturX = try FacturX(xml: xml, profile: profile)
    #expect(facturX.attachment.name == (profile == .xrechnung ? "xrechnung.xml" : "factur-x.xml"))
    #expect(facturX.attachment.bytes == xml)
    #expect(facturX.attachment.mimeType == "text/xml")
    for other in FacturX.Profile.allCases where other != profile {
      #expect(throws: FacturaError.self) { try FacturX(xml: xml, profile: other) }
    }
  }

  private func message(
    _ xml: [UInt8], _ profile: FacturX.Profile, _ relationship: AttachedFile.Relationship? = nil,
  ) -> String {
    do throws(FacturaError) {
      _ = try FacturX(xml: xml, profile: profile, relationship: relationship, name: "invoice.xml")
      return "no error"
    } catch { return error.description }
  }

  @Test func aFileThatIsSomethingElseIsToldWithWhatItIs() {
    let ubl = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
    #expect(
      message(invoice(nil, root: "Invoice", space: ubl), .basic) == """
        invoice.xml:1:1: error: the XML is no CrossIndustryInvoice: its root is “Invoice” of “\(ubl)”
          hint: UBL can't stand in a Factur-X file: convert it to CII
        """)
    #expect(message(invoice(nil, root: "CrossIndustryDocument"), .basic).contains("ZUGFeRD 1 has another"))
    #expect(
      message(invoice(nil, space: "urn:other"), .basic).contains("“CrossIndustryInvoice” of “urn:other”"))
    #expect(message(Array("%PDF-1.7".utf8), .basic).contains("invoice.xml:1:1: error:"))
    #expect(
      message(invoice(nil, declaration: "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>"), .basic).hasPrefix(
        "invoice.xml:1: error: the XML is in ISO-8859-1, but Factur-X wants UTF-8\n  hint: save"))
  }

  @Test func aFileOfAnotherProfileIsToldWithItsGuideline() {
    #expect(
      message(invoice("urn:factur-x.eu:1p0:basicwl"), .en16931) == """
        invoice.xml:2:75: error: the XML is of the profile basicwl, not en16931: its guideline is \
        “urn:factur-x.eu:1p0:basicwl”
          hint: choose the profile basicwl, or another XML
        """)
    #expect(
      message(invoice("urn:peppol:pint:billing-1"), .en16931).contains(
        "error: the XML is not of the profile en16931: its guideline is “urn:peppol:pint:billing-1”\n  hint: "
      ))
    #expect(
      message(invoice(nil), .basic).contains("error: the XML states no guideline (BT-24)\n  hint: it stands"))
    #expect(message(invoice(" "), .basic).contains("states no guideline"))
  }

  @Test func theRelationshipFollowsProfileAndCountry() throws {
    func relationship(
      _ profile: FacturX.Profile, _ wanted: AttachedFile.Relationship? = nil, seller: String? = "FR",
    ) throws -> AttachedFile.Relationship {
      let guideline = try #require(Self.guidelines.first { $0.1 == profile }?.0)
      return try FacturX(
        xml: invoice(guideline, seller: seller, buyer: "ES"), profile: profile, relationship: wanted
      ).attachment.relationship
    }
    #expect(try relationship(.minimum) == .data)
    #expect(try relationship(.basicWL) == .data)
    #expect(try relationship(.basic) == .alternative)
    #expect(try relationship(.xrechnung) == .alternative)
    #expect(try relationship(.en16931, .source) == .source)
    #expect(try relationship(.en16931, .data, seller: nil) == .data)
    #expect(throws: FacturaError.self) { try relationship(.minimum, .alternative) }
    #expect(throws: FacturaError.self) { try relationship(.en16931, .supplement) }
    #expect(throws: FacturaError.self) { try relationship(.en16931, .source, seller: "DE") }
    #expect(
      message(invoice(Self.norm, seller: "de"), .en16931, .source) == """
        error: the relationship of an invoice of profile en16931 can't be Source in Germany
          hint: allowed: Alternative
        """)
  }

  @Test func someProfilesAreNoInvoicesInTheirCountry() {
    let minimum = invoice("urn:factur-x.eu:1p0:minimum", seller: "DE", buyer: "DE")
    #expect(
      message(minimum, .minimum).hasPrefix(
        "error: between two German parties the profile minimum is no invoice\n  hint: use basic"))
    let xrechnung = invoice(Self.guidelines[5].0, seller: "FR", buyer: "FR")
    #expect(
      message(xrechnung, .xrechnung).hasPrefix(
        "error: between two French parties the profile xrechnung is not allowed\n  hint: "))
    #expect(
      message(invoice("urn:factur-x.eu:1p0:minimum", seller: "DE", buyer: "FR"), .minimum) == "no error")
  }

  /// Others' files that stand beside the repository on some machines.
  @Test func publishedSamplesAreOfTheProfileThatTheirNameSays() throws {
    let folder = "../shared/einvoice/cii"
    let samples: [(String, FacturX.Profile)] = [
      ("zugferd-basic__factur-x-1.xml", .basic), ("zugferd-extended__factur-x-24.xml", .extended),
      ("xrechnung__01.01a-INVOICE_uncefact.xml", .xrechnung),
      ("xrechnung__04.05a-INVOICE_uncefact.xml", .xrechnung), ("en16931__CII_example5.xml", .en16931),
    ]
    guard FileManager.default.fileExists(atPath: Repository.path(folder)) else {
      print("skipped: the published CII samples are not here")
      return
    }
    for (name, profile) in samples {
      let xml = try Repository.bytes("\(folder)/\(name)")
      #expect(FacturX.recognises(xml))
      #expect(try FacturX(xml: xml, profile: profile, name: name).profile == profile)
    }
  }

  @Test func otherFilesAreNotTakenForInvoices() {
    for text in ["", "{", "%PDF-1.7", "<Invoice/>", "CrossIndustryInvoice"] {
      #expect(!FacturX.recognises(Array(text.utf8)))
    }
  }
}
