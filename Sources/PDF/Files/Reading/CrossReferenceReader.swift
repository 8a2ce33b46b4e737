import FacturaDiagnostics

/// Follows a file's own cross-reference sections from the newest to the oldest: tables, streams, and tables with a
/// stream beside them (ISO 32000-1, 7.5.8.4).
struct CrossReferenceReader {
  private let bytes: [UInt8]
  private let limits: PDFLimits
  private let ends: StreamEnds
  private var decoder: StreamDecoder
  private var references = CrossReferences()
  private var visited: Set<Int> = []
  /// Bytes that may still be read. Sections could stand inside each other; past this, the objects
  /// are looked for instead.
  private var work: Int

  init(_ bytes: [UInt8], limits: PDFLimits) {
    self.bytes = bytes
    self.limits = limits
    ends = StreamEnds(bytes)
    decoder = StreamDecoder(limit: limits.unpackedBytes(ofFile: bytes.count))
    work = bytes.count.multipliedReportingOverflow(by: 16).partialValue + 1 << 20
  }

  static func read(_ bytes: [UInt8], limits: PDFLimits) throws(Failure<PDFFileFact>) -> CrossReferences {
    var reader = CrossReferenceReader(bytes, limits: limits)
    try reader.readAll()
    return reader.references
  }

  private mutating func readAll() throws(Failure<PDFFileFact>) {
    let word = bytes.lastIndex(of: "startxref") ?? bytes.count
    var parser = PDFParser(bytes, at: word, limits: limits)
    // Objects behind it are of a later revision whose end is lost.
    guard parser.take("startxref"), bytes.lastIndex(of: "endobj") ?? 0 < word else { throw parser.damage() }
    parser.skipSpace()
    guard let start = parser.takeNumber() else { throw parser.damage() }
    references.start = start
    var next: Int? = start
    while let offset = next {
      guard visited.insert(offset).inserted else {
        throw Failure(.cycle(in: "the chain of cross-reference sections"))
      }
      next = try readSection(at: offset, isNewest: visited.count == 1)
    }
  }

  /// - Returns: where the section before it begins.
  private mutating func readSection(
    at offset: Int, isNewest: Bool,
  ) throws(Failure<PDFFileFact>) -> Int? {
    var parser = PDFParser(bytes, at: offset, limits: limits)
    let start = parser.index
    defer { work -= parser.index - start }
    guard work > 0 else { throw parser.damage() }
    parser.skipSpace()
    guard parser.take("xref") else { return try readStream(at: offset, isNewest: isNewest) }
    var free: [Int] = []
    let trailer = try readTable(&parser, free: &free)
    references.add(trailer)
    // Objects that the stream beside the table has are free in the table.
    if let beside = trailer["XRefStm"]?.integer, visited.insert(beside).inserted {
      _ = try readStream(at: beside, isNewest: false)
    }
    for number in free { try add(.free, for: number) }
    return trailer["Prev"]?.integer
  }

  private mutating func add(
    _ place: CrossReferences.Place, for number: Int,
  ) throws(Failure<PDFFileFact>) {
    references.add(place, for: number)
    if references.places.count > limits.objects { throw Failure(.tooManyObjects(limit: limits.objects)) }
  }

  // MARK: Tables

  private mutating func readTable(
    _ parser: inout PDFParser, free: inout [Int],
  ) throws(Failure<PDFFileFact>) -> PDFDictionary {
    while true {
      parser.skipSpace()
      if parser.take("trailer") {
        guard case .dictionary(let trailer) = try parser.value() else { throw parser.damage() }
        return trailer
      }
      guard let first = parser.takeNumber() else { throw parser.damage() }
      parser.skipSpace()
      guard let count = parser.takeNumber(), first <= 1 << 31, count <= bytes.count else {
        throw parser.damage()
      }
      for number in first..<(first + count) { try readEntry(&parser, number, free: &free) }
    }
  }

  /// `0000000016 00000 n`: by its words, because not everybody's lines have 20 bytes.
  private mutating func readEntry(
    _ parser: inout PDFParser, _ number: Int, free: inout [Int],
  ) throws(Failure<PDFFileFact>) {
    parser.skipSpace()
    guard let offset = parser.takeNumber() else { throw parser.damage() }
    parser.skipSpace()
    guard let generation = parser.takeNumber() else { throw parser.damage() }
    parser.skipSpace()
    if parser.take("n") {
      try add(.file(offset: offset, generation: generation), for: number)
    } else if parser.take("f") {
      free.append(number)
    } else {
      throw parser.damage()
    }
  }

  // MARK: Streams

  private mutating func readStream(
    at offset: Int, isNewest: Bool,
  ) throws(Failure<PDFFileFact>) -> Int? {
    var parser = PDFParser(bytes, at: offset, limits: limits)
    let start = parser.index
    defer { work -= parser.index - start }
    let object = try parser.indirectObject(ends: ends) { _ in nil }
    guard let stream = object.value.stream, stream.dictionary["Type"]?.name == "XRef" else {
      throw parser.damage()
    }
    references.add(stream.dictionary)
    if isNewest { references.form = .stream }
    let data = try decoder.decode(bytes[stream.range], stream.dictionary, object: object.number)
    try readRows(data, stream.dictionary)
    return stream.dictionary["Prev"]?.integer
  }

  /// Rows of three numbers, whose widths `/W` says (ISO 32000-1, 7.5.8.3).
  private mutating func readRows(
    _ data: [UInt8], _ dictionary: PDFDictionary,
  ) throws(Failure<PDFFileFact>) {
    let widths = (dictionary["W"]?.array ?? []).compactMap(\.integer)
    guard widths.count >= 3, widths.allSatisfy({ (0...8).contains($0) }), widths.contains(where: { $0 > 0 })
    else {
      throw Failure(.damagedObject(at: references.start, container: nil))
    }
    var sections = (dictionary["Index"]?.array ?? []).compactMap(\.integer)
    if sections.isEmpty { sections = [0, dictionary["Size"]?.integer ?? 0] }
    var index = 0
    for section in stride(from: 0, to: sections.count - 1, by: 2) {
      let (first, count) = (sections[section], sections[section + 1])
      guard first >= 0, first <= 1 << 31, count >= 0 else { continue }
      var number = first
      while number - first < count, index + widths.reduce(0, +) <= data.count {
        let row = widths.map { width in
          let value = data[index..<(index + width)].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
          index += width
          return Int(truncatingIfNeeded: value & UInt64(Int.max))
        }
        try addRow(row, hasKind: widths[0] > 0, for: number)
        number += 1
      }
    }
  }

  private mutating func addRow(_ row: [Int], hasKind: Bool, for number: Int) throws(Failure<PDFFileFact>) {
    switch hasKind ? row[0] : 1 {
    case 0: try add(.free, for: number)
    case 1: try add(.file(offset: row[1], generation: row[2]), for: number)
    case 2: try add(.objectStream(number: row[1], index: row[2]), for: number)
    default: break
    }
  }
}
