import FacturaDiagnostics

/// Puts the text of all pages into the order of the structure tree (ISO 32000-1, 14.7).
struct TextCollector {
  private let reader: PDFReader
  private(set) var text = PDFText()
  /// Number of each page, by its object.
  private var pages: [PDFReference: Int] = [:]
  /// What each marked-content sequence says, by page and number.
  private var marked: [Mark: String] = [:]
  private var visited: Set<PDFReference> = []
  private var rowCount = 0

  private struct Mark: Hashable {
    var page: Int
    var number: Int
  }

  init(_ reader: PDFReader) {
    self.reader = reader
  }

  mutating func run() throws(Failure<PDFFileFact>) {
    var loose: [PDFText.Block] = []
    try takePages(&loose)
    if let root = try reader.whole(reader.catalog()["StructTreeRoot"]).dictionary {
      text.isTagged = true
      try takeElement(root, page: nil, row: nil, depth: 0)
    }
    // What the tree doesn't name is told all the same.
    for (mark, words) in marked.sorted(by: { ($0.key.page, $0.key.number) < ($1.key.page, $1.key.number) }) {
      add(words, page: mark.page, row: nil)
    }
    text.blocks += loose
  }

  // MARK: Pages

  private mutating func takePages(_ loose: inout [PDFText.Block]) throws(Failure<PDFFileFact>) {
    var all: [PageObject] = []
    try reader.visitPages { page throws(Failure<PDFFileFact>) in
      all.append(page)
      return true
    }
    for page in all {
      text.pageCount += 1
      if let reference = page.reference { pages[reference] = text.pageCount }
      try takePage(page, &loose)
    }
  }

  private mutating func takePage(_ page: PageObject, _ loose: inout [PDFText.Block]) throws(Failure<
    PDFFileFact
  >) {
    let number = text.pageCount
    text.pageWidths.append(try width(of: page.dictionary))
    var content: [UInt8] = []
    for part in try reader.members(page.dictionary["Contents"]) {
      guard let stream = try reader.whole(part).stream else { continue }
      content += try reader.wholeData(of: stream, object: part.reference?.number ?? 0) ?? []
      content.append(0x0A)
    }
    var reading = ContentReader(reader, page: number)
    try reading.read(content, try resources(of: page.dictionary))
    for span in reading.spans {
      if let mark = span.mark {
        marked[Mark(page: number, number: mark), default: ""] += span.text
      } else {
        for line in span.text.split(separator: "\n") where line.contains(where: { !$0.isWhitespace }) {
          loose.append(PDFText.Block(page: number, text: String(line)))
        }
      }
    }
    for name in reading.silentFonts where !text.silentFonts.contains(name) { text.silentFonts.append(name) }
    text.bitmaps += reading.bitmaps
  }

  private func resources(of page: PDFDictionary) throws(Failure<PDFFileFact>) -> PDFDictionary {
    try inherited("Resources", of: page).dictionary ?? PDFDictionary()
  }

  /// Left and right edge, in any order (ISO 32000-1, 7.9.5).
  private func width(of page: PDFDictionary) throws(Failure<PDFFileFact>) -> Int? {
    let box = try reader.members(try inherited("MediaBox", of: page))
    guard box.count == 4, let left = try reader.whole(box[0]).points,
      let right = try reader.whole(box[2]).points
    else { return nil }
    return abs(right - left)
  }

  /// The page's own, or that of a node above (ISO 32000-1, 7.7.3.4).
  private func inherited(
    _ name: PDFName, of page: PDFDictionary,
  ) throws(Failure<PDFFileFact>) -> PDFObject {
    var node = page
    for _ in 0..<reader.limits.depth {
      let value = try reader.whole(node[name])
      if case .null = value {} else { return value }
      guard let parent = try reader.whole(node["Parent"]).dictionary else { break }
      node = parent
    }
    return .null
  }

  // MARK: Structure

  private mutating func takeElement(
    _ element: PDFDictionary, page: Int?, row: Int?, depth: Int,
  ) throws(Failure<PDFFileFact>) {
    guard depth <= reader.limits.depth else { throw Failure(.tooDeep(limit: reader.limits.depth)) }
    let page = element["Pg"]?.reference.flatMap { pages[$0] } ?? page
    var row = row
    if element["S"]?.name == "TR" {
      rowCount += 1
      row = rowCount
    }
    // What stands together on one page.
    var words: (page: Int?, text: String) = (nil, "")
    for kid in try reader.members(element["K"]) {
      var part: (page: Int?, number: Int?)?
      if let number = kid.integer {
        part = (page, number)
      } else {
        if let reference = kid.reference, !visited.insert(reference).inserted { continue }
        guard let dictionary = try reader.whole(kid).dictionary else { continue }
        if dictionary["Type"]?.name == "OBJR" { continue }
        if dictionary["Type"]?.name == "MCR" {
          // Its own page comes before the element's (ISO 32000-1, table 324).
          let own = dictionary["Pg"]?.reference.flatMap { pages[$0] }
          part = (own ?? page, dictionary["MCID"]?.integer)
        } else {
          // Words before and behind an element within words stand in their order.
          add(words.text, page: words.page, row: row)
          words = (nil, "")
          try takeElement(dictionary, page: page, row: row, depth: depth + 1)
        }
      }
      guard let part else { continue }
      if part.page != words.page {
        add(words.text, page: words.page, row: row)
        words = (part.page, "")
      }
      words.text += take(part.page, part.number)
    }
    add(words.text, page: words.page, row: row)
  }

  private mutating func take(_ page: Int?, _ number: Int?) -> String {
    guard let page, let number else { return "" }
    return marked.removeValue(forKey: Mark(page: page, number: number)) ?? ""
  }

  private mutating func add(_ words: String, page: Int?, row: Int?) {
    let line = words.split { $0.isWhitespace }.joined(separator: " ")
    if !line.isEmpty { text.blocks.append(PDFText.Block(page: page ?? 1, text: line, row: row)) }
  }
}

extension PDFObject {
  /// A coordinate, rounded to whole points; nothing beyond what a page can have (ISO 32000-1, annex C).
  fileprivate var points: Int? {
    let value: Double? =
      switch self {
      case .integer(let value): Double(value)
      case .real(let bytes): Double(String(decoding: bytes, as: UTF8.self))
      default: nil
      }
    guard let value, value.magnitude <= 1_000_000 else { return nil }
    return Int(value.rounded())
  }
}
