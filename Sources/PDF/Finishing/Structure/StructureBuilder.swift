import FacturaDiagnostics
import FacturaGeometry
import FacturaPages

/// Reads the structure tree off the groups of the pages, page by page, and writes it at the end.
///
/// For each page in turn: `add`, then, once its content is written, `close`, which may write the page's
/// annotations. Groups with the same role and origin on pages that follow each other are one element. What isn't
/// as the standards want it is put right where it can be: loose words get a paragraph, empty groups are left out.
///
/// Nothing here throws: what can't be put right is kept in `problem`, and the tree is then worth nothing.
struct StructureBuilder: ~Copyable {
  var problem: Failure<StructureFact>?

  /// BCP 47; nothing if no element is to be spared saying it.
  let language: String?
  var elements: [StructureElement] = [StructureElement(role: .section, parent: 0)]
  var contents: [StructureContent] = []
  var attributes: [GroupAttributes] = []
  /// Where each page's object is.
  var pages: [ObjectNumber] = []
  /// Where figures stand: element, and left, bottom, right, top in points from the page's lower left corner.
  var frames: [(element: Int32, frame: PageFrame)] = []
  /// Where headings come from.
  var headings: [(element: Int32, origin: Origin)] = []
  var notes: [Int32] = []
  /// Cells of earlier rows that stand over the next ones, too.
  var standing: [StandingColumns] = []
  /// For each key of the parent tree, the object of its value.
  var parentTree: [ObjectNumber] = []

  // MARK: The page that is being read

  var items: [Item] = []
  var open: [OpenGroup] = []
  /// The elements of this page, and of the page before.
  var touched: [TouchedElement] = []
  var touchedBefore: [TouchedElement] = []
  var marks: [Mark] = []
  /// The contents that the marks made, from this one on, and whose they are.
  var firstContent = 0
  var owners: [Int32] = []
  var pageHeight = Length.zero
  /// The artifact or figure that is open, and how many groups are open inside it.
  var closed: ClosedGroup?
  var closedDepth = 0
  var links: [PlacedLink] = []
  var openLink: Int?
  /// The element around the loose words that came last in no group at all.
  var documentWrapper: Int32 = -1

  /// What has no elements inside.
  enum ClosedGroup {
    case artifact(Artifact)
    case figure(Int32, Rectangle?)
  }

  init(language: String? = nil) {
    self.language = language
  }

  /// Adds a page's elements. Answers the pieces of its content, in order: neighbours of the same owner are one.
  mutating func add(_ page: Page, as object: ObjectNumber) -> [Mark] {
    begin(page, object)
    for index in page.items.indices {
      switch page.items[index] {
      case .text(let placed): add(placed)
      case .open(let group): open(group, at: index)
      case .close: close()
      case .image(let image): addPicture(image.frame)
      case .symbol(let symbol): addPicture(symbol.frame)
      case .path(let path): include(path)
      case .watermark: marks.append(Mark(extent: .figure, owner: .artifact(.watermark)))
      case .late: continue
      }
    }
    items = []
    return marks
  }

  private mutating func begin(_ page: Page, _ object: ObjectNumber) {
    pages.append(object)
    swap(&touched, &touchedBefore)
    touched.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
    owners.removeAll(keepingCapacity: true)
    links.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
    firstContent = contents.count
    pageHeight = page.size.height
    closed = nil
    closedDepth = 0
    openLink = nil
    documentWrapper = -1
    items = page.items
  }

  /// Told when the page's content is written: whose is the content of each MCID, from 0.
  ///
  /// - Returns: what the page's dictionary says of it: `/StructParents 0/Tabs/S/Annots[…]`.
  mutating func close(_ contents: [ElementNumber], to writer: inout ObjectWriter) -> PDFText {
    reserveElements(in: &writer)
    number(contents)
    var entries = PDFText("/Tabs/S/StructParents ")
    entries.append(parentTree.count)
    addParents(of: contents, to: &writer)
    writeLinks(to: &writer, &entries)
    return entries
  }

  mutating func reserveElements(in writer: inout ObjectWriter) {
    var index = elements.count
    while index > 0, elements[index - 1].object == 0 { index -= 1 }
    for index in index..<elements.count { elements[index].object = writer.reserve().value }
  }

  /// Contents were written in the order of the marks. One that was cut by a drawing has several numbers, one without
  /// ink none.
  private mutating func number(_ written: [ElementNumber]) {
    var index = 0
    for (number, owner) in written.enumerated() {
      let number = Int32(truncatingIfNeeded: number)
      // A second piece of the content before: whose it is comes before what might be found further on.
      if index > 0, owners[index - 1] == owner.value, index == owners.count || owners[index] != owner.value {
        insert(number, after: firstContent + index - 1)
        continue
      }
      var found = index
      while found < owners.count, owners[found] != owner.value { found += 1 }
      guard found < owners.count else { continue }
      contents[firstContent + found].number = number
      index = found + 1
    }
  }

  private mutating func insert(_ number: Int32, after content: Int) {
    var last = content
    while let next = contents[last].next.content, next >= firstContent + owners.count { last = next }
    let kid = Kid(content: contents.count)
    contents.append(
      StructureContent(next: contents[last].next, page: contents[last].page, number: number))
    contents[last].next = kid
    let owner = Int(owners[content - firstContent])
    if elements[owner].lastKid == Kid(content: last) { elements[owner].lastKid = kid }
  }

  private mutating func addParents(of contents: [ElementNumber], to writer: inout ObjectWriter) {
    let array = writer.reserve()
    parentTree.append(array)
    writer.add(as: array) { text in
      text.append("[")
      for content in contents {
        text.append(upTo: 24) { place in
          var pen = Pen(place)
          pen.put(ObjectNumber(elements[Int(content.value)].object))
          pen.put(" ")
          return pen.end - place
        }
      }
      text.append("]")
    }
  }
}
