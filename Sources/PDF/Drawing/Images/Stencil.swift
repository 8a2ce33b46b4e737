import CCairo
import FacturaPages

/// A matrix of modules as a surface with one bit a pixel.
enum Stencil {
  static func surface(of symbol: ModuleMatrix) -> Surface? {
    guard symbol.columns > 0, symbol.rows > 0, symbol.modules.count == symbol.columns * symbol.rows else {
      return nil
    }
    let handle = cairo_image_surface_create(CAIRO_FORMAT_A1, Int32(symbol.columns), Int32(symbol.rows))
    guard let surface = Surface(owning: handle, width: Double(symbol.columns), height: Double(symbol.rows)),
      let pixels = cairo_image_surface_get_data(surface.handle)
    else { return nil }
    cairo_surface_flush(surface.handle)
    let bytesOfRow = Int(cairo_image_surface_get_stride(surface.handle))
    symbol.modules.withUnsafeBytes { modules in
      for row in 0..<symbol.rows {
        let start = row * symbol.columns
        for column in stride(from: 0, to: symbol.columns, by: 8) {
          let count = min(8, symbol.columns - column)
          pixels[row * bytesOfRow + column / 8] = pixelsByte(of: modules, from: start + column, count: count)
        }
      }
    }
    cairo_surface_mark_dirty(surface.handle)
    return surface
  }

  /// Up to eight modules, a byte with 0 or 1 each, as the bits of one byte. The product moves the lowest bits of all eight
  /// side by side into its highest byte; no two of them meet on the way.
  private static func pixelsByte(of modules: UnsafeRawBufferPointer, from start: Int, count: Int) -> UInt8 {
    var eight: UInt64 = 0
    if count == 8 {
      eight = UInt64(littleEndian: modules.loadUnaligned(fromByteOffset: start, as: UInt64.self))
    } else {
      for place in 0..<count { eight |= UInt64(modules[start + place]) << UInt64(8 * place) }
    }
    // The first pixel is the lowest bit on little-endian machines and the highest on others.
    let moves: UInt64 = 1.littleEndian == 1 ? 0x0102_0408_1020_4080 : 0x8040_2010_0804_0201
    let product = (eight & 0x0101_0101_0101_0101) &* moves
    return UInt8(truncatingIfNeeded: product >> 56)
  }
}
