import CCairo
import FacturaAmounts
import FacturaPages

extension DocumentMetadata {
  /// Fills the document information dictionary (ISO 32000-1, 14.3.3).
  ///
  /// The date is always set: Cairo would put in the time of day.
  func write(to surface: OpaquePointer) {
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, created.iso8601)
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

extension Timestamp {
  /// `2026-03-31T14:05:09`: without a zone, for the issuer's is not stated.
  var iso8601: String {
    func figures(_ value: Int, _ width: Int) -> String {
      let text = String(value)
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    let day = "\(figures(Int(date.year), 4))-\(figures(Int(date.month), 2))-\(figures(Int(date.day), 2))"
    return day
      + "T\(figures(Int(time.hour), 2)):\(figures(Int(time.minute), 2)):\(figures(Int(time.second), 2))"
  }
}
