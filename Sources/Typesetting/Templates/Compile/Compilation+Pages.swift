import FacturaDiagnostics
import FacturaGeometry
import FacturaLayout
import FacturaXML

/// Page masters and furniture.
extension Compilation {
  func pageSets(_ elements: [Child], in root: XMLElement, at place: Place) -> [PageSetNode] {
    var sets: [PageSetNode] = []
    for element in elements.compactMap({ $0.element(named: "pages") }) {
      guard let (attributes, place) = open(element, at: place) else { continue }
      let masters = masters(attributes, at: place)
      for name in attributes.words("sizes") ?? [] {
        guard let size = PaperSize.all.first(where: { $0.name == name }) else { continue }
        if sets.contains(where: { $0.size == size }) {
          report(.duplicate(.pageSize, name: name), at: attributes.location(of: "sizes"))
        }
        var set = pageSet(
          size, masters, margins: attributes.insets("margin", em: place.em) ?? .zero,
          number: node(attributes.element))
        set.marks = marks(attributes, for: set, at: place)
        (set.thrift, set.summaryLimit) = thrift(attributes, for: set, at: place)
        sets.append(set)
      }
    }
    if sets.isEmpty, !elements.contains(where: { $0.element(named: "pages") != nil }) {
      report(.missingElement(name: "pages", parent: "layout"), at: root.location)
    }
    return sets
  }

  private func pageSet(
    _ size: PaperSize, _ masters: [(String, PageMasterNode)], margins: Insets, number: Int32,
  ) -> PageSetNode {
    func master(_ name: String) -> PageMasterNode? { masters.first { $0.0 == name }?.1 }
    return PageSetNode(
      size: size, following: master("following") ?? PageMasterNode(margins: margins, number: number),
      first: master("first"),
      last: master("last"), only: master("only"), marks: MarkStyle())
  }

  private func masters(_ attributes: Attributes, at place: Place) -> [(String, PageMasterNode)] {
    let margins = attributes.insets("margin", em: place.em) ?? .zero
    var masters: [(String, PageMasterNode)] = []
    for child in children(attributes, at: place) {
      guard case .element(let element, let rule) = child, rule.name == "page",
        let (page, inner) = open(element, at: place)
      else { continue }
      let kinds = page.words("for") ?? []
      let blank = PageMasterNode(margins: margins, number: node(element))
      let master = master(page, of: kinds, from: blank, at: inner)
      for name in kinds {
        if masters.contains(where: { $0.0 == name }) {
          report(.duplicate(.element, name: "page for=\"\(name)\""), at: element.location)
        }
        masters.append((name, master))
      }
    }
    return masters
  }

  private func master(
    _ attributes: Attributes, of kinds: [String], from blank: PageMasterNode, at place: Place,
  ) -> PageMasterNode {
    var master = blank
    if attributes.isGiven("margin"), let margins = attributes.insets("margin", em: place.em) {
      master.margins = margins
    }
    for child in children(attributes, at: place) {
      guard case .element(let element, let rule) = child else { continue }
      if rule.name == "watermark" {
        if let watermark = watermark(element, at: place) { master.watermarks.append(watermark) }
        continue
      }
      guard let furniture = furniture(element, of: kinds, at: place) else { continue }
      switch rule.name {
      case "header": add(furniture, to: &master.header, element)
      case "footer": add(furniture, to: &master.footer, element)
      default: add(furniture, to: &master.foot, element)
      }
    }
    return master
  }

  /// Its words mean nothing to a reader aloud, so their language isn't worth a word.
  private func watermark(_ element: XMLElement, at outer: Place) -> WatermarkNode? {
    guard let (attributes, opened) = open(element, at: outer) else { return nil }
    var place = opened
    place.scope.isLanguageStated = true
    let content = paragraphContent(children(attributes, at: place), in: element, at: place)
    if case .late = content {
      report(
        .misplacedValue(name: "page.count", reason: "a watermark is the same on all pages"),
        at: element.location)
    }
    return WatermarkNode(
      paragraph: ParagraphNode(content: content, style: place.style.paragraphStyle, role: nil),
      slant: attributes.slant ?? .diagonal, isInFront: attributes.word("layer") == "front",
      opacity: attributes.number("opacity") ?? 100, number: node(element))
  }

  private func add(_ furniture: FurnitureNode, to place: inout FurnitureNode?, _ element: XMLElement) {
    if place != nil { report(.duplicate(.element, name: element.name), at: element.location) }
    place = furniture
  }

  private func furniture(_ element: XMLElement, of kinds: [String], at outer: Place) -> FurnitureNode? {
    var outer = outer
    outer.scope.isOnPage = true
    guard let (attributes, place) = open(element, at: outer) else { return nil }
    let isContent = isContent(attributes, of: kinds)
    headings = isContent && element.name == "header" ? .none : .unchecked
    defer { headings = .unchecked }
    (readsPage, readsRows) = (false, false)
    let stack = stack(attributes, at: place)
    return FurnitureNode(
      content: stack, readsPage: readsPage, readsRows: readsRows, isContent: isContent, number: node(element))
  }

  /// The header of the first page alone stands once: what it says is content, if the layout doesn't say otherwise.
  func isContent(_ attributes: Attributes, of kinds: [String]) -> Bool {
    guard attributes.rule.attribute("content") != nil else { return true }
    if attributes.isGiven("content") { return attributes.flag("content") }
    return attributes.rule.name == "header" && !kinds.isEmpty
      && kinds.allSatisfy { $0 == "first" || $0 == "only" }
  }
}
