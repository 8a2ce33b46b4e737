import FacturaDiagnostics
import FacturaGeometry
import FacturaLayout
import FacturaPages
import FacturaXML

/// The styles and colours that a layout names. A style named as an element (`h1`, `th`) is that element's own.
struct StyleSheet {
  struct Style {
    var properties: StyleProperties
    var base: String?
    var attributes: Attributes
  }

  /// Colours that every layout knows.
  static let standardColors: [String: Color] = ["black": .black, "white": .white]

  private(set) var colors = standardColors
  private(set) var styles: [String: Style] = [:]
  /// In the order of the file.
  private(set) var names: [String] = []
  /// Styles that extend each other in a row.
  static let depthLimit = 32

  /// What an element looks like by itself, before any style.
  static func standard(for element: String) -> StyleProperties {
    switch element {
    case "h1": StyleProperties(size: .relative(2000), isBold: true)
    case "h2": StyleProperties(size: .relative(1500), isBold: true)
    case "h3": StyleProperties(size: .relative(1200), isBold: true)
    case "h4", "h5", "h6", "b", "th": StyleProperties(isBold: true)
    case "i": StyleProperties(isItalic: true)
    case "watermark":
      StyleProperties(size: .relative(6000), isBold: true, color: Color(rgb: 0xE0E0E0), alignment: .center)
    case "marks": StyleProperties(size: .fixed(.points(7)), leading: .relative(1200), alignment: .center)
    default: StyleProperties()
    }
  }

  mutating func add(color: Color, named name: String) -> Bool {
    guard colors[name] == nil else { return false }
    colors[name] = color
    return true
  }

  mutating func add(_ style: Style, named name: String) -> Bool {
    guard styles[name] == nil else { return false }
    styles[name] = style
    names.append(name)
    return true
  }

  /// The style's own properties after those of the styles that it extends, outermost first.
  func chain(of name: String) -> [StyleProperties] {
    var chain: [StyleProperties] = []
    var next: String? = name
    while let style = next.flatMap({ styles[$0] }), chain.count < Self.depthLimit {
      chain.append(style.properties)
      next = style.base
    }
    return chain.reversed()
  }

  /// Reports styles that extend unknown ones, too many in a row or, in the end, themselves. Each circle is told once,
  /// and one row that is too long.
  func check(in compilation: Compilation) {
    var told: Set<String> = []
    var isTooDeep = false
    for name in names {
      var chain = [name]
      while let last = chain.last, let base = styles[last]?.base {
        guard let attributes = styles[last]?.attributes else { break }
        guard styles[base] != nil else {
          if chain.count == 1 {
            let nearest = Nearest.name(to: base, among: names)
            compilation.report(
              .unknown(.style, name: base, nearest: nearest), at: attributes.location(of: "extends"))
          }
          break
        }
        if chain.contains(base) {
          if base == name, told.isDisjoint(with: chain) {
            told.formUnion(chain)
            compilation.report(.circularStyle(chain: chain + [base]), at: attributes.location(of: "extends"))
          }
          break
        }
        guard chain.count < Self.depthLimit else {
          let fact = LayoutFileFact.tooDeep(what: "styles that extend each other", limit: Self.depthLimit)
          if !isTooDeep { compilation.report(fact, at: attributes.location(of: "extends")) }
          isTooDeep = true
          break
        }
        chain.append(base)
      }
    }
  }
}
