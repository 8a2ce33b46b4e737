import CCairo
import FacturaDiagnostics
import FacturaFinishing
import FacturaPages
package import FacturaTypography

/// What drawing keeps from document to document: opened fonts, decoded images, working memory.
///
/// One for each thread, used for many documents: opening two fonts anew costs as much as drawing a page.
package final class DrawingSession {
  private let fonts: FontLibrary
  private var faces: [FontID: FontFace] = [:]
  private var scaledFonts: [FontScale: OpaquePointer] = [:]
  private let options: OpaquePointer
  /// Working memory for text. A painter takes it for a page and puts it back.
  private var stretch: TextStretch? = TextStretch()
  let images = ImageMemo()
  let finishing = FinishingSession()

  package init(fonts: FontLibrary) {
    self.fonts = fonts
    options = cairo_font_options_create()
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
  }

  func takeStretch() -> TextStretch { stretch.take() ?? TextStretch() }

  func putBack(_ used: consuming TextStretch) { stretch = consume used }

  deinit {
    for font in scaledFonts.values { cairo_scaled_font_destroy(font) }
    cairo_font_options_destroy(options)
  }

  /// The opened font.
  func face(_ font: FontID, page: Int) throws(DrawingFailure) -> FontFace {
    if let face = faces[font] { return face }
    guard let bytes = fonts.bytes(of: font) else {
      throw .fact(.unknownFont(number: Int(font.number), page: page))
    }
    guard let face = FontFace(bytes: bytes, owner: fonts) else {
      throw .fact(.unreadableFont(number: Int(font.number), page: page))
    }
    faces[font] = face
    return face
  }

  /// Sets the font for what follows on `cairo`.
  func select(_ scale: FontScale, face: FontFace, on cairo: OpaquePointer) {
    if let known = scaledFonts[scale] {
      cairo_set_scaled_font(cairo, known)
      return
    }
    cairo_set_font_face(cairo, face.cairo)
    cairo_set_font_size(cairo, Double(scale.size) / 1000)
    cairo_set_font_options(cairo, options)
    guard cairo_status(cairo) == CAIRO_STATUS_SUCCESS else { return }
    // Kept, or Cairo might let it go at the end of the document and build it again for the next.
    if scaledFonts.count >= DrawingSession.scaledFontLimit { forgetScaledFonts() }
    scaledFonts[scale] = cairo_scaled_font_reference(cairo_get_scaled_font(cairo))
  }

  private static let scaledFontLimit = 256

  private func forgetScaledFonts() {
    for font in scaledFonts.values { cairo_scaled_font_destroy(font) }
    scaledFonts.removeAll()
  }
}

/// A font at a size on a target: what Cairo calls a scaled font.
struct FontScale: Hashable {
  var font: FontID
  /// Millipoints.
  var size: Int
  var target: PagePainter.Target
}
