import CCairo
import CRsvg
import FacturaDiagnostics
import FacturaGeometry
import FacturaPages

/// SVG files as vectors, through librsvg.
///
/// The drawing is recorded once; Cairo then writes it into a PDF once, however many pages show it. Without a base
/// address librsvg follows no reference out of the file.
enum SVGImage {
  static func surface(of image: ImageContent) throws(Failure<ImageFact>) -> Surface {
    var trouble: UnsafeMutablePointer<GError>?
    defer { g_clear_error(&trouble) }
    guard let picture = rsvg_handle_new_from_data(image.bytes, gsize(image.bytes.count), &trouble) else {
      throw damaged(image, trouble)
    }
    defer { g_object_unref(picture) }
    rsvg_handle_set_dpi(picture, 96)
    var frame = cairo_rectangle_t(
      x: 0, y: 0, width: image.naturalSize.width.points, height: image.naturalSize.height.points)
    let handle = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &frame)
    guard let surface = Surface(owning: handle, width: frame.width, height: frame.height) else {
      throw damaged(image, nil)
    }
    let cairo = cairo_create(surface.handle)
    defer { cairo_destroy(cairo) }
    cairo_rectangle(cairo, 0, 0, frame.width, frame.height)
    cairo_clip(cairo)
    var viewport = RsvgRectangle(x: 0, y: 0, width: frame.width, height: frame.height)
    guard rsvg_handle_render_document(picture, cairo, &viewport, &trouble) != 0, surface.trouble == nil else {
      throw damaged(image, trouble)
    }
    return surface
  }

  private static func damaged(
    _ image: ImageContent, _ trouble: UnsafeMutablePointer<GError>?,
  ) -> Failure<ImageFact> {
    let detail = trouble.map { String(cString: $0.pointee.message) } ?? "it can't be drawn"
    return Failure(.damaged(name: image.name, format: "SVG", detail: detail))
  }
}
