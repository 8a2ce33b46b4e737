import Factura
import FacturaFormats
import FoundationEssentials

/// Invoices to measure with: the same numbers give the same bytes.
enum Sample {
  /// The bill that travels with the built-in layout; with `groups`, only so many of its groups of usage records.
  static func bill(groups: Int? = nil) throws -> [UInt8] {
    let bytes = Array(try Data(contentsOf: URL(filePath: "Layouts/telecom-bill/sample.json")))
    guard let groups else { return bytes }
    var invoice = try InvoiceFile(bytes: bytes).invoice
    let usage = invoice.telephone?.usage ?? []
    invoice.telephone?.usage = Array(usage.prefix(groups))
    return try InvoiceJSON.bytes(of: invoice)
  }

  /// The sample bill with other customers and numbers, so that no two documents share their words.
  static func bills(_ count: Int) throws -> [[UInt8]] {
    let text = String(decoding: try bill(), as: UTF8.self)
    return (0..<count).map { number in
      let ending = String(100_000 + number)
      let other =
        text
        .replacing("Yocasta Altagracia Peña Núñez", with: "Cliente \(ending.dropFirst()) Peña Núñez")
        .replacing("555-01", with: "555-\(ending.suffix(2))")
      return Array(other.utf8)
    }
  }

  /// An e-CF with many lines: those of the built-in layout's sample, over and over.
  static func ecf(lines count: Int) throws -> [UInt8] {
    let text = try String(contentsOf: URL(filePath: "Layouts/ecf/samples/e31.xml"), encoding: .utf8)
    let parts = text.split(separator: "<Item>")
    guard let head = parts.first, let foot = text.split(separator: "</Item>").last, parts.count > 1 else {
      throw BenchProblem.failed("the sample of an e-CF has no lines")
    }
    let items = parts.dropFirst().compactMap { $0.split(separator: "</Item>").first }
    let lines = (1...count).map { number in
      "<Item>" + items[number % items.count].replacing(/<NumeroLinea>\d+/, with: "<NumeroLinea>\(number)")
        + "</Item>"
    }
    return Array((head + lines.joined() + foot).utf8)
  }

  /// An XML file of so many bytes.
  static func enclosure(of size: Int) throws -> AttachedFile {
    var numbers = SmallNumbers()
    var text = "<?xml version=\"1.0\"?><records>"
    while text.utf8.count < size - 10 { text += numbers.record() }
    return AttachedFile(
      name: "records.xml", bytes: Array((text.prefix(size - 10) + "</records>").utf8), relationship: .data)
  }

  /// A file with a statement of many usage records.
  static func statement(records count: Int, in folder: BenchFolder) throws -> String {
    var numbers = SmallNumbers()
    let path = folder.path("statement-\(count).json")
    let file = try WholeFile(at: path)
    var text = """
      {"number":"E320000000042","currency":"DOP","issueDate":"2027-03-04",
      "seller":{"name":"Telefonía Caribe Azul, S.A."},"totals":{"total":"1234.50"},
      "telephone":{"usage":[{"phone":"809-555-0110","records":[

      """
    for row in 0..<count {
      text += numbers.record() + (row < count - 1 ? ",\n" : "\n")
      if text.utf8.count > 1 << 16 {
        try file.write(Array(text.utf8))
        text = ""
      }
    }
    try file.write(Array((text + "]}]}}\n").utf8))
    try file.finish()
    return path
  }
}

/// Numbers that look random and never change: xorshift.
struct SmallNumbers {
  private var state: UInt64

  init(seed: UInt64 = 0) {
    state = 0x9E37_79B9_7F4A_7C15 &+ seed &* 0xBF58_476D_1CE4_E5B9
    // All zeros would stay so.
    if state == 0 { state = 1 }
  }

  mutating func next(below bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 1) % bound
  }

  private mutating func two(_ bound: Int, from first: Int = 0) -> String {
    String(100 + next(below: bound) + first).suffix(2).description
  }

  mutating func record() -> String {
    let places = ["Santo Domingo", "Santiago", "Higüey", "San Francisco de Macorís"]
    return """
      {"date":"2027-02-\(two(28, from: 1))","time":"\(two(24)):\(two(60)):\(two(60))",\
      "number":"829-555-01\(two(100))","place":"\(places[next(below: 4)])","kind":"C",\
      "elapsed":\(next(below: 4000)),"amount":"\(next(below: 90)).\(two(100))"}
      """
  }
}
