import FacturaDiagnostics

/// Goes through the content of one page and notes what it says, by marked content (ISO 32000-1, 9.4 and 14.6).
struct ContentReader {
  /// Text in one marked-content sequence, or between such.
  struct Span {
    /// Nothing outside of the structure.
    var mark: Int?
    var text: String
  }

  private let reader: PDFReader
  private let page: Int
  private(set) var spans: [Span] = []
  private(set) var silentFonts: [String] = []
  private(set) var bitmaps: [PDFBitmap] = []
  private var fonts: [PDFObject: PageFont] = [:]
  private var font: PageFont?
  private var marks: [Int?] = []
  private var images: Set<PDFReference> = []
  /// Forms within forms.
  private static let depthLimit = 16
  /// A code of 177 modules with 20 pixels each.
  private static let pixelLimit = 4_000_000

  init(_ reader: PDFReader, page: Int) {
    self.reader = reader
    self.page = page
  }

  mutating func read(_ content: [UInt8], _ resources: PDFDictionary, depth: Int = 0) throws(Failure<
    PDFFileFact
  >) {
    var place = 0
    var operands: [PDFObject] = []
    while let token = ContentLexer.next(content, &place, reader.limits) {
      switch token {
      case .value(let value): if operands.count < 1000 { operands.append(value) }
      case .word("BI"):
        Self.skipInlineImage(content, &place)
        operands = []
      case .word(let word):
        try run(word, operands, resources, depth)
        operands = []
      }
    }
  }

  private mutating func run(
    _ word: String, _ operands: [PDFObject], _ resources: PDFDictionary, _ depth: Int,
  ) throws(Failure<PDFFileFact>) {
    switch word {
    case "Tf": if let name = operands.first?.name { font = try font(name, resources) }
    case "Tj": show(operands.last?.string)
    case "'", "\"":
      append("\n")
      show(operands.last?.string)
    case "TJ": showAdjusted(operands.last?.array ?? [])
    case "Td", "TD", "Tm", "T*", "BT", "ET": append("\n")
    case "BMC": marks.append(marks.last ?? nil)
    case "BDC": try mark(operands, resources)
    case "EMC": if !marks.isEmpty { marks.removeLast() }
    case "Do": if let name = operands.last?.name { try paint(name, resources, depth) }
    default: break
    }
  }

  // MARK: Text

  private mutating func append(_ text: String) {
    let mark = marks.last ?? nil
    if let last = spans.last, last.mark == mark {
      spans[spans.count - 1].text += text
    } else {
      spans.append(Span(mark: mark, text: text))
    }
  }

  private mutating func show(_ codes: [UInt8]?) {
    guard let codes, let font else { return }
    append(font.text(codes))
  }

  /// A gap of a fifth of an em and more is a space.
  private mutating func showAdjusted(_ parts: [PDFObject]) {
    for part in parts {
      switch part {
      case .string(let codes): show(codes)
      case .integer(let gap): if gap < -200 { append(" ") }
      case .real(let figures):
        if let gap = Double(String(decoding: figures, as: UTF8.self)), gap < -200 { append(" ") }
      default: break
      }
    }
  }

  private mutating func font(_ name: PDFName, _ resources: PDFDictionary) throws(Failure<PDFFileFact>)
    -> PageFont?
  {
    guard let entry = try reader.whole(resources["Font"]).dictionary?[name] else { return nil }
    if let known = fonts[entry] { return known }
    guard let dictionary = try reader.whole(entry).dictionary else { return nil }
    let font = try PageFont(dictionary, reader)
    if !font.speaks { silentFonts.append(font.name) }
    fonts[entry] = font
    return font
  }

  // MARK: Marked content

  /// An artifact has no number, and neither has what stands in it.
  private mutating func mark(_ operands: [PDFObject], _ resources: PDFDictionary) throws(Failure<PDFFileFact>)
  {
    var properties = operands.last
    if let name = properties?.name {
      properties = try reader.whole(resources["Properties"]).dictionary?[name]
    }
    let number = try reader.whole(properties).dictionary?["MCID"]?.integer
    let isArtifact = operands.first?.name == "Artifact"
    marks.append(isArtifact ? nil : number ?? marks.last ?? nil)
  }

  // MARK: Forms and pictures

  private mutating func paint(
    _ name: PDFName, _ resources: PDFDictionary, _ depth: Int,
  ) throws(Failure<PDFFileFact>) {
    let entry = try reader.whole(resources["XObject"]).dictionary?[name]
    guard depth < Self.depthLimit, let stream = try reader.whole(entry).stream else { return }
    if stream.dictionary["Subtype"]?.name == "Form" {
      let number = entry?.reference?.number ?? 0
      guard let content = try reader.wholeData(of: stream, object: number) else { return }
      let own = try reader.whole(stream.dictionary["Resources"]).dictionary
      try read(content, own ?? resources, depth: depth + 1)
    } else if let reference = entry?.reference, images.insert(reference).inserted {
      if let bitmap = try bitmap(stream, reference.number) { bitmaps.append(bitmap) }
    }
  }

  /// A stencil mask, or a picture of one component (ISO 32000-1, 8.9.5 and 8.9.6.2).
  private func bitmap(_ stream: PDFStream, _ number: Int) throws(Failure<PDFFileFact>) -> PDFBitmap? {
    let dictionary = stream.dictionary
    guard let columns = try reader.whole(dictionary["Width"]).integer,
      let rows = try reader.whole(dictionary["Height"]).integer, columns > 20, rows > 20,
      columns <= Self.pixelLimit / rows
    else { return nil }
    let isMask = dictionary["ImageMask"] == .boolean(true)
    let bits = isMask ? 1 : try reader.whole(dictionary["BitsPerComponent"]).integer ?? 0
    let components = try reader.whole(dictionary["ColorSpace"]).name == "DeviceRGB" ? 3 : 1
    guard bits == 1 || bits == 8, let data = try reader.wholeData(of: stream, object: number) else {
      return nil
    }
    let stride = (columns * bits * components + 7) / 8
    guard data.count >= stride * rows else { return nil }
    let isInverted = try reader.members(dictionary["Decode"]).first?.integer == 1
    var isDark: [Bool] = []
    isDark.reserveCapacity(columns * rows)
    for row in 0..<rows {
      for column in 0..<columns {
        let place = row * stride
        let isLow =
          bits == 1
          ? data[place + column >> 3] >> UInt8(7 - column & 7) & 1 == 0
          : data[place + column * components] < 128
        isDark.append(isLow != isInverted)
      }
    }
    return PDFBitmap(page: page, columns: columns, rows: rows, isDark: isDark)
  }

  /// From behind `BI` to behind `EI` (ISO 32000-1, 8.9.7).
  private static func skipInlineImage(_ content: [UInt8], _ place: inout Int) {
    while place + 3 < content.count {
      if PDFCharacters.isSpace(content[place]), content[place + 1] == UInt8(ascii: "E"),
        content[place + 2] == UInt8(ascii: "I"), PDFCharacters.isSpace(content[place + 3])
      {
        place += 3
        return
      }
      place += 1
    }
    place = content.count
  }
}
