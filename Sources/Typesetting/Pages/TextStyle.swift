package import FacturaGeometry

/// Number of a typeface in the list of typefaces that the layout was checked against.
package struct TypefaceID: Hashable, Sendable {
  package var number: UInt16

  @inlinable
  package init(_ number: UInt16) {
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
package struct FeatureSet: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  @inlinable
  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// `liga`, `clig`: off by default, because each ligature costs a second subset in the file.
  package static let ligatures = FeatureSet(rawValue: 1)
  /// `tnum`
  package static let tabularFigures = FeatureSet(rawValue: 2)
  /// `smcp`
  package static let smallCapitals = FeatureSet(rawValue: 4)
  /// Switches `kern` off.
  package static let noKerning = FeatureSet(rawValue: 8)
}

/// How a run of text looks. Small and plain: it is compared and hashed for every cell.
package struct TextStyle: Hashable, Sendable {
  package var typeface: TypefaceID
  package var features: FeatureSet
  package var color: Color
  package var size: Length

  @inlinable
  package init(
    typeface: TypefaceID = TypefaceID(0), size: Length = .points(10), color: Color = .black,
    features: FeatureSet = [],
  ) {
    self.typeface = typeface
    self.features = features
    self.color = color
    self.size = size
  }
}
