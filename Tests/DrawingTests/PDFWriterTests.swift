import FacturaDiagnostics
import FacturaDrawing
import FacturaPages
import FacturaTestSupport
import Testing

struct PDFWriterTests {
  @Test(.enabled(if: Judge.qpdf.isHere))
  func theFileIsSound() throws {
    let bytes = try pdf([ToyPages.page([ToyPages.text(try TestFonts.run("Total a pagar"), x: 72, y: 72)])])
    let answer = try Judge.qpdf.judge(bytes, "--check", "{}")
    #expect(answer.status == 0, "\(answer.output)")
  }

  @Test(.enabled(if: Judge.pdftotext.isHere))
  func textComesOutAgain() throws {
    let bytes = try pdf([ToyPages.page([ToyPages.text(try TestFonts.run("Señor Núñez"), x: 72, y: 72)])])
    #expect(try Judge.pdftotext.judge(bytes, "{}", "-").output.contains("Señor Núñez"))
  }
}
