import Factura
import FacturaAmounts
import FacturaDrawing
import FacturaFinishing
import FacturaPages
import FacturaTypography

/// Real documents, made once.
enum Samples {
  /// Finished PDFs: a receipt, an e-CF with its XML inside, a telephone bill.
  static let documents: [[UInt8]] = paths.map { path, layout in
    made { () throws in
      let file = try InvoiceFile(path: path)
      return try renderer.render(
        file.invoice, with: Layout(named: layout), as: .archival(Archival(of: file))
      ).bytes
    }
  }

  /// What Cairo wrote for bills that are to be finished.
  nonisolated(unsafe) static let drawings: [Drawing] = paths.map { path, layout in
    made { () throws in
      let file = try InvoiceFile(path: path)
      return try Drawing(renderer.pages(of: file.invoice, with: Layout(named: layout)))
    }
  }

  private static let paths = [
    ("Layouts/receipt-example/sample.json", "receipt-example"), ("Layouts/ecf/samples/e31.xml", "ecf"),
    ("Layouts/telecom-bill/sample.json", "telecom-bill"),
  ]
  private static let renderer = Renderer()

  private static func made<Value>(_ make: () throws -> Value) -> Value {
    do { return try make() } catch { fatalError("no sample: \(error)") }
  }
}

/// Pages, and the bytes of each as Cairo wrote them, with those at the end behind the last.
struct Drawing {
  let pages: [Page]
  let metadata: DocumentMetadata
  let pieces: [[UInt8]]
  let session = FinishingSession()

  init(_ pages: [Page]) throws {
    self.pages = pages
    metadata = DocumentMetadata(title: "Fuzz", created: try Timestamp(parsing: "2027-01-01T00:00:00"))
    var pieces: [[UInt8]] = [[]]
    let writer = PDFWriter(
      session: DrawingSession(fonts: FontLibrary()), metadata: metadata, figures: .marked
    ) {
      pieces[pieces.count - 1] += $0
    }
    for page in pages {
      try writer.accept(page)
      pieces.append([])
    }
    try writer.finish()
    self.pieces = pieces
  }
}
