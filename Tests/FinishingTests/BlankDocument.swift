import FacturaAmounts
import FacturaPages

@testable import FacturaFinishing

/// A document of one blank page, for looking at what lies beside the pages.
enum BlankDocument {
  static func metadata(title: String = "Factura E310000000001") -> DocumentMetadata {
    DocumentMetadata(
      title: title, author: "Almacén Ñandú", created: timestamp(2026, 3, 31, 14, 5, 9), zone: .dominican,
      language: .spanish)
  }

  static func timestamp(
    _ year: Int, _ month: Int, _ day: Int, _ hour: Int = 0, _ minute: Int = 0, _ second: Int = 0,
  ) -> Timestamp {
    Timestamp(
      date: CalendarDate(year: year, month: month, day: day) ?? .epoch,
      time: ClockTime(hour: hour, minute: minute, second: second) ?? .midnight)
  }

  static func bytes(
    _ metadata: DocumentMetadata = metadata(), _ enclosures: Enclosures = .none,
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    var writer = ObjectWriter(session: FinishingSession()) { bytes += $0 }
    let (root, pages, page) = (writer.reserve(), writer.reserve(), writer.reserve())
    let structure = writer.reserve()
    let parts = writer.addArchival(metadata, enclosures)
    writer.add(as: root) { catalog in
      catalog.append("<</Type/Catalog/Lang(es)/MarkInfo<</Marked true>>/StructTreeRoot ")
      catalog.append(structure)
      catalog.append("/ViewerPreferences<</DisplayDocTitle true>>/Pages ")
      catalog.append(pages)
      catalog.append(parts)
      catalog.append(">>")
    }
    writer.add(as: structure) { $0.append("<</Type/StructTreeRoot>>") }
    writer.add(as: pages) { tree in
      tree.append("<</Type/Pages/Count 1/Kids[")
      tree.append(page)
      tree.append("]>>")
    }
    writer.add(as: page) { leaf in
      leaf.append("<</Type/Page/MediaBox[0 0 200 200]/Resources<<>>/Parent ")
      leaf.append(pages)
      leaf.append(">>")
    }
    let information = writer.addInformation(metadata)
    writer.finish(root: root, information: information)
    return bytes
  }
}
