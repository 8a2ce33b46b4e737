import CZlib
import FacturaDiagnostics
import FacturaPDFFiles

/// PDFs written by hand, object by object.
struct TestPDF {
  var objects: [(number: Int, bytes: [UInt8])] = []
  var trailer = ""
  /// What stands before the header.
  var junk = ""

  /// One page, no contents. Object 1 is the catalog, 2 the tree of pages, 3 the page.
  init(catalog: String = "", page: String = "", _ more: [Int: String] = [:]) {
    add(1, "<</Type/Catalog/Pages 2 0 R\(catalog)>>")
    add(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>")
    add(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595.276 841.89]\(page)>>")
    for (number, text) in more.sorted(by: { $0.key < $1.key }) { add(number, text) }
  }

  mutating func add(_ number: Int, _ text: String) {
    objects.append((number, Array(text.utf8)))
  }

  mutating func add(_ number: Int, stream data: [UInt8], _ entries: String = "", length: String? = nil) {
    let head = "<<\(entries)/Length \(length ?? String(data.count))>>\nstream\n"
    objects.append((number, Array(head.utf8) + data + Array("\nendstream".utf8)))
  }

  /// With a cross-reference table; `shift` makes its places wrong.
  func bytes(shift: Int = 0) -> [UInt8] {
    var file = Array((junk + "%PDF-1.7\n%\u{E2}\u{E3}\n").utf8)
    var places: [Int: Int] = [:]
    for (number, bytes) in objects {
      places[number] = file.count
      file += Array("\(number) 0 obj\n".utf8) + bytes + Array("\nendobj\n".utf8)
    }
    let start = file.count
    let size = (objects.map(\.number).max() ?? 0) + 1
    var table = "xref\n0 \(size)\n"
    for number in 0..<size {
      let place = places[number].map { $0 + shift }
      let figures = String(place ?? 0)
      table += String(repeating: "0", count: 10 - figures.count) + figures
      table += place == nil ? " 65535 f \n" : " 00000 n \n"
    }
    table += "trailer\n<</Size \(size)/Root 1 0 R\(trailer)>>\nstartxref\n\(start + shift)\n%%EOF\n"
    return file + Array(table.utf8)
  }

  /// A file with three attachments in a name tree, of which one is an associated file, and one on the page.
  static func withAttachments() -> TestPDF {
    var file = TestPDF(
      catalog: "/Names<</EmbeddedFiles 4 0 R>>/AF[7 0 R]/Lang(es-DO)", page: "/Annots[12 0 R]",
      [
        4: "<</Kids[5 0 R 6 0 R]>>",
        5: "<</Limits[(a)(factur-x.xml)]/Names[(a)<</Type/Filespec/F(notes.txt)/EF<</F 10 0 R>>>>"
          + "(factur-x.xml)7 0 R]>>",
        6: "<</Limits[(z)(z)]/Names[(z)8 0 R]>>",
        7: "<</Type/Filespec/F(factur-x.xml)/UF<FEFF0046006100630074007500720061002D0078002E0078006D006C>"
          + "/AFRelationship/Alternative/Desc(La factura)/EF<</F 9 0 R/UF 9 0 R>>>>",
        8: "<</Type/Filespec/UF(../../etc/passwd)/EF<</UF 11 0 R>>>>",
        12: "<</Type/Annot/Subtype/FileAttachment/Rect[0 0 9 9]/FS<</F(pin.bin)/EF<</F 13 0 R>>>>>>",
      ])
    file.add(
      9, stream: deflated(Array("<invoice/>".utf8)),
      "/Type/EmbeddedFile/Subtype/text#2Fxml/Filter/FlateDecode"
        + "/Params<</Size 10/CreationDate(D:20260131235900-04'00')/ModDate(D:20260201)>>")
    file.add(10, stream: Array("note".utf8))
    file.add(11, stream: Array("secret".utf8))
    file.add(13, stream: [0, 1, 2, 255])
    return file
  }
}

/// As zlib packs it.
func deflated(_ bytes: [UInt8]) -> [UInt8] {
  var length = compressBound(UInt(bytes.count))
  var packed = [UInt8](repeating: 0, count: Int(length))
  compress2(&packed, &length, bytes, UInt(bytes.count), 9)
  return Array(packed.prefix(Int(length)))
}

/// What is found, in the words of a finding.
func words(_ work: () throws -> Void) -> String {
  do {
    try work()
    return "fine"
  } catch let failure as Failure<PDFFileFact> {
    return Finding(failure.fact).description
  } catch let failure as Failure<SigningFact> {
    return Finding(failure.fact).description
  } catch {
    return "\(error)"
  }
}
