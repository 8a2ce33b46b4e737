import FacturaGeometry

/// The size that an SVG file states, and whether it keeps to what is drawn the same everywhere.
///
/// Text depends on the fonts of the machine; masks and filters come out as coarse pixels; a reference to another
/// file could be anything; a link would become a mark of its own in the middle of the page's. So they are refused, with
/// the element's name.
enum SVGHeader {
  private static let refused: Set<String> = [
    "text", "tspan", "textPath", "mask", "filter", "foreignObject", "script", "a",
  ]

  static func fits(_ bytes: [UInt8]) -> Bool {
    var scanner = MarkupScanner(bytes: bytes)
    while let piece = scanner.next() {
      switch piece {
      case .element(let element): return element.name == "svg"
      case .declaration: continue
      case .text, .broken: return false
      }
    }
    return false
  }

  static func size(_ bytes: [UInt8]) throws(ImageTrouble) -> Size {
    var scanner = MarkupScanner(bytes: bytes)
    var root: MarkupScanner.Element?
    var isInStyle = false
    while let piece = scanner.next() {
      switch piece {
      case .element(let element):
        if root == nil { root = element }
        try check(element)
        isInStyle = element.name == "style"
      case .text(let text):
        if isInStyle { try check(style: text) }
      case .declaration(let text): try check(declaration: text)
      case .broken: throw .damaged(format: "SVG", detail: "a tag does not end")
      }
    }
    guard let root else { throw .unknownFormat }
    return try size(of: root)
  }

  private static func check(_ element: MarkupScanner.Element) throws(ImageTrouble) {
    if refused.contains(element.name) { throw .unsupportedElement(element.name) }
    for (name, value) in element.attributes {
      switch name {
      case "href" where value.hasPrefix("data:image/svg"): throw .unsupportedElement(element.name)
      case "href" where !value.hasPrefix("#") && !value.hasPrefix("data:"):
        throw .externalReference(String(value.prefix(60)))
      case "filter" where value != "none": throw .unsupportedElement("filter")
      case "style": try check(style: value)
      default: break
      }
    }
  }

  /// Entities may bring in elements, and in other words than they are written with.
  private static func check(declaration: String) throws(ImageTrouble) {
    if declaration.contains("&") { throw .unsupportedElement("!ENTITY") }
    for part in declaration.split(separator: "<") where !part.hasPrefix("!") && !part.hasPrefix("?") {
      var scanner = MarkupScanner(bytes: Array("<\(part)".utf8))
      if case .element(let element) = scanner.next() { try check(element) }
    }
  }

  private static func check(style: String) throws(ImageTrouble) {
    let plain = style.filter { !$0.isWhitespace }.lowercased()
    if plain.contains("@import") { throw .externalReference("@import") }
    if plain.contains("filter:") && !plain.contains("filter:none") { throw .unsupportedElement("filter") }
  }

  /// CSS Images 3, 5.3: a missing side follows from the other by the ratio of the viewBox.
  private static func size(of root: MarkupScanner.Element) throws(ImageTrouble) -> Size {
    let width = root["width"].flatMap(SVGLength.init(parsing:))?.length
    let height = root["height"].flatMap(SVGLength.init(parsing:))?.length
    let view = root["viewBox"].flatMap(viewBox)
    let size: Size? =
      switch (width, height, view) {
      case (let width?, let height?, _): Size(width: width, height: height)
      case (let width?, nil, let view?): Size(width: width, height: scaled(width, view.height, view.width))
      case (nil, let height?, let view?): Size(width: scaled(height, view.width, view.height), height: height)
      case (nil, nil, let view?): view
      default: nil
      }
    guard let size, size.width > .zero, size.height > .zero, size.width < .limit, size.height < .limit else {
      throw .noSize
    }
    return size
  }

  private static func viewBox(_ text: String) -> Size? {
    let parts = text.split { $0 == " " || $0 == "," || $0.isWhitespace }
    guard parts.count == 4, let width = SVGLength(parsing: String(parts[2]))?.length,
      let height = SVGLength(parsing: String(parts[3]))?.length, width > .zero, height > .zero
    else { return nil }
    return Size(width: width, height: height)
  }

  private static func scaled(_ length: Length, _ numerator: Length, _ denominator: Length) -> Length {
    let (product, overflow) = length.millipoints.multipliedReportingOverflow(by: numerator.millipoints)
    return overflow ? .zero : .millipoints(product / denominator.millipoints)
  }
}
