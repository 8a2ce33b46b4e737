import FacturaDiagnostics
import FacturaPDFFiles

extension PDFFile {
  /// The text of all pages by structure, with the pictures that may be codes.
  func text() throws(FacturaError) -> PDFText {
    try read { reader throws(Failure<PDFFileFact>) in try reader.text() }
  }
}
