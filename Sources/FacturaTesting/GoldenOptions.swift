public import Factura
import Glibc

/// What a golden check compares, and how it renders.
public struct GoldenOptions: Sendable {
  public enum Comparison: Sendable {
    /// The pages as text, which stay the same as long as the layout does.
    case pages
    /// The file too, byte for byte.
    case pagesAndBytes
  }

  public var comparison: Comparison
  /// Whether the files are written anew; by default, if the environment variable `FACTURA_RECORD` is `1`.
  public var isRecording: Bool
  public var rendering: RenderOptions
  /// One for many checks keeps fonts open between them.
  public var renderer: Renderer

  public init(
    comparison: Comparison = .pages, isRecording: Bool = environmentAsksForRecording,
    rendering: RenderOptions = RenderOptions(), renderer: Renderer = Renderer(),
  ) {
    self.comparison = comparison
    self.isRecording = isRecording
    self.rendering = rendering
    self.renderer = renderer
  }

  /// Whether `FACTURA_RECORD` is `1`.
  public static var environmentAsksForRecording: Bool {
    getenv("FACTURA_RECORD").map { String(cString: $0) == "1" } ?? false
  }
}
