import FacturaAmounts
import FacturaDrawing
import FacturaPages
import Testing

/// Draws pages to the bytes of a PDF.
func pdf(_ pages: [Page], session: DrawingSession = TestFonts.session()) throws -> [UInt8] {
  var bytes: [UInt8] = []
  let writer = PDFWriter(session: session, metadata: try testMetadata()) { bytes.append(contentsOf: $0) }
  for page in pages { try writer.accept(page) }
  try writer.finish()
  return bytes
}

func testMetadata() throws -> DocumentMetadata {
  let date = try #require(CalendarDate(year: 2026, month: 3, day: 31))
  let time = try #require(ClockTime(hour: 14, minute: 5, second: 9))
  return DocumentMetadata(title: "Factura de prueba", created: Timestamp(date: date, time: time))
}
