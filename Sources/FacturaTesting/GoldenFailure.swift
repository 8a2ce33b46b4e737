/// Why a golden check failed.
public struct GoldenFailure: Error, Hashable, Sendable {
  public enum Kind: Sendable {
    /// There is no golden file yet.
    case missing
    /// The rendering differs from it.
    case differs
    /// It was written now; look at it before you commit it.
    case recorded
  }

  public let kind: Kind
  /// The golden file.
  public let path: String
  /// What differs, or what to do.
  public let explanation: String
}

extension GoldenFailure: CustomStringConvertible {
  public var description: String { "\(path): \(explanation)" }
}
