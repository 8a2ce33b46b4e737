/// A length in whole millipoints: 1/1000 of a point, 72 points to the inch.
///
/// Whole numbers make layout exact: sums of parts equal the whole, comparisons need no epsilon, and the same
/// input gives the same page on every machine.
public struct Length: Hashable, Sendable, BitwiseCopyable {
  /// The length in 1/1000 of a point.
  public var millipoints: Int

  @inlinable
  public init(millipoints: Int) {
    self.millipoints = millipoints
  }

  public static let zero = Length(millipoints: 0)

  /// Longer than any page a layout may ask for (100 m), and far from overflow when lengths are added.
  public static let limit = Length(millipoints: 283_464_567)
}

extension Length {
  @inlinable
  public static func millipoints(_ value: Int) -> Length { Length(millipoints: value) }

  @inlinable
  public static func points(_ value: Int) -> Length { Length(millipoints: value * 1000) }

  /// Rounded to the nearest millipoint: 1 mm is 2834.6457 millipoints.
  @inlinable
  public static func millimetres(_ value: Int) -> Length {
    Length(millipoints: (value * 720_000 + 127) / 254)
  }

  /// The length in points. Only for drawing and messages: layout never computes with it.
  @inlinable
  public var points: Double { Double(millipoints) / 1000 }
}

extension Length: Comparable, AdditiveArithmetic {
  @inlinable
  public static func < (a: Length, b: Length) -> Bool { a.millipoints < b.millipoints }
  @inlinable
  public static func + (a: Length, b: Length) -> Length { Length(millipoints: a.millipoints + b.millipoints) }
  @inlinable
  public static func - (a: Length, b: Length) -> Length { Length(millipoints: a.millipoints - b.millipoints) }
  @inlinable
  public static prefix func - (a: Length) -> Length { Length(millipoints: -a.millipoints) }
  @inlinable
  public static func * (a: Length, factor: Int) -> Length { Length(millipoints: a.millipoints * factor) }
  /// Rounded towards zero.
  @inlinable
  public static func / (a: Length, divisor: Int) -> Length { Length(millipoints: a.millipoints / divisor) }
}
