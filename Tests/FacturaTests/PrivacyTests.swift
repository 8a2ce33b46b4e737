import Factura
import FacturaDiagnostics
import FacturaTestSupport
import Foundation
import Testing

/// Every sample in its own layout, in the one that shows most and in the smallest, in the smaller profiles: nothing that
/// they hide is in any byte.
struct PrivacyTests {
  private let renderer = Shared.renderer
  private static let samples =
    Repository.files(in: "Layouts", ending: ".json")
    + ["Layouts/ecf/samples/e31.xml", "Layouts/ecf/samples/e32.xml"]

  @Test(.enabled(if: Judge.qpdf.isHere && Judge.pdftotext.isHere), arguments: samples, ["masked", "summary"])
  func whatIsHiddenIsInNoByte(sample: String, profile: String) throws {
    let file = try InvoiceFile(path: Repository.path(sample))
    let invoice = file.invoice
    var options = RenderOptions()
    options.privacy = try #require(PrivacyProfile(rawValue: profile))
    let secrets = Secrets(of: invoice, options.privacy)
    for name in Set([file.layoutName ?? "telecom-bill", "en16931-terms", "receipt"]).sorted() {
      let layout = try Shared.layout(named: name)
      guard let rendering = try? renderer.render(invoice, with: layout, options: options) else {
        // A layout for other documents.
        #expect(throws: FacturaError.self) { try renderer.render(invoice, with: layout) }
        continue
      }
      let all = try everything(in: rendering.bytes)
      let found = secrets.texts.filter { all.contains($0) }
      #expect(found.isEmpty, "\(name) says \(found)")
      let notices = ["SIN VALOR FISCAL", "NO FISCAL VALUE"]
      #expect(notices.contains { all.contains($0) }, "\(name)")
      #expect(!all.contains("dgii.gov.do"), "\(name)")
    }
  }

  /// The search would find what is there.
  @Test(.enabled(if: Judge.qpdf.isHere && Judge.pdftotext.isHere), arguments: ["telecom-bill", "statement"])
  func theFullProfileSaysItAll(name: String) throws {
    let invoice = try InvoiceFile(path: Repository.path("Layouts/\(name)/sample.json")).invoice
    let rendering = try renderer.render(invoice, with: Shared.layout(named: name))
    let all = try everything(in: rendering.bytes)
    let found = Secrets(of: invoice, .masked).texts.filter { all.contains($0) }
    #expect(found.count > 5, "\(found)")
  }

  /// All that a file says, in every way in which it may be written.
  private func everything(in pdf: [UInt8]) throws -> Haystack {
    let plain = try Judge.qpdf.bytes(from: pdf, "--qdf", "--object-streams=disable", "{}", "-")
    let read = try Judge.pdftotext.judge(pdf, "-raw", "{}", "-").output
    var all = Haystack([pdf, plain, Array(read.utf8)])
    all.add(Haystack.withoutZeros(plain))
    all.add(Haystack.unescaped(plain))
    all.add(Haystack.unhexed(plain))
    for attachment in try PDFFile(bytes: pdf).attachments {
      all.add(Array("\(attachment.name) \(attachment.description ?? "")".utf8))
    }
    return all
  }

  /// What leads to the whole document isn't drawn either: neither the fiscal stamp nor, for whom the rest is hidden, the slip's
  /// bars.
  @Test(
    .enabled(if: Judge.zbarimg.isHere), arguments: ["telecom-bill/sample.json", "ecf/samples/e31.xml"],
    ["masked", "summary"])
  func noCodeIsDrawnThatIsHidden(sample: String, profile: String) throws {
    let file = try InvoiceFile(path: Repository.path("Layouts/\(sample)"))
    var options = RenderOptions()
    options.privacy = try #require(PrivacyProfile(rawValue: profile))
    let layout = try Shared.layout(named: file.layoutName ?? "")
    let pages = try renderer.renderPictures(
      file.invoice, with: layout, as: PictureOptions(resolution: 200), options: options
    ).pages
    let codes = try pages.reduce(into: Set<String>()) { try $0.formUnion(Judge.codes(in: $1.png)) }
    let slip = options.privacy == .summary ? file.invoice.telephone?.slip?.barcode : nil
    #expect(codes == Set([slip.map { "CODE-128:\($0)" }].compactMap(\.self)))
  }

  @Test func otherFilesAreRefused() throws {
    let file = try InvoiceFile(path: Repository.path("Layouts/ecf/samples/e32.xml"))
    var options = RenderOptions()
    options.privacy = .masked
    let error = #expect(throws: FacturaError.self) {
      try renderer.render(
        file.invoice, with: Shared.layout(named: "ecf"), as: .archival(of: file), options: options)
    }
    #expect(
      error?.description == """
        error: a rendering with the profile “masked” holds no other files
          hint: leave the attachments out: they may hold what the pages don't show
        """)
  }

  @Test func copiesOfASmallerProfileSayBoth() throws {
    let invoice = try InvoiceFile(path: Repository.path("Layouts/telecom-bill/sample.json")).invoice
    let layout = try Shared.layout(named: "telecom-bill")
    var options = RenderOptions()
    options.privacy = .summary
    let copies = try renderer.render(
      CopySet(marked: [PageMark(.reprint(2), clerk: "Ana")]), of: invoice, with: layout, options: options)
    let plain = try renderer.render(invoice, with: layout, as: .plain, options: options)
    #expect(copies.baseHash == SHA256.text(of: plain.bytes))
    guard Judge.pdftotext.isHere else { return }
    let text = try Judge.pdftotext.judge(copies.bytes, "{}", "-").output
    #expect(text.contains("SIN VALOR FISCAL · resumen · REIMPRESIÓN 2 · Atendido por Ana"))
  }

  /// A plan that the e-CF states is one of all its lines.
  @Test func statedPagesDoNotBindASmallerProfile() throws {
    for sample in Repository.files(in: "Layouts/ecf/samples", ending: ".xml") {
      let invoice = try InvoiceFile(path: Repository.path(sample)).invoice
      var options = RenderOptions()
      options.privacy = .summary
      #expect(throws: Never.self) {
        try renderer.render(invoice, with: Shared.layout(named: "ecf"), options: options)
      }
    }
  }
}

/// What a profile hides of an invoice, gathered from the invoice itself, field by field.
private struct Secrets {
  var texts: Set<String> = []

  init(of invoice: Invoice, _ profile: PrivacyProfile) {
    let buyer = invoice.buyer
    add([buyer?.taxID, buyer?.foreignID, buyer?.email, buyer?.address?.line1, buyer?.address?.line2])
    add(buyer?.phones ?? [])
    add([invoice.fiscal?.securityCode.map { "\"\($0)\"" }, invoice.references?.internalNumber])
    if let telephone = invoice.telephone {
      add([telephone.customer, telephone.phone])
      add(telephone.payments.flatMap { [$0.reference, $0.place] })
      add(telephone.usage.flatMap { [$0.phone] })
      add(telephone.fleet.flatMap { [$0.phone, $0.costCenter] })
      add(telephone.messages.flatMap { [$0.title, $0.text] })
      add(telephone.changes.map(\.reason))
      if profile == .masked {
        add([telephone.account, telephone.slip?.barcode, telephone.slip?.machineLine])
        add(telephone.usage.map(\.holder) + telephone.fleet.map(\.holder))
      }
      for group in telephone.usage { add(numbers(of: group)) }
      if profile == .summary {
        add(telephone.groups.flatMap { $0.charges.map(\.name) })
        add(telephone.usage.map(\.holder) + telephone.fleet.map(\.holder))
      }
    }
    if profile == .summary { add(invoice.lines.map(\.name)) }
    if profile == .masked { add([buyer?.name, buyer?.tradeName, buyer?.contact?.name]) }
    // What everybody may know, and what would be found in anything.
    let known = known(invoice, profile)
    texts = texts.filter { text in text.count > 4 && !known.contains { $0.contains(text) } }
  }

  private mutating func add(_ found: [String?]) {
    texts.formUnion(found.compactMap { $0 })
  }

  private func numbers(of group: UsageGroup) -> [String?] {
    var numbers: [String?] = []
    var position = ListPosition.start
    while let (record, next) = try? group.records.record(at: position), numbers.count < 200 {
      numbers += [record.record.number]
      position = next
    }
    return numbers
  }

  private func known(_ invoice: Invoice, _ profile: PrivacyProfile) -> [String] {
    let seller = invoice.seller
    let channels = invoice.telephone?.channels.flatMap { [$0.name, $0.number, $0.detail] } ?? []
    let places = invoice.telephone?.slip?.places.flatMap { [$0.name, $0.detail] } ?? []
    let groups = invoice.telephone?.groups ?? []
    // What is said of the offers themselves, as far as it is shown, and the number that the document has.
    let said =
      profile == .summary
      ? groups.filter { $0.phone == nil }.map(\.name) + [invoice.buyer?.name]
      : groups.flatMap { $0.charges.map(\.name) }
    let own =
      said + [invoice.number]
      + [seller.name, seller.tradeName, seller.taxID, seller.email, seller.address?.line1]
      + seller.phones
    return (own + channels + places).compactMap { $0 }
  }
}
