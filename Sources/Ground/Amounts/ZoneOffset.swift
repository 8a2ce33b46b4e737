/// How far a place's clocks are from Greenwich.
public struct ZoneOffset: Hashable, Sendable {
  /// East of Greenwich is positive; −840 to 840.
  public let minutes: Int

  /// Nothing beyond 14 hours, which no place has.
  public init?(minutes: Int) {
    guard (-840...840).contains(minutes) else { return nil }
    self.minutes = minutes
  }

  private init(known minutes: Int) {
    self.minutes = minutes
  }

  public static let greenwich = ZoneOffset(known: 0)
  /// The Dominican Republic's, in summer and in winter.
  public static let dominican = ZoneOffset(known: -240)
}
