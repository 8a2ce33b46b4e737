/// A language that amounts, dates and fixed texts can be written in.
public struct Language: Hashable, Sendable {
  /// BCP 47: `es`, `es-DO`, `en`.
  public let tag: String

  public init(tag: String) {
    self.tag = tag
  }

  public static let spanish = Language(tag: "es")
  public static let english = Language(tag: "en")
}
