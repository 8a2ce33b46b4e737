import CCairo
import CRsvg
import FacturaDiagnostics
import FacturaGeometry
import FacturaPages

/// JPEG files (ISO/IEC 10918-1): passed through byte for byte into a PDF, decoded for pixels.
enum JPEGImage {
  /// A surface whose pixels nobody asks for, because the file travels with it. Untouched pixels take no memory.
  static func carrier(of image: ImageContent) throws(Failure<ImageFact>) -> Surface {
    // `ImageProbe` made the natural size of the pixels, 96 to the inch.
    let width = image.naturalSize.width.millipoints / 750
    let height = image.naturalSize.height.millipoints / 750
    let handle = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
    guard let surface = Surface(owning: handle, width: Double(width), height: Double(height)) else {
      throw damaged(image, "it has no pixels")
    }
    // Cairo keeps the bytes as long as it needs them; so it holds the image.
    let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: image.bytes.count)
    _ = bytes.update(fromContentsOf: image.bytes)
    let status = cairo_surface_set_mime_data(
      surface.handle, CAIRO_MIME_TYPE_JPEG, bytes.baseAddress, UInt(bytes.count),
      { $0?.deallocate() }, bytes.baseAddress)
    guard status == CAIRO_STATUS_SUCCESS else {
      bytes.deallocate()
      throw damaged(image, cairoTrouble(status) ?? "")
    }
    return surface
  }

  /// The decoded picture, for pixels and for checking that the file is whole.
  static func pixels(of image: ImageContent) throws(Failure<ImageFact>) -> Surface {
    guard let loader = gdk_pixbuf_loader_new_with_type("jpeg", nil) else {
      throw damaged(image, "no reader for it")
    }
    defer { g_object_unref(loader) }
    var trouble: UnsafeMutablePointer<GError>?
    let isRead = image.bytes.withUnsafeBufferPointer { bytes in
      gdk_pixbuf_loader_write(loader, bytes.baseAddress, gsize(bytes.count), &trouble) != 0
    }
    // Closing is obligatory, also after a failure; the first trouble is the one to tell.
    var late: UnsafeMutablePointer<GError>?
    let isWhole = gdk_pixbuf_loader_close(loader, &late) != 0
    defer {
      g_clear_error(&trouble)
      g_clear_error(&late)
    }
    guard isRead, isWhole, let pixels = gdk_pixbuf_loader_get_pixbuf(loader) else {
      throw damaged(
        image, (trouble ?? late).map { String(cString: $0.pointee.message) } ?? "its pixels can't be read")
    }
    guard let surface = opaqueSurface(from: pixels) else { throw damaged(image, "its pixels can't be read") }
    return surface
  }

  private static func opaqueSurface(from pixels: OpaquePointer) -> Surface? {
    let width = Int(gdk_pixbuf_get_width(pixels))
    let height = Int(gdk_pixbuf_get_height(pixels))
    let handle = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
    guard let surface = Surface(owning: handle, width: Double(width), height: Double(height)),
      let target = cairo_image_surface_get_data(surface.handle), let source = gdk_pixbuf_read_pixels(pixels)
    else { return nil }
    let channels = Int(gdk_pixbuf_get_n_channels(pixels))
    guard channels >= 3 else { return nil }
    cairo_surface_flush(surface.handle)
    let sourceStride = Int(gdk_pixbuf_get_rowstride(pixels))
    let targetStride = Int(cairo_image_surface_get_stride(surface.handle))
    for row in 0..<height {
      var from = source + row * sourceStride
      UnsafeMutableRawPointer(target + row * targetStride).withMemoryRebound(to: UInt32.self, capacity: width)
      { line in
        for column in 0..<width {
          line[column] = UInt32(from[0]) << 16 | UInt32(from[1]) << 8 | UInt32(from[2])
          from += channels
        }
      }
    }
    cairo_surface_mark_dirty(surface.handle)
    return surface
  }

  private static func damaged(_ image: ImageContent, _ detail: String) -> Failure<ImageFact> {
    Failure(.damaged(name: image.name, format: "JPEG", detail: detail))
  }
}
