package import FacturaDiagnostics

/// A file with everything of a signature but the CMS, whose place is reserved with zeros.
package struct PreparedSignature: Sendable {
  package static let allowedReserve = 256...(16 << 20)

  /// The file, complete but for the CMS.
  private let bytes: [UInt8]
  /// `<0000…>`, the only bytes that are not signed.
  private let gap: Range<Int>

  /// Adds a signature by an incremental update: all bytes that stand there stay (ISO 32000-1, 12.8).
  package init(_ reader: PDFReader, _ terms: SignatureTerms) throws(Failure<SigningFact>) {
    guard Self.allowedReserve.contains(terms.reservedBytes) else {
      throw Failure(.badReserve(terms.reservedBytes, allowed: Self.allowedReserve))
    }
    switch reader.references.repair {
    case .none: break
    case .searched: throw Failure(.repaired)
    case .shifted: throw Failure(.shifted)
    }
    let draft = SignatureDraft(terms)
    let isCertified: Bool
    let written: (bytes: [UInt8], lastStart: Int)
    do throws(Failure<PDFFileFact>) {
      isCertified = try Self.forbidsChanges(reader)
      let (update, signature) = try SignatureField.add(to: reader, terms)
      written = update.finish(last: (signature, draft.bytes))
    } catch {
      throw Failure(.file(error.fact))
    }
    if isCertified { throw Failure(.certified) }
    gap = draft.gap.lowerBound + written.lastStart..<draft.gap.upperBound + written.lastStart
    var file = written.bytes
    let ranges = "0 \(gap.lowerBound) \(gap.upperBound) \(file.count - gap.upperBound)"
    let place = draft.rangePlace.lowerBound + written.lastStart
    file.replaceSubrange(place..<(place + ranges.utf8.count), with: ranges.utf8)
    bytes = file
  }

  /// All bytes but the gap (ISO 32000-1, 12.8.1): what the CMS must be a detached signature of.
  package var signedBytes: [UInt8] { Array(bytes[..<gap.lowerBound] + bytes[gap.upperBound...]) }

  /// The signed file.
  ///
  /// - Parameter cms: SignedData in DER form (RFC 5652).
  package func filled(with cms: [UInt8]) throws(Failure<SigningFact>) -> [UInt8] {
    // A sequence, whose length takes more than one byte: nothing shorter is a signature.
    guard cms.count > 2, cms[0] == 0x30, cms[1] > 0x80 else { throw Failure(.notCMS(bytes: cms.count)) }
    let reserved = (gap.count - 2) / 2
    guard cms.count <= reserved else { throw Failure(.cmsTooLarge(bytes: cms.count, reserved: reserved)) }
    var figures: [UInt8] = []
    figures.reserveCapacity(cms.count * 2)
    for byte in cms { figures.append(hexadecimal: byte) }
    var file = bytes
    let start = gap.lowerBound + 1
    file.replaceSubrange(start..<(start + figures.count), with: figures)
    return file
  }

  /// Whether an earlier signature certifies that nothing at all may change (ISO 32000-1, 12.8.2.2).
  private static func forbidsChanges(_ reader: PDFReader) throws(Failure<PDFFileFact>) -> Bool {
    let permissions = try reader.dictionary("Perms", of: reader.catalog())
    let certificate = try reader.whole(permissions?["DocMDP"]).dictionary
    for reference in try reader.members(certificate?["Reference"]) {
      let parameters = try reader.whole(try reader.whole(reference).dictionary?["TransformParams"]).dictionary
      if try reader.whole(parameters?["P"]).integer == 1 { return true }
    }
    return false
  }
}

/// A signature dictionary with the places that are filled in later (ISO 32000-1, table 252).
private struct SignatureDraft {
  private(set) var bytes: [UInt8] = []
  /// The four numbers of the byte range, with room for the largest.
  private(set) var rangePlace = 0..<0
  private(set) var gap = 0..<0

  init(_ terms: SignatureTerms) {
    bytes.append("<</Type/Sig/Filter/Adobe.PPKLite/SubFilter")
    bytes.append(PDFName(bytes: Array(terms.subFilter.utf8)))
    bytes.append("/ByteRange[")
    let rangeStart = bytes.count
    bytes += [UInt8](repeating: 0x20, count: 40)
    rangePlace = rangeStart..<bytes.count
    bytes.append("]/Contents")
    let gapStart = bytes.count
    bytes.append("<")
    bytes += [UInt8](repeating: 0x30, count: terms.reservedBytes * 2)
    bytes.append(">")
    gap = gapStart..<bytes.count
    let texts: [(PDFName, String?)] = [
      ("M", terms.date), ("Name", terms.name), ("Reason", terms.reason), ("Location", terms.location),
      ("ContactInfo", terms.contact),
    ]
    for (key, text) in texts {
      guard let text else { continue }
      bytes.append(key)
      bytes.append(PDFObject.string(TextString.encode(text)))
    }
    bytes.append(">>")
  }
}
