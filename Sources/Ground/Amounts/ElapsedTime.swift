/// How long something took, in whole seconds.
public struct ElapsedTime: Hashable, Sendable {
  public let seconds: Int

  @inlinable
  public init(seconds: Int) {
    self.seconds = seconds
  }
}

extension ElapsedTime: Comparable {
  public static func < (a: ElapsedTime, b: ElapsedTime) -> Bool { a.seconds < b.seconds }

  /// Nothing if the sum can't be held.
  package func adding(_ other: ElapsedTime) -> ElapsedTime? {
    let (sum, isTooLarge) = seconds.addingReportingOverflow(other.seconds)
    return isTooLarge ? nil : ElapsedTime(seconds: sum)
  }
}
