import CCairo
import Testing

/// The pixels of a PNG file.
final class Picture {
  private let surface: OpaquePointer
  let width: Int
  let height: Int

  init(png: [UInt8]) throws {
    surface = try #require(
      png.withUnsafeBytes { bytes in
        var rest = bytes
        return cairo_image_surface_create_from_png_stream(
          { closure, target, count in
            guard let rest = closure?.assumingMemoryBound(to: UnsafeRawBufferPointer.self), let target,
              rest.pointee.count >= Int(count)
            else { return CAIRO_STATUS_READ_ERROR }
            let taken = UnsafeRawBufferPointer(rebasing: rest.pointee.prefix(Int(count)))
            UnsafeMutableRawBufferPointer(start: target, count: Int(count)).copyMemory(from: taken)
            rest.pointee = UnsafeRawBufferPointer(rebasing: rest.pointee.dropFirst(Int(count)))
            return CAIRO_STATUS_SUCCESS
          }, &rest)
      })
    width = Int(cairo_image_surface_get_width(surface))
    height = Int(cairo_image_surface_get_height(surface))
    try #require(cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS)
  }

  deinit { cairo_surface_destroy(surface) }

  /// `0xRRGGBB`
  subscript(x: Int, y: Int) -> UInt32 {
    guard (0..<width).contains(x), (0..<height).contains(y), let data = cairo_image_surface_get_data(surface)
    else { return 0 }
    let row = UnsafeRawPointer(data + y * Int(cairo_image_surface_get_stride(surface)))
    return row.load(fromByteOffset: 4 * x, as: UInt32.self) & 0xFFFFFF
  }
}
