import FacturaTestSupport
import Testing

@testable import Factura

/// One thing that the invoice inside a file states otherwise than its pages, and what finds it.
@Suite struct VerifiedChangeTests {
  struct Change: Sendable, CustomTestStringConvertible {
    var sample: String
    /// What stands in the file, and what stands there instead.
    var stated: String
    var other: String
    var path: String

    init(_ sample: String, _ stated: String, _ other: String, _ path: String) {
      (self.sample, self.stated, self.other, self.path) = (sample, stated, other, path)
    }

    var testDescription: String { "\(path) of \(sample)" }
  }

  private static let ubl = "Tests/FormatsTests/Terms/Samples/ubl-everything.xml"

  static let changes = [
    Change(
      ecf("e46"), "MontoTotalOtraMoneda>7073.80<", "MontoTotalOtraMoneda>7073.08<",
      "/otherCurrency/totals/total"),
    Change(
      ecf("e46"), "MontoItemOtraMoneda>478.80<", "MontoItemOtraMoneda>487.80<", "/lines/2/otherCurrency/net"),
    Change(ecf("e31-telecom"), ">499.78</Otros", ">497.98</Otros", "/totals/additionalTaxes/0/other"),
    Change(ecf("e31"), "DescuentooRecargo>500.00<", "DescuentooRecargo>550.05<", "/allowances/0/amount"),
    Change(
      ecf("e45"), "<SubtotalMontoGravadoPagina>", "<SubtotalMontoGravadoPagina>1",
      "/fiscal/pages/0/totals/taxed"),
    Change(ecf("e31"), "CantidadItem>152.5<", "CantidadItem>125.5<", "/lines/3/quantity"),
    Change(ecf("e31-telecom"), "CantidadItem>312.00<", "CantidadItem>321.00<", "/lines/18/quantity"),
    Change(ecf("e31"), "Ferretería Los Robles", "Ferretería Los Nobles", "/buyer/name"),
    Change(ecf("e31"), "RNCComprador>111222333<", "RNCComprador>111222339<", "/buyer/taxID"),
    Change(ecf("e46"), ">PR-660-55-0001<", ">PR-660-55-0007<", "/buyer/foreignID"),
    Change(ecf("e31"), "Cable de red categoría 6<", "Cable de red categoría 7<", "/lines/3/name"),
    Change(ecf("e31"), "Secuencia>31-12-2028<", "Secuencia>31-12-2027<", "/fiscal/sequenceExpiry"),
    Change(ecf("e31"), "FechaEmision>15-03-2027<", "FechaEmision>14-03-2027<", "/issueDate"),
    Change(ecf("e46"), "FechaHoraFirma>18-03-2027", "FechaHoraFirma>19-03-2027", "/fiscal/signedAt"),
    Change(ubl, "IssueDate>2027-03-15+01:00<", "IssueDate>2027-03-19+01:00<", "/issueDate"),
    Change(ubl, "DueDate>2027-04-14<", "DueDate>2027-04-24<", "/dueDate"),
    Change(
      ubl, "TaxableAmount currencyID=\"EUR\">1000.52", "TaxableAmount currencyID=\"EUR\">1000.25",
      "/taxes/0/taxable"),
    Change(ubl, "TaxAmount currencyID=\"EUR\">210.12", "TaxAmount currencyID=\"EUR\">201.12", "/taxes/0/tax"),
  ]

  private static func ecf(_ name: String) -> String { "Layouts/ecf/samples/\(name).xml" }

  @Test(arguments: changes) func isFound(change: Change) throws {
    let source = try Repository.text(change.sample)
    var other = source
    other.replaceSubrange(try #require(source.firstRange(of: change.stated)), with: change.other)
    let file = try InvoiceFile(bytes: Array(source.utf8))
    let attachment = AttachedFile(name: "invoice.xml", bytes: Array(other.utf8), relationship: .source)
    let bytes = try Shared.renderer.render(
      file.invoice, with: Shared.layout(named: #require(file.layoutName)),
      as: .archival(Archival(attachments: [attachment])), options: RenderOptions(reconciliation: .off)
    ).bytes
    let verification = try PDFFile(bytes: bytes).verify()
    let errors = verification.findings.filter { $0.severity == .error }
    #expect(!verification.agrees)
    #expect(errors.contains { $0.path?.text == change.path }, "\(verification.findings)")
  }

  /// The stated pages are those of sheets; a roll shows no subtotals.
  @Test func aRollNeedsNoSubtotalsOfPages() throws {
    let file = try InvoiceFile(path: Repository.path(Self.ecf("e45")))
    let bytes = try Shared.renderer.render(
      file.invoice, with: Shared.layout(named: "ecf-roll"), as: .archival(of: file)
    ).bytes
    let verification = try PDFFile(bytes: bytes).verify()
    #expect(verification.agrees, "\(verification.findings)")
  }

  // MARK: Words

  @Test func wordsAreFoundInAnyDress() {
    var words = PrintedWords()
    for block in ["Plan Em\u{AD}presa", "5G ili-", "mitado", "Cafe\u{301} O\u{FB01}cina", "Ni\u{FFFD}o"] {
      words.add(block)
    }
    func holds(_ text: String, scattered: Bool = false) -> Bool {
      var copy = words
      return copy.hold(text, scattered: scattered)
    }
    for text in ["PLAN EMPRESA 5G ILIMITADO", "Café oficina", "Niño", "plan", "—", ""] {
      #expect(holds(text), "\(text)")
    }
    #expect(!holds("Plan Empresa 4G") && !holds("Niños") && !holds("Plan ilimitado"))
    #expect(holds("Plan ilimitado", scattered: true) && !holds("Plan limitada", scattered: true))
  }
}
