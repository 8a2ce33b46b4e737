import FacturaDiagnostics

/// Objects that are packed together (ISO 32000-1, 7.5.7).
struct ObjectStream {
  /// The numbers of its objects, in their order.
  let numbers: [Int]
  private let offsets: [Int]
  private let bytes: [UInt8]
  private let number: Int
  private let limits: PDFLimits

  /// - Parameter bytes: the stream's data, unpacked.
  init(
    _ bytes: [UInt8], _ dictionary: PDFDictionary, number: Int, limits: PDFLimits,
  ) throws(Failure<PDFFileFact>) {
    var parser = PDFParser(bytes, limits: limits, container: number)
    guard let count = dictionary["N"]?.integer, let first = dictionary["First"]?.integer,
      (0...bytes.count).contains(count), (0...bytes.count).contains(first)
    else { throw parser.damage() }
    var numbers: [Int] = []
    var offsets: [Int] = []
    for _ in 0..<count {
      parser.skipSpace()
      guard let object = parser.takeNumber(), object <= 1 << 31 else { throw parser.damage() }
      parser.skipSpace()
      guard let offset = parser.takeNumber(), offset <= bytes.count else { throw parser.damage() }
      numbers.append(object)
      offsets.append(first + offset)
    }
    self.numbers = numbers
    self.offsets = offsets
    self.bytes = bytes
    self.number = number
    self.limits = limits
  }

  /// An object by its number. `index` is where it should be in the order; makers err there.
  func value(_ object: Int, index: Int) throws(Failure<PDFFileFact>) -> PDFObject? {
    let isThere = numbers.indices.contains(index) && numbers[index] == object
    guard let place = isThere ? index : numbers.firstIndex(of: object) else { return nil }
    var parser = PDFParser(bytes, at: offsets[place], limits: limits, container: number)
    return try parser.value()
  }

  /// Bytes that `isCatalog` looks at.
  static let glance = 1024

  /// Whether the object is the document's catalog.
  func isCatalog(at index: Int) -> Bool {
    let start = offsets[index]
    let beginning = Array(bytes[min(start, bytes.count)..<min(start + Self.glance, bytes.count)])
    guard beginning.starts(with: "<<".utf8), beginning.firstIndex(of: "/Catalog", from: 0) != nil else {
      return false
    }
    return (try? value(numbers[index], index: index))??.dictionary?["Type"]?.name == "Catalog"
  }
}
