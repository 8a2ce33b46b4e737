/// Which pages become pictures, and how fine.
public struct PictureOptions: Sendable {
  /// Counted from 1; nothing for all pages.
  public var page: Int?
  /// Pixels to the inch.
  public var resolution: Int

  public init(page: Int? = nil, resolution: Int = 150) {
    self.page = page
    self.resolution = resolution
  }
}
