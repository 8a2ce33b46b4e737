import Factura
import Synchronization

/// What many tests render with: without optimization, compiling a large layout takes as long as rendering with it.
enum Shared {
  static let renderer = Renderer()
  private static let layouts = Mutex<[String: Layout]>([:])

  /// A built-in layout, compiled once.
  static func layout(named name: String) throws -> Layout {
    try layouts.withLock { layouts in
      if let layout = layouts[name] { return layout }
      let layout = try Layout(named: name)
      layouts[name] = layout
      return layout
    }
  }
}
