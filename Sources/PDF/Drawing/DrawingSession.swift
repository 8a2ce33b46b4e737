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
  private var faces: [FaceKey: FontFace] = [:]
  private var scaledFonts: [FontScale: OpaquePointer] = [:]
  private let options: OpaquePointer
  /// For dots that are black or not.
  private let dotOptions: OpaquePointer
  /// Working memory for text. A painter takes it for a page and puts it back.
  private var stretch: TextStretch? = TextStretch()
  let images = ImageMemo()
  let finishing = FinishingSession()

  package init(fonts: FontLibrary) {
    self.fonts = fonts
    options = cairo_font_options_create()
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    dotOptions = cairo_font_options_create()
    cairo_font_options_set_antialias(dotOptions, CAIRO_ANTIALIAS_NONE)
    cairo_font_options_set_hint_style(dotOptions, CAIRO_HINT_STYLE_FULL)
    cairo_font_options_set_hint_metrics(dotOptions, CAIRO_HINT_METRICS_ON)
  }

  func takeStretch() -> TextStretch { stretch.take() ?? TextStretch() }

  func putBack(_ used: consuming TextStretch) { stretch = consume used }

  deinit {
    for font in scaledFonts.values { cairo_scaled_font_destroy(font) }
    cairo_font_options_destroy(options)
    cairo_font_options_destroy(dotOptions)
  }

  private struct FaceKey: Hashable {
    var font: FontID
    var isHinted: Bool
  }

  /// The opened font. Letters made of dots are fitted to them, others aren't.
  func face(
    _ font: FontID, page: Int, for target: PagePainter.Target = .pdf,
  ) throws(DrawingFailure) -> FontFace {
    let key = FaceKey(font: font, isHinted: target.isDots)
    if let face = faces[key] {
      if face.isSound { return face }
      // Fonts at sizes belong to their face: of one font there must not be two in a document.
      forgetScaledFonts()
    }
    guard let bytes = fonts.bytes(of: font) else {
      throw .fact(.unknownFont(number: Int(font.number), page: page))
    }
    guard let face = FontFace(bytes: bytes, isHinted: key.isHinted, owner: fonts) else {
      throw .fact(.unreadableFont(number: Int(font.number), page: page))
    }
    faces[key] = face
    return face
  }

  /// Sets the font for what follows on `cairo`.
  ///
  /// Cairo holds a page's trouble against the fonts that were in use, for ever; those are opened anew.
  func select(_ scale: FontScale, face: FontFace, on cairo: OpaquePointer) {
    if let known = scaledFonts[scale], cairo_scaled_font_status(known) == CAIRO_STATUS_SUCCESS {
      cairo_set_scaled_font(cairo, known)
      return
    }
    cairo_set_font_face(cairo, face.cairo)
    cairo_set_font_size(cairo, Double(scale.size) / 1000)
    cairo_set_font_options(cairo, scale.target.isDots ? dotOptions : options)
    guard cairo_status(cairo) == CAIRO_STATUS_SUCCESS else { return }
    // Kept, or Cairo might let it go at the end of the document and build it again for the next.
    if scaledFonts.count >= DrawingSession.scaledFontLimit { forgetScaledFonts() }
    guard let font = cairo_scaled_font_reference(cairo_get_scaled_font(cairo)) else { return }
    if let spoilt = scaledFonts.updateValue(font, forKey: scale) { cairo_scaled_font_destroy(spoilt) }
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
