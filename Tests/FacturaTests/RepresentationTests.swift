import Factura
import FacturaDiagnostics
import FacturaTestSupport
import Foundation
import Testing

/// `factura check` and `--fiscal`: what the printed representation of an e-CF must show.
struct RepresentationTests {
  @Test(arguments: ["ecf", "ecf-roll"]) func theLayoutsForECFShowAllThatEachTypeMustPrint(name: String) throws
  {
    let findings = try Layout.check(named: name, for: .fiscal)
    #expect(findings.isEmpty, "\(findings.map(\.description).joined(separator: "\n"))")
  }

  /// What is taken out of the layout `ecf`, and what is then said of it.
  struct Omission: CustomTestStringConvertible, Sendable {
    var file: String
    var words: String
    var replacement = ""
    /// The types of e-CF that are made up: a bill and a note show as much as all ten.
    var types = "31 33"
    var code: String
    var says: [String]
    var testDescription: String { code }
  }

  @Test(arguments: omissions) func whatIsLeftOutIsAnError(omission: Omission) throws {
    let folder = try TemporaryFolder()
    let layouts = URL(filePath: folder.path).appending(path: "layouts")
    try FileManager.default.createDirectory(at: layouts, withIntermediateDirectories: true)
    for part in ["ecf", "shared"] {
      try FileManager.default.copyItem(
        at: URL(filePath: Repository.path("Layouts/\(part)")), to: layouts.appending(path: part))
    }
    let file = layouts.appending(path: omission.file)
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    try #require(text.contains(omission.words))
    try Data(text.replacingOccurrences(of: omission.words, with: omission.replacement).utf8).write(to: file)
    let layout = layouts.appending(path: "ecf/layout.xml")
    let whole = String(decoding: try Data(contentsOf: layout), as: UTF8.self)
    let all = "fiscal=\"31 32 33 34 41 43 44 45 46 47\""
    try #require(whole.contains(all))
    let named = whole.replacingOccurrences(of: all, with: "fiscal=\"\(omission.types)\"")
    try Data(named.utf8).write(to: layout)
    let findings = try Layout.check(path: layout.path, for: .fiscal)
    // Without --fiscal, only the room of stamps would be told.
    #expect(findings.allSatisfy { $0.code.hasPrefix("ri.") })
    #expect(
      findings.contains { $0.code.hasPrefix("ri.stamp-") } == omission.code.hasPrefix("ri.stamp-"))
    let finding = try #require(
      findings.first { $0.code == omission.code },
      "\(findings.map(\.description).joined(separator: "\n"))")
    for words in omission.says { #expect(finding.description.contains(words), "\(finding.description)") }
    #expect(finding.location?.file.hasSuffix(".xml") == true)
  }

  static let omissions: [Omission] = [
    Omission(
      file: "ecf/parts/heading.xml", words: "{fiscal.sequenceExpiry | date}",
      types: "31 32 33 34 41 43 44 45 46 47", code: "ri.sequence-expiry",
      says: [
        "heading.xml",
        "error: IdDoc/FechaVencimientoSecuencia ({fiscal.sequenceExpiry}) isn't printed for e-CF 31, 33, 41",
        "46 and 47", "hint: it belongs at the upper right of each page (Informe Técnico e-CF, §17.2.1)",
      ]),
    Omission(
      file: "ecf/parts/heading.xml", words: "{fiscal.modified.sentence}", code: "ri.modification",
      says: ["InformacionReferencia/CodigoModificacion", "isn't printed for e-CF 31 and 33"]),
    Omission(
      file: "ecf/parts/heading.xml", words: "{text.branch}:</span> {seller.branch}",
      replacement: "{text.branch}:</span>", code: "ri.branch",
      says: ["Emisor/Sucursal ({seller.branch}) isn't printed"]),
    Omission(
      file: "ecf/layout.xml",
      words: """
            <page for="last">
              <header>
                <include href="parts/heading.xml"/>
        """,
      replacement: "<page for=\"last\"><header>", code: "ri.ncf",
      says: ["IdDoc/eNCF ({fiscal.ncf}) isn't printed on page 2 for e-CF 31 and 33"]),
    Omission(
      file: "ecf/parts/detail-adjusted-rows.xml", words: "<td><b>{line.isExempt ? 'E' : ''}</b></td>",
      replacement: "<td></td>", code: "ri.exempt-mark",
      says: ["the “E” of exempt lines isn't printed for e-CF 31"]),
    Omission(
      file: "ecf/parts/detail-adjusted-rows.xml",
      words: "<td><include href=\"../../shared/ecf/unit.xml\"/></td>",
      replacement: "<td></td>", code: "ri.unit",
      says: ["Item/UnidadMedida ({line.unit}) isn't printed", "it belongs in the row of each line"]),
    Omission(
      file: "ecf/parts/detail-excise-rows.xml", words: "<td>{line.specificExcise}</td>",
      replacement: "<td></td>",
      code: "ri.specific-excise", says: ["isn't printed for e-CF 31 and 33"]),
    Omission(
      file: "shared/ecf/texts.es.xml", words: "<text name=\"taxed\">Subtotal Gravado</text>",
      replacement: "<text name=\"taxed\">Base</text>", code: "ri.taxed",
      says: [
        "Totales/MontoGravadoTotal ({totals.taxed}) is printed without its label “Subtotal Gravado” for e-CF 31"
      ]),
    Omission(
      file: "shared/ecf/totals-rows.xml", words: "<td>{totals.exempt}</td>", replacement: "<td></td>",
      code: "ri.exempt", says: ["Totales/MontoExento ({totals.exempt}) isn't printed for e-CF 31"]),
    Omission(
      file: "ecf/parts/continued-foot.xml", words: "<p style=\"furniture\">{text.continued}</p>",
      replacement: "<p>{totals.total}</p>", code: "ri.total",
      says: ["Totales/MontoTotal ({totals.total}) is printed on page 1, before the last, for e-CF 31"]),
    Omission(
      file: "ecf/parts/page-subtotals-rows.xml", words: "{page.subtotals.itbis}", code: "ri.page-itbis",
      says: ["Pagina/SubtotalItbisPagina ({page.subtotals.itbis}) isn't printed on page 1"]),
    Omission(
      file: "ecf/parts/continued-foot.xml", words: "{text.pageOf}", code: "ri.page-number",
      says: ["“Página No. 1 de 2” isn't printed on page 1"]),
    Omission(
      file: "shared/ecf/adjustment-name.xml", words: "{allowance.percentage}</otherwise>",
      replacement: "</otherwise>", code: "ri.adjustment",
      says: ["DescuentoORecargo/ValorDescuentooRecargo isn't printed for e-CF 31"]),
    Omission(
      file: "shared/ecf/legend.xml", words: "setenta y dos (72) horas", replacement: "unas horas",
      code: "ri.contingency", says: ["a partir de las setenta y dos (72) horas", "Modelos ilustrativos, 4.1"]),
    Omission(
      file: "ecf/parts/totals-foreign-rows.xml", words: "<td>{otherCurrency.totals.total}</td>",
      replacement: "<td></td>", code: "ri.other-currency", says: ["OtraMoneda/MontoTotalOtraMoneda"]),
    Omission(
      file: "ecf/parts/line-net.xml", words: "{line.net} {currency}", replacement: "—", types: "46 47",
      code: "ri.pesos-alone", says: ["Item/MontoItem, stated in pesos alone, isn't printed for e-CF 46"]),
    Omission(
      file: "shared/ecf/totals-other-rows.xml",
      words: "{text.total} {exists(otherCurrency.totals.total) ? otherCurrency.currency : currency}",
      replacement: "{text.total}", types: "46 47", code: "ri.pesos-alone",
      says: ["Totales/MontoTotal, stated in pesos alone, is printed without its label “DOP” for e-CF 46"]),
    Omission(
      file: "ecf/parts/continued-foot.xml", words: "<include href=\"seal.xml\"/>", replacement: "<p>·</p>",
      code: "ri.stamp", says: ["the QR code ({verificationAddress}) isn't printed on page 1"]),
    Omission(
      file: "ecf/parts/code.xml", words: "size=\"26mm\" quiet-zone=\"0\" alt",
      replacement: "size=\"21mm\" quiet-zone=\"0\" alt",
      code: "ri.stamp-side", says: ["code.xml", "the QR code is 21.0 mm wide on page 1, and must be 22.0 mm"]),
    Omission(
      file: "ecf/parts/seal.xml", words: "<space height=\"3mm\"/>", code: "ri.stamp-margin",
      says: [
        "mm are clear around the QR code on page 1, and must be 3.0 mm",
        "hint: give the element a quiet-zone",
      ]),
    Omission(
      file: "ecf/layout.xml", words: "margin=\"30pt 20mm 22pt 20mm\"",
      replacement: "margin=\"30pt 20mm 22pt 17mm\"",
      code: "ri.stamp-edge",
      says: ["the QR code stands 17.0 mm from the left edge of page 1, and must be 20.0 mm away"]),
    Omission(
      file: "ecf/parts/heading.xml", words: "<p style=\"trade-name\">",
      replacement: "<p>{seller.taxID}</p><p style=\"trade-name\">", code: "ri.issuer-rnc",
      says: [
        "warning: Emisor/RNCEmisor ({seller.taxID}) is printed before Emisor/Sucursal for e-CF 31 and 33",
        "hint: it belongs at the upper left of each page (Informe Técnico e-CF, §17.2.1)",
      ]),
    Omission(
      file: "ecf/parts/heading.xml", words: "<columns tracks=\"1fr 250pt\" gap=\"16pt\">",
      replacement: "<columns tracks=\"110pt 1fr\" gap=\"16pt\">", code: "ri.ncf",
      says: [
        "warning: IdDoc/eNCF ({fiscal.ncf}) isn't printed at the upper right of each page for e-CF 31 and 33"
      ]),
    Omission(
      file: "ecf/parts/heading.xml", words: "<columns tracks=\"1fr 250pt\" gap=\"16pt\">",
      replacement: "<columns tracks=\"260pt 100pt 1fr\" gap=\"8pt\"><p>·</p>", code: "ri.issuer-name",
      says: ["warning: Emisor/RazonSocialEmisor ({seller.name}) isn't printed at the upper left of each page"]
    ),
    Omission(
      file: "ecf/parts/continued-foot.xml",
      words: """
        <include href="seal.xml"/>
            <stack><include href="page-subtotals.xml"/></stack>
        """,
      replacement: "<stack><include href=\"page-subtotals.xml\"/></stack><include href=\"seal.xml\"/>",
      code: "ri.stamp",
      says: ["warning: the QR code ({verificationAddress}) isn't printed at the lower left of each page"]),
    Omission(
      file: "ecf/parts/code.xml", words: "<p style=\"seal\" align=\"center\">{text.unsigned}</p>",
      replacement: "<qr value=\"{number}\" size=\"22mm\" quiet-zone=\"0\" alt=\"{number}\"/>",
      code: "ri.stamp",
      says: [
        "error: the QR code ({verificationAddress}) is printed where it doesn't belong for e-CF 31 and 33"
      ]),
    Omission(
      file: "ecf/parts/detail-adjusted-rows.xml", words: "{line.isExempt ? 'E' : ''}", replacement: "E",
      code: "ri.exempt-mark", says: ["error: the “E” of exempt lines is printed where it doesn't belong"]),
    Omission(
      file: "ecf/parts/detail-adjusted-rows.xml", words: "<td>{line.quantity}</td>",
      replacement: "<td>{line.net}</td>", code: "ri.value",
      says: [
        "warning: Item/MontoItem ({line.net}) is printed before the line's ITBIS for e-CF 31 and 33",
        "hint: it belongs in the row of each line, in the order of the columns (Informe Técnico e-CF, §17.2.2)",
      ]),
    Omission(
      file: "ecf/parts/detail-excise-rows.xml", words: "<td>{line.excise.retailPrice}</td>",
      replacement: "<td><p>{line.itbis}</p><p>{line.excise.retailPrice}</p></td>", code: "ri.line-itbis",
      says: ["warning: the line's ITBIS ({line.itbis}) is printed before the line's ad-valorem excise"]),
    Omission(
      file: "ecf/parts/last-foot.xml",
      words: "<rule stroke=\"0.5pt hairline\" before=\"3mm\" after=\"3mm\"/>",
      replacement: "<rule stroke=\"0.5pt hairline\" before=\"3mm\" after=\"3mm\"/><p>{text.pageOf}</p>",
      code: "ri.page-number",
      says: [
        "error: “Página No. 1 de 1” is printed where it doesn't belong for e-CF 31 and 33",
        "hint: Informe Técnico e-CF, §17.2.3; it belongs at the lower right, of several pages",
      ]),
  ]

  /// A picture that is drawn as it came.
  @Test func aFileThatIsTooLargeIsAnError() throws {
    let folder = try TemporaryFolder()
    var photo = try Repository.bytes("Tests/ConformanceTests/Cases/pictures/photo.jpg")
    let comment: [UInt8] = [0xFF, 0xFE, 0xFF, 0xFF] + Array(repeating: 0x20, count: 0xFFFD)
    for _ in 0..<160 { photo.insert(contentsOf: comment, at: 2) }
    try folder.write(photo, as: "photo.jpg")
    let layout = SmallLayout.page("<img src=\"photo.jpg\" height=\"40mm\" alt=\"{number}\"/>")
      .replacingOccurrences(of: "lang=\"es\"", with: "lang=\"es\" fiscal=\"31\"")
    let findings = try Layout.check(path: folder.write(layout, as: "layout.xml"), for: .fiscal)
    let finding = try #require(findings.first { $0.code == "ri.file-size" })
    #expect(finding.severity == .error)
    #expect(finding.message == "the PDF of one page has 10.5 MB, and may have 10 MB")
    let small = try Layout.check(
      path: folder.write(layout.replacing("photo.jpg", with: "small.jpg"), as: "layout.xml"), for: .fiscal)
    #expect(!small.contains { $0.code == "ri.file-size" })
  }

  private static let allCodes = """
    ri.ad-valorem-excise ri.adjustment ri.alcohol ri.branch ri.cdt ri.client-country ri.client-foreign-id ri.client-name \
    ri.client-rnc ri.contingency ri.deferred ri.description ri.discount ri.excise-total ri.exempt ri.issue-date \
    ri.issuer-address ri.issuer-name ri.issuer-rnc ri.itbis ri.line-itbis ri.modification ri.modified ri.municipality ri.ncf \
    ri.other-currency ri.pages ri.pesos-alone ri.price ri.province ri.quantity ri.retail-price ri.security-code ri.sequence-expiry \
    ri.signing-time ri.specific-excise ri.stamp ri.surcharge ri.taxed ri.telecommunications-tax ri.tip ri.total \
    ri.trade-name ri.type-name ri.unit ri.value
    """

  @Test func aLayoutThatIsNoneOfAnECFLacksEachOfTheseFields() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(SmallLayout.page("<p>{number}</p>"), as: "layout.xml")
    #expect(try Layout.check(path: path).isEmpty)
    let findings = try Layout.check(path: path, for: .fiscal)
    #expect(findings.contains { $0.code == "ri.pages" })
    #expect(Set(findings.map(\.code)).sorted().joined(separator: " ") == Self.allCodes)
    #expect(
      findings.first?.description.contains(
        "IdDoc/TipoeCF ({fiscal.typeName}) isn't printed for e-CF 31, 32, 33, 34, 41, 43, 44, 45, 46 and 47")
        == true)
  }

  @Test func aLayoutThatIsNoRepresentationSaysSo() throws {
    let findings = try Layout.check(named: "telecom-bill", for: .fiscal)
    #expect(
      findings.map(\.description) == [
        """
        note: the layout says that it is not the printed representation of an e-CF
          hint: hand over with it what a layout prints that is, such as “ecf” or “ecf-roll”
        """
      ])
    // Its QR code is measured all the same.
    let folder = try TemporaryFolder()
    let small = SmallLayout.page("<qr value=\"{verificationAddress}\" size=\"21mm\" alt=\"{number}\"/>")
    let path = try folder.write(
      small.replacingOccurrences(of: "lang=\"es\"", with: "lang=\"es\" fiscal=\"none\""), as: "layout.xml")
    let codes = try Layout.check(path: path, for: .fiscal).map(\.code)
    #expect(codes.contains("ri.stamp-side") && codes.last == "ri.none")
  }

  @Test func aLayoutIsCheckedForTheTypesThatItNames() throws {
    let folder = try TemporaryFolder()
    let text = SmallLayout.page("<p>{number}</p>").replacingOccurrences(
      of: "lang=\"es\"", with: "lang=\"es\" fiscal=\"32 34\"")
    let path = try folder.write(text, as: "layout.xml")
    let findings = try Layout.check(path: path, for: .fiscal)
    #expect(findings.first?.message.hasSuffix("for e-CF 32 and 34") == true)
    #expect(!findings.contains { $0.code == "ri.sequence-expiry" })
    let typo = try folder.write(text.replacingOccurrences(of: "32 34", with: "32 35"), as: "typo.xml")
    #expect(try Layout.check(path: typo, for: .fiscal).first?.message.contains("35") == true)
  }
}
