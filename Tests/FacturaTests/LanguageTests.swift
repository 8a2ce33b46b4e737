import Factura
import FacturaTestSupport
import Foundation
import Testing

/// In which language the words of a finished bill are (ISO 14289-1, 7.2).
@Suite(.enabled(if: Judge.pdfinfo.isHere)) struct LanguageTests {
  private static let bill = "Layouts/telecom-bill/sample.json"

  private func texts(in language: String) throws -> [SpokenText] {
    let invoice = try InvoiceFile(path: Repository.path(Self.bill)).invoice
    let options = RenderOptions(language: Language(tag: language))
    let layout = try Shared.layout(named: "telecom-bill")
    return try SpokenText.texts(of: Shared.renderer.render(invoice, with: layout, options: options).bytes)
  }

  /// Words of four letters or more; shorter ones are in both languages.
  private func words(of text: String) -> Set<String> {
    Set(text.split { !$0.isLetter }.filter { $0.count > 3 }.map { $0.lowercased() })
  }

  @Test func anEnglishBillSaysWhatOfItIsSpanish() throws {
    let texts = try texts(in: "en")
    let stated = words(of: String(decoding: try Repository.bytes(Self.bill), as: UTF8.self))
    let spanish = texts.filter { $0.language == "es-DO" }.map(\.text)
    let english = texts.filter { $0.language == "en" }.map(\.text)
    #expect(spanish.count + english.count == texts.count)
    // All that is Spanish stands in the invoice, and nothing that the layout says.
    #expect(words(of: spanish.joined(separator: " ")).subtracting(stated) == [])
    for prose in [
      "Renta mensual", "Plan Hogar Fibra 300 Mbps", "Internet y voz fija ilimitada", "Tiene un atraso",
      "incluida en su plan", "Servicio al cliente", "Factura de Consumo Electrónica", "Nueva York, EE. UU.",
    ] {
      #expect(spanish.contains { $0.contains(prose) }, "\(prose)")
      #expect(!english.contains { $0.contains(prose) }, "\(prose)")
    }
    for words in ["Subtotal ", "Total to pay", "Page 1 of"] {
      #expect(!spanish.contains { $0.contains(words) }, "\(words)")
    }
    #expect(english.contains("Subtotal "))
  }

  @Test func whatIsSaidOfFiguresHasItsLanguageInTheFile() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      """
      <layout name="codes" lang="es">
        <texts lang="es"><text name="code">Código</text></texts>
        <texts lang="en"><text name="code">Code</text></texts>
        <pages sizes="letter"/>
        <flow>
          <qr value="1" size="20mm" alt="{text.code}"/><qr value="2" size="20mm" lang="de" alt="Rechnung"/>
          <qr value="3" size="20mm" alt="{first(lines).name}"/>
          <section lang="de"><qr value="4" size="20mm" lang="en" alt="Code"/></section>
        </flow>
      </layout>
      """, as: "layout.xml")
    let invoice = try InvoiceFile(path: Repository.path("Tests/ConformanceTests/Cases/invoice.json")).invoice
    let options = RenderOptions(language: Language(tag: "en"))
    let pdf = try Shared.renderer.render(invoice, with: Layout(path: path), options: options).bytes
    #expect(
      try SpokenText.figures(of: pdf) == ["en: Code", "de: Rechnung", "es-DO: Pan de agua", "en: Code"])
  }

  @Test func aSpanishBillSaysNothingOfIt() throws {
    #expect(Set(try texts(in: "es").map(\.language)) == ["es"])
  }
}
