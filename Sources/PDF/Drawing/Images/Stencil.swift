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
    let stride = Int(cairo_image_surface_get_stride(surface.handle))
    for row in 0..<symbol.rows {
      for column in 0..<symbol.columns {
        // The first pixel is the lowest bit on little-endian machines and the highest on others.
        let bit: UInt8 = 1.littleEndian == 1 ? 1 << UInt8(column & 7) : 0x80 >> UInt8(column & 7)
        // Light modules are written too: half of all guesses which are dark would be wrong.
        pixels[row * stride + column / 8] |= symbol.modules[row * symbol.columns + column] ? bit : 0
      }
    }
    cairo_surface_mark_dirty(surface.handle)
    return surface
  }
}
