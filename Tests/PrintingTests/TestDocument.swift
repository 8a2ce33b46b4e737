/// The smallest PDF that CUPS's filters take.
enum TestDocument {
  static func pdf(pages: Int = 1, saying words: String = "Factura") -> [UInt8] {
    var file = PDFText()
    let kids = (0..<pages).map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ")
    file.add("<</Type/Catalog/Pages 2 0 R>>")
    file.add("<</Type/Pages/Kids[\(kids)]/Count \(pages)>>")
    file.add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
    for page in 1...pages {
      let text = "BT /F1 24 Tf 72 700 Td (\(words) \(page)) Tj ET"
      file.add(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 3 0 R>>>>/Contents \(3 + 2 * page) 0 R>>"
      )
      file.add("<</Length \(text.utf8.count)>>stream\n\(text)\nendstream")
    }
    return file.bytes
  }

  /// So large that it doesn't fit the buffers on its way.
  static func large(megabytes: Int) -> [UInt8] {
    pdf() + [UInt8](repeating: UInt8(ascii: "%"), count: megabytes << 20)
  }
}

private struct PDFText {
  private var text = "%PDF-1.4\n"
  private var offsets: [Int] = []

  mutating func add(_ object: String) {
    offsets.append(text.utf8.count)
    text += "\(offsets.count) 0 obj\n\(object)\nendobj\n"
  }

  var bytes: [UInt8] {
    let rows = offsets.map { offset in
      let digits = String(offset)
      return String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }.joined()
    let size = offsets.count + 1
    return Array(
      (text + "xref\n0 \(size)\n0000000000 65535 f \n" + rows
        + "trailer<</Size \(size)/Root 1 0 R>>\nstartxref\n"
        + "\(text.utf8.count)\n%%EOF\n").utf8)
  }
}
