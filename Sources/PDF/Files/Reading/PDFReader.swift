package import FacturaDiagnostics

/// Reads the objects of one PDF, of whatever maker. It remembers the object streams that it has unpacked, so it belongs
/// to one thread.
package final class PDFReader {
  package let bytes: [UInt8]
  package let references: CrossReferences
  package let limits: PDFLimits
  private var decoder: StreamDecoder
  private let ends: StreamEnds
  private var objectStreams: [Int: ObjectStream] = [:]
  /// Objects that are being read now: a stream's length may not lead to the stream.
  private var open: Set<Int> = []

  /// Finds the objects of the file.
  ///
  /// - Throws: if it is no PDF, is encrypted, exceeds a limit, or no document can be found in it.
  package convenience init(_ bytes: [UInt8], limits: PDFLimits = PDFLimits()) throws(Failure<PDFFileFact>) {
    let (bytes, references) = try PDFOpening(bytes, limits: limits).run()
    self.init(bytes, references, limits: limits)
  }

  init(_ bytes: [UInt8], _ references: CrossReferences, limits: PDFLimits) {
    self.bytes = bytes
    self.references = references
    self.limits = limits
    decoder = StreamDecoder(limit: limits.unpackedBytes(ofFile: bytes.count))
    ends = StreamEnds(bytes)
  }

  // MARK: Objects

  /// An object by its number; null if there is none (ISO 32000-1, 7.3.10).
  package func object(_ number: Int) throws(Failure<PDFFileFact>) -> PDFObject {
    switch references.places[number] {
    case .file(let offset, _):
      guard open.insert(number).inserted else { return .null }
      defer { open.remove(number) }
      var parser = PDFParser(bytes, at: offset, limits: limits)
      let object = try parser.indirectObject(ends: ends) { length in
        (try? self.object(length.number))?.integer
      }
      return object.number == number ? object.value : .null
    case .objectStream(let stream, let index):
      return try objectStream(stream)?.value(number, index: index) ?? .null
    case .free, nil: return .null
    }
  }

  /// The value itself, or what a reference leads to.
  package func resolved(_ value: PDFObject?) throws(Failure<PDFFileFact>) -> PDFObject {
    var value = value ?? .null
    for _ in 0..<limits.depth {
      guard case .reference(let reference) = value else { return value }
      value = try object(reference.number)
    }
    throw Failure(.cycle(in: "a reference"))
  }

  /// An entry of a dictionary, resolved.
  package func entry(_ key: PDFName, of dictionary: PDFDictionary) throws(Failure<PDFFileFact>) -> PDFObject {
    try resolved(dictionary[key])
  }

  package func dictionary(
    _ key: PDFName, of owner: PDFDictionary,
  ) throws(Failure<PDFFileFact>) -> PDFDictionary? {
    try entry(key, of: owner).dictionary
  }

  private func objectStream(_ number: Int) throws(Failure<PDFFileFact>) -> ObjectStream? {
    if let known = objectStreams[number] { return known }
    // Only a file holds object streams; one in another would be a way to endless work.
    guard case .file = references.places[number], let stream = try object(number).stream else { return nil }
    let read = try ObjectStream(
      data(of: stream, object: number), stream.dictionary, number: number, limits: limits)
    objectStreams[number] = read
    return read
  }

  // MARK: Streams

  /// A stream's data with its filters undone.
  package func data(of stream: PDFStream, object: Int) throws(Failure<PDFFileFact>) -> [UInt8] {
    var dictionary = PDFDictionary()
    for key: PDFName in ["Filter", "DecodeParms"] {
      guard let value = stream.dictionary[key] else { continue }
      dictionary[key] = try resolvedDeeply(value)
    }
    return try decoder.decode(bytes[stream.range], dictionary, object: object)
  }

  /// A list of filters or parameters: its own references, and those of its members.
  private func resolvedDeeply(_ value: PDFObject) throws(Failure<PDFFileFact>) -> PDFObject {
    let value = try resolved(value)
    guard let members = value.array else { return value }
    var resolvedMembers: [PDFObject] = []
    for member in members { resolvedMembers.append(try resolved(member)) }
    return .array(resolvedMembers)
  }

  // MARK: Document

  package func catalog() throws(Failure<PDFFileFact>) -> PDFDictionary {
    guard let catalog = try entry("Root", of: references.trailer).dictionary else {
      throw Failure(.noCatalog)
    }
    return catalog
  }
}
