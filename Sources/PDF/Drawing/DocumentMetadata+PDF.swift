import CCairo
import FacturaFinishing
import FacturaPages

extension DocumentMetadata {
  /// Fills the document information dictionary (ISO 32000-1, 14.3.3).
  ///
  /// The date is always set, with its zone: Cairo would put in the time of day, and readers take a date without a zone
  /// for one of Greenwich or of their own.
  func write(to surface: OpaquePointer) {
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, createdInZone.xmp)
    let fields = [
      (CAIRO_PDF_METADATA_TITLE, title), (CAIRO_PDF_METADATA_AUTHOR, author),
      (CAIRO_PDF_METADATA_SUBJECT, subject),
      (CAIRO_PDF_METADATA_KEYWORDS, keywords.joined(separator: ", ")),
      (CAIRO_PDF_METADATA_CREATOR, "Factura"),
    ]
    for (field, text) in fields where !text.isEmpty {
      cairo_pdf_surface_set_metadata(surface, field, CairoText.cleaned(text))
    }
  }
}
