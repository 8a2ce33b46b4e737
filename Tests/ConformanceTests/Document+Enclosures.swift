import Factura
import FacturaTestSupport

/// Files with other files inside, and signed ones.
extension Document {
  static let withEnclosures: [Document] =
    [
      archival("attachments", Archival(attachments: attachments)),
      Document(name: "an e-CF with its original") { renderer in
        let file = try InvoiceFile(path: Repository.path("Layouts/ecf/samples/e31-telecom.xml"))
        return try renderer.render(file.invoice, with: Layout(named: "ecf"), as: .archival(of: file)).bytes
      },
      Document(name: "an invoice in CII as a Factur-X file") { renderer in
        let file = try InvoiceFile(
          path: Repository.path("Tests/FormatsTests/Terms/Samples/cii-everything.xml"))
        let facturX = try FacturX(xml: file.original?.bytes ?? [], profile: .extended)
        return try renderer.render(
          file.invoice, with: Layout(named: "en16931"), as: .archival(Archival(facturX: facturX))
        ).bytes
      },
      Document(name: "an invoice in UBL with its supporting files") { renderer in
        let file = try InvoiceFile(
          path: Repository.path("Tests/FormatsTests/Terms/Samples/ubl-everything.xml"))
        return try renderer.render(file.invoice, with: Layout(named: "en16931"), as: .archival(of: file))
          .bytes
      },
    ] + FacturX.Profile.allCases.map(electronicInvoice) + (Judge.openssl.isHere ? [signed] : [])

  private static let attachments: [AttachedFile] = {
    let words = Array("Fecha;Valor\n2027-03-15;96.00\n".utf8)
    let dated = AttachedFile(
      name: "Detalle de marzo (1) ñ €.csv", bytes: words, relationship: .data,
      description: "Detalle «marzo» \\ (1)")
    return [
      dated,
      AttachedFile(name: "vacío.txt", bytes: []),
      AttachedFile(name: "sin tipo", bytes: words, relationship: .supplement),
      AttachedFile(name: "عقد.pdf", bytes: HandMadePDF().bytes(), relationship: .alternative),
      AttachedFile(name: "$%&'#@!.xml", bytes: Array("<a/>".utf8), relationship: .source),
      AttachedFile(
        name: "grande.bin", bytes: (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 7919 >> 5) }),
    ]
  }()

  private static func electronicInvoice(_ profile: FacturX.Profile) -> Document {
    Document(name: "Factur-X, \(profile.rawValue)") { renderer in
      let invoice = try FacturX(xml: crossIndustryInvoice(profile), profile: profile)
      return try await archival("", Archival(attachments: attachments, facturX: invoice)).make(renderer)
    }
  }

  private static func archival(_ name: String, _ archival: Archival) -> Document {
    Document(name: name) { renderer in
      let invoice = try InvoiceFile(path: Repository.path("\(Sample.casesFolder)/invoice.json")).invoice
      let layout = try Layout(path: Repository.path("\(Sample.casesFolder)/papers/layout.xml"))
      return try renderer.render(invoice, with: layout, as: .archival(archival)).bytes
    }
  }

  /// As little as the profile's guideline.
  private static func crossIndustryInvoice(_ profile: FacturX.Profile) -> [UInt8] {
    let norm = "urn:cen.eu:en16931:2017"
    let guideline =
      switch profile {
      case .minimum: "urn:factur-x.eu:1p0:minimum"
      case .basicWL: "urn:factur-x.eu:1p0:basicwl"
      case .basic: "\(norm)#compliant#urn:factur-x.eu:1p0:basic"
      case .en16931: norm
      case .extended: "\(norm)#conformant#urn:factur-x.eu:1p0:extended"
      case .xrechnung: "\(norm)#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0"
      }
    let namespace = "urn:un:unece:uncefact:data:standard"
    return Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rsm:CrossIndustryInvoice xmlns:rsm="\(namespace):CrossIndustryInvoice:100"
        xmlns:ram="\(namespace):ReusableAggregateBusinessInformationEntity:100"><rsm:ExchangedDocumentContext>
        <ram:GuidelineSpecifiedDocumentContextParameter><ram:ID>\(guideline)</ram:ID>
        </ram:GuidelineSpecifiedDocumentContextParameter></rsm:ExchangedDocumentContext></rsm:CrossIndustryInvoice>
      """.utf8)
  }

  private static let signed = Document(name: "signed twice") { renderer in
    let bytes = try await archival("", Archival(attachments: attachments)).make(renderer)
    guard let signer = try OpenSSLSigner() else { return bytes }
    let once = try await PDFFile(bytes: bytes).signed(PDFSignature(reason: "Emisión (1)")) {
      try signer.cms(of: $0)
    }
    return try await PDFFile(bytes: once).signed { try signer.cms(of: $0) }
  }
}
