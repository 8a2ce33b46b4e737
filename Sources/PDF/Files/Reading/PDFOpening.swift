import FacturaDiagnostics

/// Finds out where the objects of a file are: as it says itself, and where that is wrong by looking for them.
struct PDFOpening {
  private let bytes: [UInt8]
  private let limits: PDFLimits

  init(_ bytes: [UInt8], limits: PDFLimits) {
    self.bytes = bytes
    self.limits = limits
  }

  /// The bytes from which places are counted, and the places.
  func run() throws(Failure<PDFFileFact>) -> ([UInt8], CrossReferences) {
    guard let header = bytes.prefix(1024).asArray.firstIndex(of: "%PDF-", from: 0) else {
      throw Failure(.notPDF)
    }
    if let references = try statedReferences(bytes) { return (bytes, references) }
    if header > 0 {
      let shifted = Array(bytes[header...])
      if var references = try statedReferences(shifted) {
        if references.repair == .none { references.repair = .shifted }
        return (shifted, references)
      }
    }
    let found = try ObjectSearch.run(bytes, limits: limits)
    try requireUnprotected(found)
    guard leadsToPages(found, bytes) else { throw Failure(.noCatalog) }
    return (bytes, found)
  }

  /// What the file says, if it holds; single places that are wrong are put right.
  private func statedReferences(_ bytes: [UInt8]) throws(Failure<PDFFileFact>) -> CrossReferences? {
    var references: CrossReferences
    do throws(Failure<PDFFileFact>) {
      references = try CrossReferenceReader.read(bytes, limits: limits)
    } catch {
      switch error.fact {
      case .damagedObject, .damagedStream, .unknownFilter: return nil
      default: throw error
      }
    }
    try requireUnprotected(references)
    try correct(&references, in: bytes)
    return leadsToPages(references, bytes) ? references : nil
  }

  private func requireUnprotected(_ references: CrossReferences) throws(Failure<PDFFileFact>) {
    if (references.trailer["Encrypt"] ?? .null) != .null { throw Failure(.encrypted) }
  }

  /// The longest heading that is looked for at a place: white space and figures may go on as long as the file, and
  /// each object could be said to begin there.
  private static let headingLength = 128

  /// Each place must have the heading of its object; where it hasn't, the object is looked for.
  private func correct(_ references: inout CrossReferences, in bytes: [UInt8]) throws(Failure<PDFFileFact>) {
    var wrong: [Int] = []
    var parser = PDFParser(bytes, limits: limits)
    for (number, place) in references.places {
      guard case .file(let offset, _) = place else { continue }
      parser.index = min(offset, bytes.count)
      parser.end = min(parser.index + Self.headingLength, bytes.count)
      if parser.takeHeading()?.number != number { wrong.append(number) }
    }
    guard !wrong.isEmpty else { return }
    let found = try ObjectSearch.run(bytes, limits: limits)
    for number in wrong {
      references.places[number] = found.places[number]
      if found.places[number] != nil { references.repair = .searched }
    }
  }

  private func leadsToPages(_ references: CrossReferences, _ bytes: [UInt8]) -> Bool {
    let reader = PDFReader(bytes, references, limits: limits)
    guard let catalog = try? reader.catalog() else { return false }
    return (try? reader.dictionary("Pages", of: catalog)) ?? nil != nil
  }
}

extension ArraySlice<UInt8> {
  fileprivate var asArray: [UInt8] { Array(self) }
}
