import FacturaDiagnostics
import FacturaGeometry
import FacturaLayout
import FacturaPages

/// Attributes about looks: colours, lines, letters, alignment, widths of columns.
extension Attributes {
  /// How far a watermark is turned.
  var slant: Watermark.Slant? {
    value("angle") { text in
      if text == "diagonal" { return .diagonal }
      return Int(text).flatMap { (-359...359).contains($0) ? .degrees($0) : nil }
    }
  }

  func color(_ name: String) -> Color? {
    guard let raw = raw(name) else { return nil }
    return color(raw, of: name)
  }

  private func color(_ text: String, of name: String) -> Color? {
    if text.hasPrefix("#") {
      guard let color = Color(hexadecimal: text.dropFirst()) else {
        reject(name, text)
        return nil
      }
      return color
    }
    if let color = compilation.styles.colors[text] { return color }
    let nearest = Nearest.name(to: text, among: compilation.styles.colors.keys.sorted())
    compilation.report(.unknown(.color, name: text, nearest: nearest), at: location(of: name))
    return nil
  }

  /// `0.5pt #999999 dashed`
  func stroke(_ name: String, em: Length) -> Path.Stroke? {
    guard let raw = raw(name), raw != "none" else { return nil }
    let words = raw.split(separator: " ").map(String.init)
    guard (2...3).contains(words.count), let width = Length(parsing: words[0], em: em), width > .zero else {
      reject(name, raw)
      return nil
    }
    guard let color = color(words[1], of: name) else { return nil }
    switch words.count == 3 ? words[2] : "solid" {
    case "solid": return Path.Stroke(width: width, color: color)
    case "dashed": return Path.Stroke(width: width, color: color, dashes: [width * 4, width * 3])
    case "dotted": return Path.Stroke(width: width, color: color, dashes: [width, width * 2])
    default:
      reject(name, raw)
      return nil
    }
  }

  func alignment(_ name: String) -> ParagraphStyle.Alignment? {
    value(name) { ParagraphStyle.Alignment(words: $0) }
  }

  func alignments(_ name: String) -> [ParagraphStyle.Alignment]? {
    value(name) { text in
      let alignments = text.split(separator: " ").map { ParagraphStyle.Alignment(words: String($0)) }
      return alignments.contains(nil) ? nil : alignments.compactMap { $0 }
    }
  }

  /// `20mm 1fr sample(00,000.00)`; samples are set in `style`.
  func tracks(_ name: String, em: Length, style: @autoclosure () -> TextStyle) -> [Track]? {
    value(name) { text in
      var tracks: [Track] = []
      for word in Self.trackWords(text) {
        guard let track = Track(words: word, em: em, style: style()) else { return nil }
        tracks.append(track)
      }
      return tracks.isEmpty || tracks.count > 64 ? nil : tracks
    }
  }

  /// Words between spaces; a sample's brackets may hold spaces.
  private static func trackWords(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var depth = 0
    for character in text {
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      if character.isWhitespace, depth <= 0 {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  // MARK: Letters and lines

  /// What the element's own attributes say about its text. Those that the vocabulary doesn't give it are absent.
  func styleProperties() -> StyleProperties {
    var properties = StyleProperties()
    properties.family = family()
    properties.size = size("size")
    properties.isBold = word("weight").map { $0 == "bold" }
    properties.isItalic = word("slope").map { $0 == "italic" }
    if rule.name != "rule", rule.attribute("features") != nil { properties.color = color("color") }
    properties.features = words("features").map { $0.reduce(into: FeatureSet()) { $0.formUnion(.named($1)) } }
    properties.leading = size("leading")
    if rule.attribute("align")?.kind == .alignment { properties.alignment = alignment("align") }
    properties.orphans = number("orphans").map { UInt8(clamping: $0) }
    properties.widows = number("widows").map { UInt8(clamping: $0) }
    if isGiven("single-line") { properties.isSingleLine = flag("single-line") }
    if isGiven("balanced") { properties.isBalanced = flag("balanced") }
    return properties
  }

  private func family() -> String? {
    guard let family = raw("font") else { return nil }
    let known = compilation.typefaces.map(\.family)
    guard known.contains(family) else {
      compilation.report(
        .unknown(.font, name: family, nearest: Nearest.name(to: family, among: known)),
        at: location(of: "font"))
      return nil
    }
    return family
  }

  /// A length above zero; one in em is relative to what is inherited.
  private func size(_ name: String) -> StyleProperties.Size? {
    value(name) { text in
      guard let length = Length(parsing: text, em: .points(1)), length > .zero,
        length <= ResolvedStyle.largestSize
      else {
        return nil
      }
      return text.hasSuffix("em") ? .relative(length.millipoints) : .fixed(length)
    }
  }
}

extension Color {
  /// `0A5` or `00AA55`.
  init?(hexadecimal text: some StringProtocol) {
    guard text.allSatisfy(\.isHexDigit), let number = UInt32(text, radix: 16) else { return nil }
    switch text.count {
    case 3:
      let red = number >> 8
      let green = number >> 4 & 15
      let blue = number & 15
      self.init(rgb: (red * 17) << 16 | (green * 17) << 8 | (blue * 17))
    case 6: self.init(rgb: number)
    default: return nil
    }
  }
}

extension FeatureSet {
  static func named(_ name: String) -> FeatureSet {
    switch name {
    case "ligatures": .ligatures
    case "tabular-figures": .tabularFigures
    case "small-capitals": .smallCapitals
    case "no-kerning": .noKerning
    default: []
    }
  }
}

extension ParagraphStyle.Alignment {
  init?(words: String) {
    switch words {
    case "start": self = .start
    case "left": self = .left
    case "right": self = .right
    case "center": self = .center
    default:
      guard words.hasPrefix("decimal("), words.hasSuffix(")"),
        let places = UInt8(words.dropFirst(8).dropLast()),
        places <= 9
      else { return nil }
      self = .decimal(places: places)
    }
  }
}

extension Track {
  init?(words: String, em: Length, style: @autoclosure () -> TextStyle) {
    if words.hasPrefix("sample("), words.hasSuffix(")") {
      let sample = words.dropFirst(7).dropLast()
      guard !sample.isEmpty else { return nil }
      self = .sample(String(sample), style())
    } else if words.hasSuffix("fr") {
      // Read as a length in points, whose millipoints are thousandths.
      guard let share = Length(parsing: words.dropLast(2) + "pt"), share > .zero, share <= .points(1000)
      else {
        return nil
      }
      self = .fraction(share.millipoints)
    } else {
      guard let length = Length(parsing: words, em: em), length > .zero else { return nil }
      self = .fixed(length)
    }
  }
}
