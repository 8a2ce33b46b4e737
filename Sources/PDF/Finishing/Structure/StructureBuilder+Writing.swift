import FacturaDiagnostics
import FacturaPages

extension StructureBuilder {
  /// Writes the tree; answers the object of its root.
  mutating func finish(to writer: inout ObjectWriter) -> ObjectNumber {
    settle()
    reserveElements(in: &writer)
    let root = writer.reserve()
    writeElements(under: root, to: &writer)
    let parents = writeParentTree(to: &writer)
    writer.add(as: root) { text in
      text.append("<</Type/StructTreeRoot/K ")
      text.append(ObjectNumber(elements[0].object))
      text.append("/ParentTree ")
      text.append(parents)
      text.append("/ParentTreeNextKey ")
      text.append(parentTree.count)
      if !notes.isEmpty { appendNotes(to: &text) }
      text.append(">>")
    }
    return root
  }

  private func writeElements(under root: ObjectNumber, to writer: inout ObjectWriter) {
    var nextFrame = 0
    var nextNote = 0
    for index in elements.indices {
      let element = elements[index]
      if let content = plainContent(of: element) {
        writer.add(as: ObjectNumber(element.object)) { append(element, holding: content, to: &$0) }
        continue
      }
      writer.add(as: ObjectNumber(element.object)) { text in
        text.append("<</S/")
        text.append(index == 0 ? "Document" : element.role.structureType)
        text.append("/P ")
        text.append(index == 0 ? root : ObjectNumber(elements[Int(element.parent)].object))
        appendKids(from: element.firstKid, to: &text)
        if element.attributes >= 0 || element.columns > 1 { append(attributesOf: index, to: &text) }
        if nextFrame < frames.count, frames[nextFrame].element == index {
          text.append("/A<</O/Layout/Placement/Block/BBox")
          text.append(frames[nextFrame].frame)
          text.append(">>")
          nextFrame += 1
        }
        if nextNote < notes.count, notes[nextNote] == index {
          text.append("/ID")
          text.append(noteID: nextNote)
          nextNote += 1
        }
        text.append(">>")
      }
    }
  }

  /// The only content of an element that says nothing of itself: nearly all are of this kind.
  @inline(__always)
  private func plainContent(of element: StructureElement) -> StructureContent? {
    guard element.attributes < 0, element.columns <= 1, element.firstKid == element.lastKid,
      element.role != .note, let index = element.firstKid.content, contents[index].number >= 0
    else { return nil }
    return contents[index]
  }

  @inline(__always)
  private func append(
    _ element: StructureElement, holding content: StructureContent, to text: inout PDFText,
  ) {
    text.append(upTo: 80) { place in
      var pen = Pen(place)
      pen.put("<</S/")
      pen.put(element.role.structureType)
      pen.put("/P ")
      pen.put(ObjectNumber(elements[Int(element.parent)].object))
      pen.put("/Pg ")
      pen.put(pages[Int(content.page)])
      pen.put("/K ")
      pen.put(Int(content.number))
      pen.put(">>")
      return pen.end - place
    }
  }

  // MARK: Kids

  private func appendKids(from first: Kid, to text: inout PDFText) {
    guard first != .none else { return }
    var page: Int32?
    if let content = firstContent(from: first) {
      page = contents[content].page
      text.append("/Pg ")
      text.append(pages[Int(contents[content].page)])
    }
    let isAlone = next(first) == .none
    // Words of which nothing was written: a blank at the end of a line.
    if isAlone, let content = first.content, contents[content].number == StructureContent.unknown { return }
    text.append(isAlone ? "/K" : "/K[")
    var kid = first
    while kid != .none {
      append(kid, on: page, to: &text)
      kid = next(kid)
    }
    if !isAlone { text.append("]") }
  }

  private func next(_ kid: Kid) -> Kid {
    if let element = kid.element { return elements[element].next }
    return kid.content.map { contents[$0].next } ?? .none
  }

  /// The first content that was written.
  private func firstContent(from first: Kid) -> Int? {
    var kid = first
    while kid != .none {
      if let content = kid.content, contents[content].number != StructureContent.unknown { return content }
      kid = next(kid)
    }
    return nil
  }

  private func append(_ kid: Kid, on page: Int32?, to text: inout PDFText) {
    if let element = kid.element {
      text.append(" ")
      text.append(ObjectNumber(elements[element].object))
      return
    }
    guard let index = kid.content, contents[index].number != StructureContent.unknown else { return }
    let content = contents[index]
    if content.number < 0 {
      text.append("<</Type/OBJR/Obj ")
      text.append(ObjectNumber(-content.number))
      if content.page != page { append(page: content.page, to: &text) }
      text.append(">>")
    } else if content.page == page {
      text.append(" ")
      text.append(Int(content.number))
    } else {
      text.append("<</Type/MCR/MCID ")
      text.append(Int(content.number))
      append(page: content.page, to: &text)
      text.append(">>")
    }
  }

  private func append(page: Int32, to text: inout PDFText) {
    text.append("/Pg ")
    text.append(pages[Int(page)])
  }

  // MARK: Attributes

  private func append(attributesOf index: Int, to text: inout PDFText) {
    let element = elements[index]
    let group = attributes(of: index)
    switch element.role {
    case .cell, .headerCell: append(group, columns: element.columns, to: &text)
    case .figure:
      text.append("/Alt")
      text.append(text: group?.alternativeText ?? "")
    case .list:
      guard let numbering = group?.listNumbering else { break }
      text.append(
        numbering == .decimal
          ? "/A<</O/List/ListNumbering/Decimal>>" : "/A<</O/List/ListNumbering/Disc>>")
    default: break
    }
    if element.saysLanguage, let language = group?.language {
      text.append("/Lang")
      text.append(text: language)
    }
  }

  /// ISO 32000-1, 14.8.5.7.
  private func append(_ group: GroupAttributes?, columns: UInt16, to text: inout PDFText) {
    let rows = group?.rowSpan ?? 1
    guard group?.scope != nil || columns > 1 || rows > 1 else { return }
    text.append("/A<</O/Table")
    switch group?.scope {
    case .column?: text.append("/Scope/Column")
    case .row?: text.append("/Scope/Row")
    case .both?: text.append("/Scope/Both")
    case nil: break
    }
    if columns > 1 {
      text.append("/ColSpan ")
      text.append(Int(columns))
    }
    if rows > 1 {
      text.append("/RowSpan ")
      text.append(rows)
    }
    text.append(">>")
  }

  // MARK: Trees

  /// The parent tree as leaves of a few hundred keys (ISO 32000-1, 7.9.7).
  private func writeParentTree(to writer: inout ObjectWriter) -> ObjectNumber {
    let size = 256
    let tree = writer.reserve()
    var leaves: [ObjectNumber] = []
    for first in stride(from: 0, to: parentTree.count, by: size) {
      let leaf = writer.reserve()
      leaves.append(leaf)
      writer.add(as: leaf) { text in
        let last = min(first + size, parentTree.count) - 1
        text.append("<</Limits[")
        text.append(first)
        text.append(" ")
        text.append(last)
        text.append("]/Nums[")
        for key in first...last {
          text.append(key)
          text.append(" ")
          text.append(parentTree[key])
          text.append(" ")
        }
        text.append("]>>")
      }
    }
    writer.add(as: tree) { text in
      text.append("<</Kids[")
      for leaf in leaves {
        text.append(leaf)
        text.append(" ")
      }
      text.append("]>>")
    }
    return tree
  }

  /// Notes have names of their own (ISO 14289-1, 7.9), in the order of their bytes.
  private func appendNotes(to text: inout PDFText) {
    text.append("/IDTree<</Names[")
    for (number, note) in notes.enumerated() {
      text.append(noteID: number)
      text.append(ObjectNumber(elements[Int(note)].object))
    }
    text.append("]>>")
  }
}

extension PDFText {
  fileprivate mutating func append(noteID number: Int) {
    let digits = String(number + 1)
    append(bytes: ("note-" + String(repeating: "0", count: max(0, 8 - digits.count)) + digits).utf8)
  }
}
