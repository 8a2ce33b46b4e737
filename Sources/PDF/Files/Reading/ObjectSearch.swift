import FacturaDiagnostics

/// Finds the objects of a file by looking for `12 0 obj` through all of it, for files whose cross-reference sections
/// are damaged or missing. What comes later in the file is newer.
struct ObjectSearch {
  private struct Heading {
    var number: Int
    var generation: Int
    var offset: Int
  }

  private let bytes: [UInt8]
  private let limits: PDFLimits
  private var decoder: StreamDecoder
  private var headings: [Heading] = []
  private var trailerOffsets: [Int] = []
  /// Places in `headings`, by the number of the object.
  private var byNumber: [Int: [Int]] = [:]
  /// What `length` has answered: each stream of a file may ask for the same one.
  private var lengths: [Int: Int?] = [:]
  private var found = CrossReferences()
  /// Trailers and the dictionaries of cross-reference streams, in file order.
  private var trailers: [PDFDictionary] = []
  private var catalog: PDFReference?
  /// Bytes that may still be read. Objects that pretend to reach to the end of the file would make the work grow with
  /// the square of its size; past this, objects are found but not looked into.
  private var work: Int
  private let ends: StreamEnds

  private init(_ bytes: [UInt8], limits: PDFLimits) {
    work = bytes.count.multipliedReportingOverflow(by: 16).partialValue + 1 << 20
    ends = StreamEnds(bytes)
    self.bytes = bytes
    self.limits = limits
    decoder = StreamDecoder(limit: limits.unpackedBytes(ofFile: bytes.count))
  }

  static func run(_ bytes: [UInt8], limits: PDFLimits) throws(Failure<PDFFileFact>) -> CrossReferences {
    var search = ObjectSearch(bytes, limits: limits)
    try search.findWords()
    try search.walk()
    search.chooseTrailer()
    return search.found
  }

  // MARK: Words

  private mutating func findWords() throws(Failure<PDFFileFact>) {
    var words: [Int] = []
    var trailers: [Int] = []
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index + 3 <= bytes.count {
        switch bytes[index] {
        case UInt8(ascii: "o"):
          if bytes[index + 1] == UInt8(ascii: "b"), bytes[index + 2] == UInt8(ascii: "j") {
            words.append(index)
          }
        case UInt8(ascii: "t"):
          if bytes[index + 1] == UInt8(ascii: "r"), bytes[index + 2] == UInt8(ascii: "a") {
            trailers.append(index)
          }
        default: break
        }
        index += 1
      }
    }
    for word in words {
      guard let heading = heading(before: word) else { continue }
      byNumber[heading.number, default: []].append(headings.count)
      headings.append(heading)
      if headings.count > limits.objects { throw Failure(.tooManyObjects(limit: limits.objects)) }
    }
    trailerOffsets = trailers
  }

  /// `12 0 ` before the word `obj`.
  private func heading(before word: Int) -> Heading? {
    var index = word
    guard let generation = number(before: &index), let number = number(before: &index),
      index == 0 || !PDFCharacters.isDigit(bytes[index - 1])
    else { return nil }
    return Heading(number: number, generation: generation, offset: index)
  }

  /// Goes back over white space and up to ten figures.
  private func number(before index: inout Int) -> Int? {
    var place = index
    while place > 0, index - place < 16, PDFCharacters.isSpace(bytes[place - 1]) { place -= 1 }
    guard place < index else { return nil }
    let end = place
    var value = 0
    var power = 1
    while place > 0, end - place < 10, PDFCharacters.isDigit(bytes[place - 1]) {
      place -= 1
      value += Int(bytes[place] - 0x30) * power
      power *= 10
    }
    guard place < end, value <= 1 << 31 else { return nil }
    index = place
    return value
  }

  // MARK: Objects

  /// Takes the objects in file order. What looks like one inside the data of a stream is none.
  private mutating func walk() throws(Failure<PDFFileFact>) {
    var end = 0
    var nextTrailer = 0
    for heading in headings where heading.offset >= end {
      takeTrailers(&nextTrailer, from: end, to: heading.offset)
      found.places[heading.number] = .file(offset: heading.offset, generation: heading.generation)
      guard work > 0 else { continue }
      var parser = PDFParser(bytes, at: heading.offset, limits: limits)
      defer { work -= parser.index - heading.offset }
      let object: IndirectObject
      do throws(Failure<PDFFileFact>) {
        object = try parser.indirectObject(ends: ends) { reference in self.length(reference) }
      } catch {
        takeTruncated(at: heading.offset)
        continue
      }
      end = object.end
      try take(object)
    }
    takeTrailers(&nextTrailer, from: end, to: bytes.count)
  }

  /// An indirect length: the first object of that number that is one.
  private mutating func length(_ reference: PDFReference) -> Int? {
    if let known = lengths[reference.number] { return known }
    let found = firstNumber(of: reference.number)
    lengths[reference.number] = .some(found)
    return found
  }

  private func firstNumber(of object: Int) -> Int? {
    for place in byNumber[object] ?? [] {
      var parser = PDFParser(bytes, at: headings[place].offset, limits: limits)
      guard parser.takeHeading() != nil else { continue }
      parser.skipSpace()
      if let value = parser.takeNumber() { return value }
    }
    return nil
  }

  /// A cross-reference stream whose data is cut off still has the entries of a trailer.
  private mutating func takeTruncated(at offset: Int) {
    var parser = PDFParser(bytes, at: offset, limits: limits)
    guard parser.takeHeading() != nil, let dictionary = (try? parser.value())?.dictionary,
      dictionary["Type"]?.name == "XRef"
    else { return }
    trailers.append(dictionary)
  }

  private mutating func take(_ object: IndirectObject) throws(Failure<PDFFileFact>) {
    guard let dictionary = object.value.dictionary else { return }
    switch dictionary["Type"]?.name {
    case "Catalog": catalog = PDFReference(object.number, generation: object.generation)
    case "XRef": trailers.append(dictionary)
    // The dictionary that says how a file is encrypted, when the trailer that leads to it is lost.
    case nil
    where dictionary["Filter"]?.name == "Standard" && dictionary["O"] != nil && dictionary["U"] != nil:
      throw Failure(.encrypted)
    case "ObjStm": try takeObjectStream(object)
    default: break
    }
  }

  private mutating func takeObjectStream(_ object: IndirectObject) throws(Failure<PDFFileFact>) {
    guard let stream = object.value.stream else { return }
    let contents: ObjectStream
    do throws(Failure<PDFFileFact>) {
      let data = try decoder.decode(bytes[stream.range], stream.dictionary, object: object.number)
      contents = try ObjectStream(data, stream.dictionary, number: object.number, limits: limits)
    } catch {
      // A limit stops the search, damage does not: the other objects may be whole.
      if case .unpackedTooLarge = error.fact { throw error }
      return
    }
    for (index, number) in contents.numbers.enumerated() {
      found.places[number] = .objectStream(number: object.number, index: index)
      work -= ObjectStream.glance
      if work > 0, contents.isCatalog(at: index) { catalog = PDFReference(number) }
    }
    if found.places.count > limits.objects { throw Failure(.tooManyObjects(limit: limits.objects)) }
  }

  // MARK: Trailers

  private mutating func takeTrailers(_ next: inout Int, from start: Int, to end: Int) {
    while next < trailerOffsets.count, trailerOffsets[next] < end {
      let offset = trailerOffsets[next]
      next += 1
      var parser = PDFParser(bytes, at: offset, limits: limits)
      guard work > 0, offset >= start, parser.take("trailer") else { continue }
      let trailer = (try? parser.value())?.dictionary
      work -= parser.index - offset
      guard let trailer else { continue }
      trailers.append(trailer)
    }
  }

  /// The last trailer that leads to a catalog, or one made up for the last catalog.
  private mutating func chooseTrailer() {
    found.repair = .searched
    let isEncrypted = trailers.last { ($0["Encrypt"] ?? .null) != .null }
    let root = trailers.last { trailer in
      trailer["Root"]?.reference.map { found.places[$0.number] != nil } ?? false
    }
    if let trailer = isEncrypted ?? root {
      found.trailer = trailer
    } else if let catalog {
      found.trailer = ["Root": .reference(catalog)]
    }
  }
}
