import CCairo

/// A Cairo surface that frees itself, with its size in its own units.
final class Surface {
  let handle: OpaquePointer
  let width: Double
  let height: Double

  /// Takes over `handle`; nothing if Cairo couldn't make it.
  init?(owning handle: OpaquePointer?, width: Double, height: Double) {
    guard let handle else { return nil }
    guard cairo_surface_status(handle) == CAIRO_STATUS_SUCCESS, width > 0, height > 0 else {
      cairo_surface_destroy(handle)
      return nil
    }
    self.handle = handle
    self.width = width
    self.height = height
  }

  deinit { cairo_surface_destroy(handle) }
}

extension Surface {
  /// Cairo's last word on it, in English.
  var trouble: String? { cairoTrouble(cairo_surface_status(handle)) }
}

/// What a status says; nothing if all is well.
func cairoTrouble(_ status: cairo_status_t) -> String? {
  guard status != CAIRO_STATUS_SUCCESS else { return nil }
  guard let words = cairo_status_to_string(status) else { return "status \(status.rawValue)" }
  return String(cString: words)
}
