import Factura
import FacturaTestSupport
import Foundation

/// Files of odd data.
extension Document {
  static let odd = [longTexts, replacedCharacters]

  /// Words for a screen reader, a title and a link that are longer than a PDF string may be.
  private static let longTexts = Document(name: "long texts") { renderer in
    try renderer.render(
      invoice(number: String(repeating: "ñ917 ", count: 16_000)),
      with: layout(
        """
        <h1>Textos largos</h1>
        <qr value="1" size="20mm" alt="{number}"/>
        <p><a href="https://example.com/917" alt="{number}">917</a></p>
        """)
    ).bytes
  }

  /// Characters that no font has, of private use among them, in place of which a mark is shown.
  private static let replacedCharacters = Document(name: "replaced characters") { renderer in
    try renderer.render(
      invoice(number: "漢😀\u{EE01}\u{F0000} 字 x\u{F6C3}y ❤\u{FE0F} \u{0378}"),
      with: layout("<h1>{number}</h1><p><a href=\"https://example.com/\">{number}</a></p>"),
      options: RenderOptions(missingGlyphs: .replace)
    ).bytes
  }

  private static func invoice(number: String) throws -> Invoice {
    let text = String(decoding: try Repository.bytes("\(Sample.casesFolder)/invoice.json"), as: UTF8.self)
    return try InvoiceFile(bytes: Array(text.replacing("F-000917", with: number).utf8)).invoice
  }

  private static func layout(_ flow: String) throws -> Layout {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      """
      <layout name="odd" lang="es" title="{number}"><pages sizes="letter"/><flow>\(flow)</flow></layout>
      """, as: "layout.xml")
    return try Layout(path: path)
  }
}
