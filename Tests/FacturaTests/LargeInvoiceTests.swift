import Factura
import FacturaTestSupport
import Testing

/// An invoice of 100,000 lines, each with its own figures.
@Suite struct LargeInvoiceTests {
  private static let lineCount = 100_000

  private static func invoice() -> [UInt8] {
    let lines = (1...lineCount).map { "{\"name\":\"Tornillo \($0)\",\"net\":\"\($0).25\"}" }
    let total = lineCount * (lineCount + 1) / 2 + lineCount / 4
    return Array(
      """
      {"number":"R-1","currency":"DOP","issueDate":"2027-03-04","seller":{"name":"Caribe Azul, S.A."},
      "lines":[\(lines.joined(separator: ",\n"))],"totals":{"total":"\(total).00"}}
      """.utf8)
  }

  /// Rows of 2 points in a region of 760: without optimization, the smallest letters take the least time.
  private static let layout = """
    <layout name="large" lang="es">
      <styles><style name="body" size="2pt" leading="2pt"/></styles>
      <pages sizes="letter" margin="16pt"/>
      <flow>
        <table columns="1fr" padding="0pt"><tbody>
          <for each="lines" as="line"><tr counted="yes"><td>{line.net | amount}</td></tr></for>
        </tbody></table>
      </flow>
    </layout>
    """

  @Test func itIsRenderedToTheLastLine() throws {
    let folder = try TemporaryFolder()
    let layout = try Layout(path: folder.write(Self.layout, as: "layout.xml"))
    let invoice = try InvoiceFile(bytes: Self.invoice()).invoice
    #expect(invoice.lines.count == Self.lineCount)
    var count = 0
    let summary = try Renderer().render(invoice, with: layout) { count += $0.count }
    #expect(summary.findings.isEmpty, "\(summary.findings)")
    // 380 rows on each page.
    #expect(summary.pageCount == 264)
    #expect(count > 500_000)
    // Each page was read back before it was drawn, and each line's net amount stood there once.
    #expect(summary.reconciliation?.compared == Self.lineCount)
  }
}
