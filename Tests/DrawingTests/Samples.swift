import FacturaGeometry
import FacturaPages
import FacturaSymbols
import FacturaTestSupport

/// Pages such as a bill has.
enum Samples {
  /// Two pages with tables in two fonts, rules, fills, a code and images.
  static func bill() throws -> [Page] {
    var first: [Item] = [
      ToyPages.fill(x: 0, y: 0, width: 595, height: 90, color: Color(rgb: 0xE8EEF5)),
      ToyPages.image(try TestImages.content(TestImages.svg), x: 40, y: 20, width: 48, height: 48),
      ToyPages.image(try TestImages.content(TestImages.jpeg), x: 100, y: 20, width: 48, height: 32),
      ToyPages.image(try TestImages.content(TestImages.alphaPNG), x: 160, y: 20, width: 32, height: 32),
      ToyPages.text(
        try TestFonts.run("Factura de servicios", isBold: true, size: .points(18)), x: 220, y: 50),
      ToyPages.symbol(try code(), x: 500, y: 10, width: 70, height: 70),
    ]
    first += try table(rows: 20, from: 120)
    return [ToyPages.page(first), ToyPages.page(try table(rows: 50, from: 60), number: 2)]
  }

  /// Rows of five cells with a rule under each, every second row shaded.
  static func table(rows: Int, from top: Int) throws -> [Item] {
    var items: [Item] = []
    for row in 0..<rows {
      let y = top + row * 14
      if row % 2 == 1 {
        items.append(ToyPages.fill(x: 40, y: y - 10, width: 500, height: 14, color: Color(rgb: 0xF5F5F5)))
      }
      let cells = [
        "809-555-0\(100 + row)", "Llamada a Santiago", "00:0\(row % 10):15", "12.5\(row % 10)",
        "1,2\(row % 10)4.00",
      ]
      for (column, cell) in cells.enumerated() {
        let run = try TestFonts.run(cell, isBold: column == 4, size: .points(9))
        items.append(ToyPages.text(run, x: 40 + column * 100, y: y))
      }
      items.append(ToyPages.fill(x: 40, y: y + 4, width: 500, height: 0, color: .black))
    }
    return items
  }

  static let address = "https://ecf.example/consulta?rnc=131000001&encf=E310000000001&monto=1234.50"

  static func code() throws -> ModuleMatrix { try ModuleEncoder().encode(.qr, address) }
}
