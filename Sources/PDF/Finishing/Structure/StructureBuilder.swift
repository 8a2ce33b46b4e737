import FacturaPages

/// Reads the structure tree off the groups of the pages, page by page, and writes it at the end.
///
/// For each page in turn: `add`, then, once its content is written, `close`, which may write the page's
/// annotations.
struct StructureBuilder: ~Copyable {
  /// The element of each marked content, page after page; where each page begins; its object.
  private var contents: [ElementNumber] = []
  private var pages: [(start: Int, object: ObjectNumber)] = []
  private var elementCount: Int32 = 0

  init() {}

  /// Adds a page's elements. Answers the pieces of its content, in order: neighbours of the same owner are one.
  mutating func add(_ page: Page, as object: ObjectNumber) -> [Mark] {
    pages.append((contents.count, object))
    var marks: [Mark] = []
    var depth = 0
    var figure: Int?
    var artifact: Int?
    for item in page.items {
      switch item {
      case .open(let group):
        depth += 1
        switch group.role {
        case .figure where figure == nil:
          figure = depth
          marks.append(Mark(extent: .figure, owner: .element(addElement())))
        case .paginationArtifact, .layoutArtifact: artifact = artifact ?? depth
        default: break
        }
      case .close:
        if figure == depth { figure = nil }
        if artifact == depth { artifact = nil }
        depth -= 1
      case .text(let placed):
        guard figure == nil else { continue }
        let count = placed.run.glyphs.count
        let owner: Mark.Owner = artifact == nil ? .element(addElement()) : .artifact(.pagination)
        marks.append(Mark(extent: .glyphs(count), owner: owner))
      case .image, .symbol:
        guard figure == nil else { continue }
        marks.append(Mark(extent: .figure, owner: .artifact(.layout)))
      case .path, .late: continue
      }
    }
    return marks
  }

  private mutating func addElement() -> ElementNumber {
    defer { elementCount += 1 }
    return ElementNumber(elementCount)
  }

  /// Told when the page's content is written: whose is the content of each MCID, from 0.
  ///
  /// - Returns: what the page's dictionary says of it: `/StructParents 0/Tabs/S/Annots[…]`.
  mutating func close(_ contents: [ElementNumber], to writer: inout ObjectWriter) -> PDFText {
    self.contents += contents
    var entries = PDFText("/Tabs/S/StructParents ")
    entries.append(pages.count - 1)
    return entries
  }

  /// Writes the tree; answers the object of its root.
  mutating func finish(to writer: inout ObjectWriter) -> ObjectNumber {
    let root = writer.reserve()
    let document = writer.reserve()
    let elements = (0..<elementCount).map { _ in writer.reserve() }
    for (page, next) in zip(pages, pages.dropFirst().map(\.start) + [contents.count]) {
      for (mcid, element) in contents[page.start..<next].enumerated() {
        writer.add(as: elements[Int(element.value)]) { text in
          text.append("<</Type/StructElem/S/P/P ")
          text.append(document)
          text.append("/Pg ")
          text.append(page.object)
          text.append("/K ")
          text.append(mcid)
          text.append(">>")
        }
      }
    }
    writer.add(as: document) { text in
      text.append("<</Type/StructElem/S/Document/P ")
      text.append(root)
      text.append("/K[")
      for element in elements {
        text.append(element)
        text.append(" ")
      }
      text.append("]>>")
    }
    writer.add(as: root) { text in
      text.append("<</Type/StructTreeRoot/K ")
      text.append(document)
      text.append("/ParentTreeNextKey ")
      text.append(pages.count)
      text.append("/ParentTree<</Nums[")
      for (number, (page, next)) in zip(pages, pages.dropFirst().map(\.start) + [contents.count]).enumerated()
      {
        text.append(number)
        text.append("[")
        for element in contents[page.start..<next] {
          text.append(elements[Int(element.value)])
          text.append(" ")
        }
        text.append("]")
      }
      text.append("]>>>>")
    }
    return root
  }
}
