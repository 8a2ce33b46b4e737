public import FacturaGeometry

/// Number of a typeface in the list of typefaces that the layout was checked against.
public struct TypefaceID: Hashable, Sendable {
  public var number: UInt16

  @inlinable
  public init(_ number: UInt16) {
    self.number = number
  }
}

/// A typeface as a layout file names it: family, weight and slope.
package struct Typeface: Hashable, Sendable {
  package var family: String
  package var isBold: Bool
  package var isItalic: Bool

  package init(family: String, isBold: Bool = false, isItalic: Bool = false) {
    self.family = family
    self.isBold = isBold
    self.isItalic = isItalic
  }
}

/// OpenType features that a style switches on or off (OpenType 1.9, feature tags).
public struct FeatureSet: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  @inlinable
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// `liga`, `clig`: off by default, because each ligature costs a second subset in the file.
  public static let ligatures = FeatureSet(rawValue: 1)
  /// `tnum`
  public static let tabularFigures = FeatureSet(rawValue: 2)
  /// `smcp`
  public static let smallCapitals = FeatureSet(rawValue: 4)
  /// Switches `kern` off.
  public static let noKerning = FeatureSet(rawValue: 8)
}

/// How a run of text looks. Small and plain: it is compared and hashed for every cell.
///
/// `public`, though no user of the library sees it: the compiler (Swift 6.3) looks into the functions of another
/// room only if they are public, and this is asked of every cell.
public struct TextStyle: Hashable, Sendable {
  public var typeface: TypefaceID
  public var features: FeatureSet
  public var color: Color
  public var size: Length

  @inlinable
  public init(
    typeface: TypefaceID = TypefaceID(0), size: Length = .points(10), color: Color = .black,
    features: FeatureSet = [],
  ) {
    self.typeface = typeface
    self.features = features
    self.color = color
    self.size = size
  }
}
