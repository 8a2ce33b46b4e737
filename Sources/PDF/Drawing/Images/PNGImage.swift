import CCairo
import FacturaDiagnostics
import FacturaPages

/// PNG files (ISO/IEC 15948) through Cairo's own reader.
enum PNGImage {
  static func surface(of image: ImageContent) throws(Failure<ImageFact>) -> Surface {
    let handle = image.bytes.withUnsafeBytes { bytes in
      var reading = Reading(rest: bytes)
      return cairo_image_surface_create_from_png_stream(
        { closure, target, count in
          guard let closure, let target else { return CAIRO_STATUS_READ_ERROR }
          return closure.assumingMemoryBound(to: Reading.self).pointee.read(into: target, count: Int(count))
        }, &reading)
    }
    // Cairo's own word is of no use: for damage it may say that memory ran out.
    let reason =
      cairo_surface_status(handle) == CAIRO_STATUS_READ_ERROR
      ? "it ends too early" : "its pixels can't be read"
    guard let handle,
      let surface = Surface(
        owning: handle, width: Double(cairo_image_surface_get_width(handle)),
        height: Double(cairo_image_surface_get_height(handle)))
    else { throw Failure(.damaged(name: image.name, format: "PNG", detail: reason)) }
    return surface
  }

  private struct Reading {
    var rest: UnsafeRawBufferPointer

    mutating func read(into target: UnsafeMutablePointer<UInt8>, count: Int) -> cairo_status_t {
      guard count <= rest.count else { return CAIRO_STATUS_READ_ERROR }
      UnsafeMutableRawBufferPointer(start: target, count: count).copyMemory(
        from: UnsafeRawBufferPointer(rebasing: rest[..<count]))
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      return CAIRO_STATUS_SUCCESS
    }
  }
}
