import FacturaTestSupport
import Foundation
import Testing

@testable import Factura
@testable import FacturaFormats

/// Codes of e-CF, in words on paper; and those that no table has.
struct CodeTests {
  private func words(_ text: String, _ layout: String, _ options: RenderOptions = RenderOptions()) throws
    -> String
  {
    let invoice = try InvoiceFile(bytes: Array(text.utf8), name: "a.xml").invoice
    let pages = try Shared.renderer.pages(of: invoice, with: Shared.layout(named: layout), options: options)
    return pages.flatMap(\.texts).joined().filter { !$0.isWhitespace }
  }

  /// A line for each, named by its number.
  @Test(arguments: ["ecf", "ecf-roll"], [RenderOptions.UnitNames.words, .abbreviations])
  func eachUnitOfTheTableIsPrinted(layout: String, names: RenderOptions.UnitNames) throws {
    let text = try Repository.text("Layouts/ecf/samples/e31.xml")
    let head = try #require(text.components(separatedBy: "<Item>").first)
    let foot = try #require(text.components(separatedBy: "</Item>").last)
    let codes = ECFCatalogue.units.codes.compactMap(Int.init).sorted()
    let items = codes.map { code in
      """
      <Item><NumeroLinea>\(code)</NumeroLinea><IndicadorFacturacion>1</IndicadorFacturacion>
      <NombreItem>Artículo \(code).</NombreItem><IndicadorBienoServicio>1</IndicadorBienoServicio>
      <CantidadItem>1</CantidadItem><UnidadMedida>\(code)</UnidadMedida>
      <PrecioUnitarioItem>1.00</PrecioUnitarioItem><MontoItem>1.00</MontoItem></Item>
      """
    }
    var options = RenderOptions(reconciliation: .report)
    options.unitNames = names
    let printed = try words(head + items.joined() + foot, layout, options)
    for code in codes {
      let unit = try #require(ECFCatalogue.units["\(code)"])
      // Of this one the table has the words in two languages.
      let name = code == 52 ? "Toneladas de registro bruto" : unit.name
      let wanted = (names == .words ? name : unit.short).filter { !$0.isWhitespace }
      let row = printed.components(separatedBy: "Artículo\(code).").last?.prefix(70) ?? ""
      #expect(row.hasPrefix(wanted), "\(code): \(row)")
    }
  }

  /// An element with a code that no table has, and whether paper shows the code.
  struct Unknown: CustomTestStringConvertible, Sendable {
    var element: String
    var sample: String
    var code = "QX"
    var isPrinted = true
    var testDescription: String { element }
  }

  @Test(arguments: unknown) func aCodeThatNoTableHasIsToldAndStandsForItself(unknown: Unknown) throws {
    let sample = try Repository.text("Layouts/ecf/samples/\(unknown.sample).xml")
    let value = try Regex("<\(unknown.element)>[^<]*</\(unknown.element)>")
    try #require(sample.contains(value))
    let text = sample.replacing(value, with: "<\(unknown.element)>\(unknown.code)</\(unknown.element)>")
    let file = try InvoiceFile(bytes: Array(text.utf8), name: "a.xml")
    #expect(file.findings.map(\.code) == ["ecf.unknown-code"])
    let finding = try #require(file.findings.first)
    #expect(finding.message.hasPrefix("the code “\(unknown.code)” is not in the table of "))
    #expect(finding.severity == .warning && finding.path?.description.contains(unknown.element) == true)
    #expect(
      finding.hints == [
        unknown.isPrinted ? "the code itself is printed" : "the code isn't printed, nor what depends on it"
      ])
    #expect(try words(text, "ecf").contains(unknown.code) == unknown.isPrinted)
  }

  private static let unknown: [Unknown] = [
    Unknown(element: "TipoIngresos", sample: "e31", isPrinted: false),
    Unknown(element: "TipoPago", sample: "e31"),
    Unknown(element: "FormaPago", sample: "e32-large"),
    Unknown(element: "Municipio", sample: "e31", code: "987654"),
    Unknown(element: "Provincia", sample: "e31", code: "987654"),
    Unknown(element: "MunicipioComprador", sample: "e31", code: "987654"),
    Unknown(element: "ProvinciaComprador", sample: "e31", code: "987654"),
    Unknown(element: "IndicadorFacturacion", sample: "e31", isPrinted: false),
    Unknown(element: "IndicadorBienoServicio", sample: "e31", isPrinted: false),
    Unknown(element: "UnidadMedida", sample: "e31"),
    Unknown(element: "UnidadReferencia", sample: "e31-excise"),
    Unknown(element: "CodigoSubcantidad", sample: "e31-excise"),
    Unknown(element: "TipoSubDescuento", sample: "e31", isPrinted: false),
    Unknown(element: "TipoSubRecargo", sample: "e32-large", isPrinted: false),
    Unknown(element: "TipoValor", sample: "e31", isPrinted: false),
    Unknown(element: "IndicadorFacturacionDescuentooRecargo", sample: "e31", isPrinted: false),
    Unknown(element: "CodigoModificacion", sample: "e33"),
    Unknown(element: "TipoMoneda", sample: "e46", code: "QXQ"),
    Unknown(element: "ViaTransporte", sample: "e46"),
    Unknown(element: "UnidadPesoBruto", sample: "e46"),
    Unknown(element: "UnidadPesoNeto", sample: "e46"),
    Unknown(element: "UnidadBulto", sample: "e46"),
    Unknown(element: "IndicadorAgenteRetencionoPercepcion", sample: "e41", isPrinted: false),
  ]

  /// In the header; lines name it too.
  @Test func anAdditionalTaxThatNoTableHasIsPrintedByItsCode() throws {
    let text = try Repository.text("Layouts/ecf/samples/e31-excise.xml").replacing(
      "<TipoImpuesto>027<", with: "<TipoImpuesto>987<")
    let file = try InvoiceFile(bytes: Array(text.utf8), name: "a.xml")
    #expect(file.findings.map(\.message) == ["the code “987” is not in the table of additional taxes"])
    #expect(try words(text, "ecf").contains("987(987)10%2,470.00"))
  }

  /// A discount would be taken for a surcharge, or the other way round.
  @Test func anAdjustmentThatIsNeitherDiscountNorSurchargeIsAnError() throws {
    let text = try Repository.text("Layouts/ecf/samples/e31.xml").replacing(
      "<TipoAjuste>D<", with: "<TipoAjuste>X<")
    let error = #expect(throws: FacturaError.self) {
      try InvoiceFile(bytes: Array(text.utf8), name: "a.xml")
    }
    let finding = try #require(error?.findings.first)
    #expect(finding.severity == .error && finding.message == "the code “X” is not in the table of TipoAjuste")
    #expect(
      finding.hints == [
        "whether its amount is a discount or a surcharge isn't known: its issuer has to mend it"
      ])
  }
}
