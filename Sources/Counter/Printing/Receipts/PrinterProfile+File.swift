package import FacturaDiagnostics
import FacturaDrawing
import FacturaGeometry
import FacturaPrinters
import FacturaXML

/// Profiles are XML files with one element. Those of the folder `Printers` travel inside the program.
extension PrinterProfile {
  /// Names of the profiles that travel inside the program.
  package static let builtIn: [String] = (0..<factura_printer_profile_count()).map {
    String(cString: factura_printer_profile_at($0).name)
  }

  /// One of the built-in profiles.
  ///
  /// - Throws: a finding that names those that there are; see `PrinterProfileFact`.
  package init(named name: String) throws(Finding) {
    guard let number = Self.builtIn.firstIndex(of: name) else {
      let nearest = Nearest.name(to: name, among: Self.builtIn)
      throw Finding(PrinterProfileFact.unknown(name: name, nearest: nearest, known: Self.builtIn))
    }
    let file = factura_printer_profile_at(number)
    let bytes = Array(UnsafeBufferPointer(start: file.bytes, count: file.length))
    try self.init(xml: bytes, name: "Printers/\(name).xml")
  }

  /// A profile's file. `name` is how findings call it.
  ///
  /// - Throws: the first thing that is wrong with it, with its place.
  package init(xml: [UInt8], name: String) throws(Finding) {
    var limits = XMLLimits()
    limits.bytes = 1 << 16
    let root = try XMLDocument(xml, name: name, limits: limits).root
    self = try ProfileReader(root).profile()
  }
}

/// Reads the one element of a profile, and nothing that it doesn't know.
private struct ProfileReader {
  private let element: XMLElement
  private static let known = [
    "name", "paper", "dots", "dpi", "left", "right", "band", "blank", "feed", "cut",
  ]

  init(_ element: XMLElement) throws(Finding) {
    guard element.name == "printer" else {
      throw Finding(PrinterProfileFact.wrongRoot(name: element.name), at: element.location)
    }
    for attribute in element.attributes where !Self.known.contains(attribute.name) {
      let nearest = Nearest.name(to: attribute.name, among: Self.known)
      throw Finding(
        PrinterProfileFact.unknownAttribute(name: attribute.name, nearest: nearest), at: attribute.location)
    }
    guard !element.hasElements, element.isBlank else {
      throw Finding(PrinterProfileFact.notEmpty, at: element.location)
    }
    self.element = element
  }

  func profile() throws(Finding) -> PrinterProfile {
    let names = PaperSize.all.filter { $0.height == nil }.map(\.name)
    let paper = try value("paper", expected: "one of \(names.joined(separator: ", "))") { text in
      names.contains(text) ? PaperSize.named(text) : nil
    }
    var head = DotHead(dots: try number("dots", 8...2400), resolution: try number("dpi", 100...255))
    // A dot is 25.4 mm ÷ dpi wide: half of one may be missing at either side.
    let width = Length.points(72) * (head.dots - 1) / head.resolution
    guard width <= paper.width else {
      throw Finding(
        PrinterProfileFact.widerThanPaper(head: width.inMillimetres, paper: paper.width.inMillimetres),
        at: element.location)
    }
    head.left = try left(of: head, as: width, on: paper)
    let feed = try value("feed", expected: "a length such as 12mm, at most 200mm") { text in
      Length(parsing: text).flatMap { (Length.zero...Length.millimetres(200)).contains($0) ? $0 : nil }
    }
    let cuts = PrinterProfile.Cut.allCases.map(\.rawValue).joined(separator: ", ")
    return PrinterProfile(
      name: try value("name", expected: "a name") { $0.isEmpty ? nil : $0 }, paper: paper, head: head,
      band: try number("band", 8...4000), blank: try number("blank", 0...4000),
      feed: feed.millipoints * head.resolution / 72_000,
      cut: try value("cut", expected: "one of \(cuts)", PrinterProfile.Cut.init(rawValue:)))
  }

  /// Where the head begins; nothing without margins. One of them is enough.
  private func left(of head: DotHead, as width: Length, on paper: PaperSize) throws(Finding) -> Int? {
    var (room, start) = (paper.width - width, Length?.none)
    for name in ["left", "right"] where element.attribute(name) != nil {
      let most = room
      let expected = "a length of at most \(most.inMillimetres), which is what the head leaves of the paper"
      let margin = try value(name, expected: expected) { text in
        Length(parsing: text).flatMap { (Length.zero...most).contains($0) ? $0 : nil }
      }
      room = most - margin
      start = start ?? (name == "left" ? margin : room)
    }
    return start.map { $0.millipoints * head.resolution / 72_000 }
  }

  private func number(_ name: String, _ range: ClosedRange<Int>) throws(Finding) -> Int {
    try value(name, expected: "a whole number from \(range.lowerBound) to \(range.upperBound)") { text in
      Int(text).flatMap { range.contains($0) ? $0 : nil }
    }
  }

  private func value<Value>(
    _ name: String, expected: String, _ read: (String) -> Value?,
  ) throws(Finding) -> Value {
    guard let attribute = element.attribute(name) else {
      throw Finding(PrinterProfileFact.missingAttribute(name: name), at: element.location)
    }
    guard let value = read(attribute.value) else {
      throw Finding(
        PrinterProfileFact.badValue(attribute: name, value: attribute.value, expected: expected),
        at: attribute.location(at: 0))
    }
    return value
  }
}
