/// A time of day.
public struct ClockTime: Hashable, Sendable {
  public let hour: UInt8
  public let minute: UInt8
  public let second: UInt8

  public init?(hour: Int, minute: Int, second: Int) {
    guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second) else { return nil }
    self.hour = UInt8(hour)
    self.minute = UInt8(minute)
    self.second = UInt8(second)
  }

  private init(midnight: Void) {
    hour = 0
    minute = 0
    second = 0
  }

  public static let midnight = ClockTime(midnight: ())
}

extension ClockTime: Comparable {
  public static func < (a: ClockTime, b: ClockTime) -> Bool {
    (a.hour, a.minute, a.second) < (b.hour, b.minute, b.second)
  }
}
