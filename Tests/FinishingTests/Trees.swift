import FacturaDiagnostics
import FacturaGeometry
import FacturaPages

@testable import FacturaFinishing

/// Pages of toy items, one for each argument of `tree`: `open`, `text`, `done`.
func open(
  _ role: Role, _ node: Int32 = 0, _ attributes: GroupAttributes? = nil, goesOn: Bool = false,
) -> Item {
  .open(Group(role: role, origin: Origin(node: node), attributes: attributes, isContinued: goesOn))
}

/// As many glyphs as letters.
func text(_ letters: String, x: Int = 0, y: Int = 0) -> Item {
  let glyphs = letters.utf8.map { Glyph(id: UInt32($0), advance: 5000) }
  let run = GlyphRun(
    font: FontID(0), size: .points(10), text: letters, glyphs: glyphs,
    width: .points(5 * glyphs.count))
  return .text(
    PlacedRun(run: run, baseline: Point(x: .points(x), y: .points(y)), color: .black, origin: Origin(node: 1))
  )
}

func page(_ items: [Item]) -> Page {
  Page(
    size: Size(width: .points(100), height: .points(200)), items: items, record: PageRecord(number: 1))
}

/// What became of some pages.
struct Tree {
  /// Elements as brackets around their content: `P(0 1)`; content of later pages as `2:0`.
  var outline = ""
  var marks: [[Mark]] = []
  var problem: Failure<StructureFact>?
  /// All objects, one a line, with `/` before each key as they are written.
  var file = ""

  init(_ pages: [Item]..., language: String = "es") {
    var bytes: [UInt8] = []
    var writer = ObjectWriter(session: FinishingSession()) { bytes += $0 }
    var builder = StructureBuilder(language: language)
    for items in pages {
      let marks = builder.add(page(items), as: writer.reserve())
      self.marks.append(marks)
      let elements = marks.compactMap { if case .element(let element) = $0.owner { element } else { nil } }
      let entries = builder.close(elements, to: &writer)
      file += String(decoding: entries.bytes, as: UTF8.self) + "\n"
    }
    let root = builder.finish(to: &writer)
    outline = Tree.outline(of: 0, in: builder)
    problem = builder.problem
    writer.finish(root: root, information: root)
    file += Tree.objects(in: bytes)
  }

  private static func outline(of element: Int, in builder: borrowing StructureBuilder) -> String {
    var kids: [String] = []
    var kid = builder.elements[element].firstKid
    while kid != .none {
      if let inner = kid.element {
        kids.append("\(builder.elements[inner].role.structureType)(\(outline(of: inner, in: builder)))")
        kid = builder.elements[inner].next
      } else if let index = kid.content {
        let content = builder.contents[index]
        kids.append(
          content.number < 0 ? "→" : (content.page == 0 ? "" : "\(content.page + 1):") + "\(content.number)")
        kid = content.next
      }
    }
    return kids.joined(separator: " ")
  }

  /// What stands in the object streams.
  private static func objects(in bytes: [UInt8]) -> String {
    var text = ""
    var rest = bytes[...]
    let (start, end) = (Array("stream\n".utf8), Array("\nendstream".utf8))
    while let from = rest.firstRange(of: start)?.upperBound, let to = rest[from...].firstRange(of: end) {
      var inflated = PDFText()
      Array(rest[from..<to.lowerBound]).withUnsafeBytes { data in
        if Inflater().inflate(data, into: &inflated) {
          text += String(decoding: inflated.bytes, as: UTF8.self)
        }
      }
      rest = rest[to.upperBound...]
    }
    return text
  }
}
