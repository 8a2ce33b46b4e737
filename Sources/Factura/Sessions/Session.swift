import FacturaDrawing
import FacturaTypography

/// What one thread needs to render, and keeps from document to document: shaped words, font faces.
///
/// Building it costs about as much as drawing a short bill, so sessions are lent from a pool.
final class Session {
  let typesetter: FontTypesetter
  let drawing: DrawingSession

  init(_ library: FontLibrary) {
    typesetter = FontTypesetter(library)
    drawing = DrawingSession(fonts: library)
  }
}
