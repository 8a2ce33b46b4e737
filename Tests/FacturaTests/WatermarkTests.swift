import Factura
import FacturaTestSupport
import Testing

struct WatermarkTests {
  private func layout(_ watermark: String) throws -> Layout {
    let folder = try TemporaryFolder()
    let page = "<page>\(watermark)<footer><p>página {page.number}</p></footer></page>"
    let whole = SmallLayout.usage().replacing(/<page>.*<\/page>/, with: page)
    return try Layout(path: folder.write(whole, as: "layout.xml"))
  }

  private func pdf(_ watermark: String, records: Int) throws -> [UInt8] {
    let invoice = try InvoiceFile(bytes: Array(usageInvoice(records: records).utf8)).invoice
    return try Shared.renderer.render(invoice, with: layout(watermark)).bytes
  }

  private let stamp = "<watermark>NO VÁLIDO PARA FINES FISCALES</watermark>"

  /// Letters that lie across a page would be found among its words.
  @Test(
    .enabled(if: Judge.pdftotext.isHere),
    arguments: ["", " angle=\"90\"", " angle=\"0\"", " angle=\"20\" layer=\"front\" opacity=\"30\""])
  func theTextOfThePageStaysAsItIs(attributes: String) throws {
    let plain = try pdf("", records: 60)
    let marked = try pdf("<watermark\(attributes)>NO VÁLIDO</watermark>", records: 60)
    #expect(plain != marked)
    for mode in ["-layout", "-raw", "-q"] {
      let texts = try [plain, marked].map { try Judge.pdftotext.judge($0, mode, "{}", "-").output }
      #expect(texts[0] == texts[1] && texts[0].contains("Santiago 17"))
    }
  }

  @Test(.enabled(if: Judge.qpdf.isHere)) func itIsAnArtifactAndDrawnOnce() throws {
    let pdf = try pdf(stamp, records: 500)
    let readable = try Judge.qpdf.judge(pdf, "--qdf", "--object-streams=disable", "{}", "-").output
    let pages = readable.matches(of: /\/Type \/Page\n/).count
    #expect(pages > 5)
    #expect(readable.matches(of: /\/Artifact<<\/Type\/Pagination\/Subtype\/Watermark>>BDC/).count == pages)
    #expect(readable.matches(of: /\/Subtype \/Form/).count == 1)
  }

  @Test func aPictureShowsIt() throws {
    let invoice = try InvoiceFile(bytes: Array(usageInvoice(records: 1).utf8)).invoice
    let pictures = try ["", stamp].map {
      let options = PictureOptions(page: 1, resolution: 36)
      return try Shared.renderer.renderPictures(invoice, with: layout($0), as: options).pages.map(\.png)
    }
    #expect(pictures[0] != pictures[1])
  }

  @Test func withoutWordsThereIsNone() throws {
    let none = "<watermark> <if test=\"totals.total &lt; 0\">CRÉDITO</if></watermark>"
    #expect(try pdf(none, records: 1) == pdf("", records: 1))
  }
}
