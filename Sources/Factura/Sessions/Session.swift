import FacturaDrawing
import FacturaTypography
import Glibc

/// What one thread needs to render, and keeps from document to document: shaped words, font faces.
///
/// Building it costs about as much as drawing a short bill, so sessions are lent from a pool.
final class Session {
  let typesetter: FontTypesetter
  let drawing: DrawingSession

  init(_ library: FontLibrary) {
    typesetter = FontTypesetter(library)
    drawing = DrawingSession(fonts: library)
    Self.keepFreedMemory()
  }

  /// glibc hands memory back whenever 128 KB are free at the end of the heap, unless it has seen a larger block come
  /// and go: from then on it keeps twice as much (mallopt(3), M_MMAP_THRESHOLD). Compressing a page's content takes
  /// and frees 256 KB, so that each page would fetch its memory from the system again, page fault by page fault.
  private static func keepFreedMemory() {
    guard let block = malloc(1 << 20) else { return }
    // Touched, or the compiler leaves both calls out.
    explicit_bzero(block, 1)
    free(block)
  }
}
