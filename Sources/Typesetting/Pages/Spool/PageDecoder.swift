import FacturaAmounts
import FacturaDiagnostics
import FacturaGeometry

/// Reads what `PageEncoder` wrote. Bytes from elsewhere are told, never trapped on.
struct PageDecoder: ~Copyable {
  /// The bytes are not a page.
  struct Damage: Error {}

  private var reader: SpoolReader
  private let shared: SharedObjects
  private let galley = Galley()

  static func decode(_ bytes: UnsafeRawBufferPointer, sharing shared: SharedObjects) throws(Damage) -> Page {
    var decoder = PageDecoder(reader: SpoolReader(bytes), shared: shared)
    return try decoder.page()
  }

  private mutating func page() throws(Damage) -> Page {
    let size = try reader.size()
    let margins = Insets(
      top: try reader.length(), right: try reader.length(), bottom: try reader.length(),
      left: try reader.length())
    let record = try self.record()
    let count = try reader.count()
    var items: [Item] = []
    items.reserveCapacity(count)
    for _ in 0..<count { items.append(try item()) }
    guard reader.isAtEnd else { throw Damage() }
    return Page(size: size, margins: margins, items: items, record: record)
  }

  private mutating func record() throws(Damage) -> PageRecord {
    let number = try reader.ordinal()
    var rows: ClosedRange<Int>?
    if try reader.number() == 1 {
      let first = try reader.ordinal()
      let last = try reader.ordinal()
      guard first <= last else { throw Damage() }
      rows = first...last
    }
    return PageRecord(
      number: number, rows: rows, broughtForward: try reader.decimals(), pageTotals: try reader.decimals())
  }

  private mutating func item() throws(Damage) -> Item {
    guard let kind = ItemKind(rawValue: try reader.byte()) else { throw Damage() }
    switch kind {
    case .open: return .open(try group())
    case .close: return .close
    case .text:
      let baseline = try reader.point()
      let color = try reader.color()
      let origin = try reader.origin()
      return .text(PlacedRun(run: try run(), baseline: baseline, color: color, origin: origin))
    case .path:
      let position = try reader.point()
      return .path(PlacedPath(path: try path(), position: position))
    case .image:
      let frame = try reader.frame()
      let origin = try reader.origin()
      guard let image = shared.images[try reader.number()] else { throw Damage() }
      return .image(PlacedImage(image: image, frame: frame, origin: origin))
    case .symbol:
      let frame = try reader.frame()
      let color = try reader.color()
      let origin = try reader.origin()
      guard let symbol = shared.symbols[try reader.number()] else { throw Damage() }
      return .symbol(PlacedSymbol(symbol: symbol, frame: frame, color: color, origin: origin))
    case .late: return .late(try late())
    case .watermark:
      let middle = try reader.point()
      let turn: Turn = try reader.number() == 0 ? .degrees(try reader.number()) : .diagonal(try reader.size())
      let origin = try reader.origin()
      guard let content = shared.watermarks[try reader.number()] else { throw Damage() }
      return .watermark(PlacedWatermark(content: content, middle: middle, turn: turn, origin: origin))
    }
  }

  private mutating func group() throws(Damage) -> Group {
    let byte = try reader.byte()
    guard let role = Role(rawValue: byte & ~RoleFlag.continued) else { throw Damage() }
    let isContinued = byte & RoleFlag.continued != 0
    let origin = try reader.origin()
    let number = try reader.number()
    guard number >= 0 else { return Group(role: role, origin: origin, isContinued: isContinued) }
    guard let attributes = shared.attributes[number] else { throw Damage() }
    return Group(role: role, origin: origin, attributes: attributes, isContinued: isContinued)
  }

  private mutating func run() throws(Damage) -> GlyphRun {
    let font = FontID(UInt16(truncatingIfNeeded: try reader.number()))
    let size = try reader.length()
    let width = try reader.length()
    let text = try reader.text()
    let count = try reader.count()
    let flags = try reader.number()
    let isRightToLeft = flags & RunFlag.rightToLeft != 0
    if flags & RunFlag.plain != 0 {
      let glyphs = try reader.plainGlyphs(count)
      let clusters = try clusters()
      let head = GlyphRun.Head(
        font: font, size: size, glyphs: count, clusters: clusters.count, bytes: text.utf8.count,
        isRightToLeft: isRightToLeft)
      return GlyphRun(head, text: text, glyphs: glyphs, clusters: clusters, width: width, on: galley)
    }
    let glyphs = try self.glyphs(count)
    return GlyphRun(
      font: font, size: size, text: text, glyphs: glyphs, clusters: try clusters(),
      isRightToLeft: isRightToLeft, width: width)
  }

  private mutating func glyphs(_ count: Int) throws(Damage) -> [Glyph] {
    var glyphs: [Glyph] = []
    glyphs.reserveCapacity(count)
    for _ in 0..<count {
      let id = UInt32(truncatingIfNeeded: try reader.number())
      let advance = Int32(truncatingIfNeeded: try reader.number())
      let shift = Int32(truncatingIfNeeded: try reader.number())
      let rise = Int32(truncatingIfNeeded: try reader.number())
      glyphs.append(Glyph(id: id, advance: advance, shift: shift, rise: rise))
    }
    return glyphs
  }

  private mutating func clusters() throws(Damage) -> [Cluster] {
    let count = try reader.count()
    guard count > 0 else { return [] }
    var clusters: [Cluster] = []
    clusters.reserveCapacity(count)
    for _ in 0..<count {
      let bytes = UInt16(truncatingIfNeeded: try reader.number())
      clusters.append(Cluster(bytes: bytes, glyphs: UInt16(truncatingIfNeeded: try reader.number())))
    }
    return clusters
  }

  private mutating func path() throws(Damage) -> Path {
    let fill = try reader.optionalColor()
    var stroke: Path.Stroke?
    if let color = try reader.optionalColor() {
      let width = try reader.length()
      var dashes: [Length] = []
      for _ in 0..<(try reader.count()) { dashes.append(try reader.length()) }
      stroke = Path.Stroke(width: width, color: color, dashes: dashes)
    }
    var steps: [Path.Step] = []
    for _ in 0..<(try reader.count()) { steps.append(try step()) }
    return Path(steps: steps, fill: fill, stroke: stroke)
  }

  private mutating func step() throws(Damage) -> Path.Step {
    guard let kind = StepKind(rawValue: try reader.byte()) else { throw Damage() }
    switch kind {
    case .move: return .move(try reader.point())
    case .line: return .line(try reader.point())
    case .curve: return .curve(try reader.point(), try reader.point(), try reader.point())
    case .rectangle: return .rectangle(try reader.frame())
    case .close: return .close
    }
  }

  private mutating func late() throws(Damage) -> LateText {
    let frame = try reader.frame()
    let ascent = try reader.length()
    guard let alignment = LateText.Alignment(rawValue: try reader.byte()) else { throw Damage() }
    let origin = try reader.origin()
    let typeface = TypefaceID(UInt16(truncatingIfNeeded: try reader.number()))
    let features = FeatureSet(rawValue: try reader.byte())
    let color = try reader.color()
    let style = TextStyle(typeface: typeface, size: try reader.length(), color: color, features: features)
    var parts: [LateText.Part] = []
    for _ in 0..<(try reader.count()) {
      parts.append(try reader.number() == 0 ? .pageCount : .text(try reader.text()))
    }
    return LateText(
      parts: parts, style: style, alignment: alignment, frame: frame, ascent: ascent, origin: origin)
  }
}
