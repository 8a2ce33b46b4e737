import FacturaDiagnostics
import FacturaGeometry
import FacturaPages

/// The words of a link on a page, one rectangle for each line.
struct PlacedLink {
  let element: Int32
  var lines: [Rectangle]
}

extension StructureBuilder {
  /// An address can't be cut as words for a screen reader can.
  mutating func check(target group: Group) {
    guard let target = group.attributes?.target, target.utf8.count > PDFText.stringLimit / 3 else { return }
    let length = target.utf8.reduce(0) { $0 + ($1.isInAddress ? 1 : 3) }
    if length > PDFText.stringLimit {
      fail(.addressTooLong(length: length, limit: PDFText.stringLimit), group.origin)
    }
  }

  mutating func addLink(_ element: Int32, _ box: Rectangle) {
    guard let index = links.firstIndex(where: { $0.element == element }) else {
      links.append(PlacedLink(element: element, lines: [box]))
      return
    }
    let last = links[index].lines.count - 1
    if links[index].lines[last].origin.y == box.origin.y {
      links[index].lines[last] = links[index].lines[last].union(box)
    } else {
      links[index].lines.append(box)
    }
  }

  /// An annotation for each link of the page (ISO 14289-1, 7.18.5).
  mutating func writeLinks(to writer: inout ObjectWriter, _ entries: inout PDFText) {
    guard !links.isEmpty else { return }
    entries.append("/Annots[")
    for link in links {
      let object = writer.reserve()
      let key = parentTree.count
      parentTree.append(ObjectNumber(elements[Int(link.element)].object))
      append(Kid(content: contents.count), to: link.element)
      contents.append(
        StructureContent(page: Int32(truncatingIfNeeded: pages.count - 1), number: -object.value))
      let frames = link.lines.map { PageFrame($0, on: pageHeight) }
      let around = PageFrame(link.lines.dropFirst().reduce(link.lines[0]) { $0.union($1) }, on: pageHeight)
      let words = attributes(of: Int(link.element))
      writer.add(as: object) { text in
        text.append("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/P ")
        text.append(pages[pages.count - 1])
        text.append("/StructParent ")
        text.append(key)
        text.append("/Rect")
        text.append(around)
        if frames.count > 1 { text.append(corners: frames) }
        text.append("/A<</S/URI/URI")
        text.append(address: words?.target ?? "")
        text.append(">>/Contents")
        text.append(text: words?.alternativeText ?? words?.target ?? "")
        text.append(">>")
      }
      entries.append(object)
      entries.append(" ")
    }
    entries.append("]")
  }
}

extension PDFText {
  /// Corners of each line in the order that readers expect, which is not the standard's: upper left, upper right, lower left,
  /// lower right (ISO 32000-1, table 173).
  fileprivate mutating func append(corners frames: [PageFrame]) {
    append("/QuadPoints[")
    for frame in frames {
      for (x, y) in [
        (frame.left, frame.top), (frame.right, frame.top), (frame.left, frame.bottom),
        (frame.right, frame.bottom),
      ] {
        append(x)
        append(" ")
        append(y)
        append(" ")
      }
    }
    append("]")
  }

  /// An address in ASCII: whatever else is in it is escaped as RFC 3986, 2.1 says.
  fileprivate mutating func append(address: String) {
    let digits = Array("0123456789ABCDEF".utf8)
    append(
      bytes: address.utf8.flatMap { byte in
        byte.isInAddress
          ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      })
  }
}

extension UInt8 {
  fileprivate var isInAddress: Bool { (0x21...0x7E).contains(self) }
}
