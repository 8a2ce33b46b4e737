import FacturaAmounts
import FacturaDiagnostics
import FacturaGeometry

/// Writes a page as bytes; `PageDecoder` reads them. Both know the same order of things and nothing else does.
enum PageEncoder {
  static func encode(_ page: Page, to buffer: inout SpoolBuffer, sharing shared: inout SharedObjects) {
    buffer.put(page.size)
    buffer.put(page.margins.top)
    buffer.put(page.margins.right)
    buffer.put(page.margins.bottom)
    buffer.put(page.margins.left)
    encode(page.record, to: &buffer)
    buffer.put(page.items.count)
    for item in page.items { encode(item, to: &buffer, sharing: &shared) }
  }

  private static func encode(_ record: PageRecord, to buffer: inout SpoolBuffer) {
    buffer.put(record.number)
    buffer.put(record.rows == nil ? 0 : 1)
    if let rows = record.rows {
      buffer.put(rows.lowerBound)
      buffer.put(rows.upperBound)
    }
    buffer.put(record.broughtForward)
    buffer.put(record.pageTotals)
  }

  private static func encode(_ item: Item, to buffer: inout SpoolBuffer, sharing shared: inout SharedObjects)
  {
    switch item {
    case .open(let group):
      buffer.put(ItemKind.open.rawValue)
      buffer.put(group.role.rawValue | (group.isContinued ? RoleFlag.continued : 0))
      buffer.put(group.origin)
      buffer.put(group.attributes.map { shared.number(of: $0) } ?? -1)
    case .close: buffer.put(ItemKind.close.rawValue)
    case .text(let placed):
      buffer.put(ItemKind.text.rawValue)
      buffer.put(placed.baseline)
      buffer.put(Int(placed.color.rgb))
      buffer.put(placed.origin)
      encode(placed.run, to: &buffer)
    case .path(let placed):
      buffer.put(ItemKind.path.rawValue)
      buffer.put(placed.position)
      encode(placed.path, to: &buffer)
    case .image(let placed):
      buffer.put(ItemKind.image.rawValue)
      buffer.put(placed.frame)
      buffer.put(placed.origin)
      buffer.put(shared.number(of: placed.image))
    case .symbol(let placed):
      buffer.put(ItemKind.symbol.rawValue)
      buffer.put(placed.frame)
      buffer.put(Int(placed.color.rgb))
      buffer.put(placed.origin)
      buffer.put(shared.number(of: placed.symbol))
    case .late(let late):
      buffer.put(ItemKind.late.rawValue)
      encode(late, to: &buffer)
    case .watermark(let placed):
      buffer.put(ItemKind.watermark.rawValue)
      buffer.put(placed.middle)
      switch placed.turn {
      case .degrees(let degrees):
        buffer.put(0)
        buffer.put(degrees)
      case .diagonal(let size):
        buffer.put(1)
        buffer.put(size)
      }
      buffer.put(placed.origin)
      buffer.put(shared.number(of: placed.content))
    }
  }

  private static func encode(_ run: GlyphRun, to buffer: inout SpoolBuffer) {
    buffer.put(Int(run.font.number))
    buffer.put(run.size)
    buffer.put(run.width)
    buffer.put(utf8: run.utf8.elements)
    buffer.put(run.glyphs.count)
    let direction = run.isRightToLeft ? RunFlag.rightToLeft : 0
    _ = run.glyphs.withContiguousStorageIfAvailable { glyphs in
      if glyphs.allSatisfy(\.isPlain) {
        buffer.put(RunFlag.plain | direction)
        buffer.put(plain: glyphs)
      } else {
        buffer.put(direction)
        for glyph in glyphs { encode(glyph, to: &buffer) }
      }
    }
    let clusters = run.clusters
    buffer.put(clusters.count)
    for cluster in clusters {
      buffer.put(Int(cluster.bytes))
      buffer.put(Int(cluster.glyphs))
    }
  }

  private static func encode(_ glyph: Glyph, to buffer: inout SpoolBuffer) {
    buffer.put(Int(glyph.id))
    buffer.put(Int(glyph.advance))
    buffer.put(Int(glyph.shift))
    buffer.put(Int(glyph.rise))
  }

  private static func encode(_ path: Path, to buffer: inout SpoolBuffer) {
    buffer.put(path.fill.map { Int($0.rgb) } ?? -1)
    buffer.put(path.stroke.map { Int($0.color.rgb) } ?? -1)
    if let stroke = path.stroke {
      buffer.put(stroke.width)
      buffer.put(stroke.dashes.count)
      for dash in stroke.dashes { buffer.put(dash) }
    }
    buffer.put(path.steps.count)
    for step in path.steps { encode(step, to: &buffer) }
  }

  private static func encode(_ step: Path.Step, to buffer: inout SpoolBuffer) {
    switch step {
    case .move(let point):
      buffer.put(StepKind.move.rawValue)
      buffer.put(point)
    case .line(let point):
      buffer.put(StepKind.line.rawValue)
      buffer.put(point)
    case .curve(let a, let b, let end):
      buffer.put(StepKind.curve.rawValue)
      buffer.put(a)
      buffer.put(b)
      buffer.put(end)
    case .rectangle(let area):
      buffer.put(StepKind.rectangle.rawValue)
      buffer.put(area)
    case .close: buffer.put(StepKind.close.rawValue)
    }
  }

  private static func encode(_ late: LateText, to buffer: inout SpoolBuffer) {
    buffer.put(late.frame)
    buffer.put(late.ascent)
    buffer.put(late.alignment.rawValue)
    buffer.put(late.origin)
    buffer.put(Int(late.style.typeface.number))
    buffer.put(late.style.features.rawValue)
    buffer.put(Int(late.style.color.rgb))
    buffer.put(late.style.size)
    buffer.put(late.parts.count)
    for part in late.parts {
      switch part {
      case .pageCount: buffer.put(0)
      case .text(let text):
        buffer.put(1)
        buffer.put(text)
      }
    }
  }
}

enum ItemKind: UInt8 {
  case open, close, text, path, image, symbol, late, watermark
}

enum StepKind: UInt8 {
  case move, line, curve, rectangle, close
}

enum RunFlag {
  /// The glyphs are `PlainGlyph`s.
  static let plain = 1
  static let rightToLeft = 2
}

enum RoleFlag {
  static let continued: UInt8 = 0x80
}

/// A glyph that isn't shifted, with a small number: nearly all. They go to storage and back as they are.
struct PlainGlyph {
  var id: UInt16
  var advance: UInt16
}

extension Glyph {
  var isPlain: Bool {
    id <= UInt32(UInt16.max) && UInt32(bitPattern: advance) <= UInt32(UInt16.max) && shift | rise == 0
  }
}

extension SpoolBuffer {
  mutating func put(_ length: Length) { put(length.millipoints) }

  mutating func put(_ point: Point) {
    put(point.x)
    put(point.y)
  }

  mutating func put(_ size: Size) {
    put(size.width)
    put(size.height)
  }

  mutating func put(_ frame: Rectangle) {
    put(frame.origin)
    put(frame.size)
  }

  /// The turns are said where they change: a row's cells have the same.
  mutating func put(_ origin: Origin) {
    put(Int(origin.node))
    put(Int(origin.path))
    if origin.turns == lastTurns {
      put(UInt8(0))
    } else {
      put(UInt8(1))
      for index in 0..<Turns.limit { put(Int(origin.turns[index])) }
      lastTurns = origin.turns
    }
  }

  mutating func put(_ values: [ExactDecimal]) {
    put(values.count)
    for value in values {
      put(value.scale)
      put(Int(truncatingIfNeeded: value.coefficient))
      put(Int(truncatingIfNeeded: value.coefficient >> 64))
    }
  }
}
