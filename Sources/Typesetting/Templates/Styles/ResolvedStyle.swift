import FacturaGeometry
import FacturaLayout
import FacturaPages

/// How text looks at one place of the layout, with everything that it inherits.
struct ResolvedStyle: Hashable {
  enum Leading: Hashable {
    case ofFont
    case fixed(Length)
    /// In thousandths of the size.
    case relative(Int)
  }

  var family: String
  var size: Length = .millipoints(9500)
  var isBold = false
  var isItalic = false
  var color: Color = .black
  var features: FeatureSet = []
  var leading: Leading = .ofFont
  var alignment: ParagraphStyle.Alignment = .start
  var orphans: UInt8 = 2
  var widows: UInt8 = 2
  var isSingleLine = false
  var isBalanced = false

  /// The largest letters, whatever makes them so large.
  static let largestSize = Length.points(1000)

  /// Whether letters so many thousandths as large are letters still.
  func takes(relative thousandths: Int) -> Bool {
    let size = size.millipoints * thousandths / 1000
    return size > 0 && size <= Self.largestSize.millipoints
  }

  func applying(_ properties: StyleProperties) -> ResolvedStyle {
    var style = self
    if let family = properties.family { style.family = family }
    switch properties.size {
    case .fixed(let size): style.size = size
    case .relative(let thousandths):
      let relative = Length.millipoints(size.millipoints * thousandths / 1000)
      style.size = min(max(relative, .millipoints(1)), Self.largestSize)
    case nil: break
    }
    if let isBold = properties.isBold { style.isBold = isBold }
    if let isItalic = properties.isItalic { style.isItalic = isItalic }
    if let color = properties.color { style.color = color }
    if let features = properties.features { style.features = features }
    switch properties.leading {
    case .fixed(let leading): style.leading = .fixed(leading)
    case .relative(let thousandths): style.leading = .relative(thousandths)
    case nil: break
    }
    if let alignment = properties.alignment { style.alignment = alignment }
    if let orphans = properties.orphans { style.orphans = orphans }
    if let widows = properties.widows { style.widows = widows }
    if let isSingleLine = properties.isSingleLine { style.isSingleLine = isSingleLine }
    if let isBalanced = properties.isBalanced { style.isBalanced = isBalanced }
    return style
  }

  var paragraphStyle: ParagraphStyle {
    let leading: Length? =
      switch leading {
      case .ofFont: nil
      case .fixed(let leading): leading
      case .relative(let thousandths): .millipoints(size.millipoints * thousandths / 1000)
      }
    return ParagraphStyle(
      alignment: alignment, leading: leading, orphans: orphans, widows: widows, isSingleLine: isSingleLine,
      isBalanced: isBalanced)
  }
}

/// What a style or an element says itself about how text looks.
struct StyleProperties {
  enum Size {
    case fixed(Length)
    /// In thousandths of what is inherited.
    case relative(Int)
  }

  var family: String?
  var size: Size?
  var isBold: Bool?
  var isItalic: Bool?
  var color: Color?
  var features: FeatureSet?
  var leading: Size?
  var alignment: ParagraphStyle.Alignment?
  var orphans: UInt8?
  var widows: UInt8?
  var isSingleLine: Bool?
  var isBalanced: Bool?
}
