import FacturaTestSupport
import Testing

@testable import FacturaFinishing

struct ObjectWriterTests {
  /// A document without pages, with some more objects in object streams.
  private func file(objects count: Int, last: inout ObjectNumber) -> [UInt8] {
    var bytes: [UInt8] = []
    var writer = ObjectWriter(session: FinishingSession()) { bytes += $0 }
    let pages = writer.reserve()
    let root = writer.reserve()
    let information = writer.reserve()
    for number in 0..<count {
      let object = writer.reserve()
      writer.add(as: object) { $0.append(number) }
      last = object
    }
    writer.add(PDFText("<</Type/Pages/Kids[]/Count 0>>"), as: pages)
    writer.add(as: root) { text in
      text.append("<</Type/Catalog/Pages ")
      text.append(pages)
      text.append(">>")
    }
    writer.add(PDFText("<<>>"), as: information)
    writer.flush()
    writer.finish(root: root, information: information)
    return bytes
  }

  @Test(arguments: [0, 1, 249, 700]) func readersFindEveryObject(count: Int) throws {
    var number = ObjectNumber(0)
    let bytes = file(objects: count, last: &number)
    #expect(bytes.starts(with: "%PDF-1.7\n%".utf8))
    guard Judge.qpdf.isHere else { return }
    let check = try Judge.qpdf.judge(bytes, "--check", "{}")
    #expect(check.status == 0, "\(check.output)")
    guard count > 0 else { return }
    let last = try Judge.qpdf.judge(bytes, "--show-object=\(number.value)", "{}")
    #expect(last.output.hasPrefix("\(count - 1)"))
  }

  @Test func equalContentsHaveEqualIdentifiersAndOthersDiffer() {
    var number = ObjectNumber(0)
    let one = file(objects: 5, last: &number)
    #expect(one == file(objects: 5, last: &number))
    var first = ContentHash()
    var second = ContentHash()
    [UInt8](repeating: 1, count: 33).withUnsafeBytes { first.add($0) }
    [UInt8](repeating: 1, count: 34).withUnsafeBytes { second.add($0) }
    #expect(first.value.count == 16 && first.value != second.value)
  }

  @Test func whatTheReceiverThrowsIsKept() {
    struct Full: Error {}
    var writer = ObjectWriter(session: FinishingSession()) { _ in throw Full() }
    writer.flush()
    #expect(writer.problem is Full)
  }
}
