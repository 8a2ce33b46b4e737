import FacturaDiagnostics

/// Undoes the filters of streams, and keeps count of what they take and unpack to.
struct StreamDecoder {
  private let limit: Int
  private var left: Int

  init(limit: Int) {
    self.limit = limit
    left = limit
  }

  /// - Parameter dictionary: the stream's, with references resolved.
  /// - Throws: for damaged data, filters that aren't known, and more than the limit.
  mutating func decode(
    _ raw: ArraySlice<UInt8>, _ dictionary: PDFDictionary, object: Int,
  ) throws(Failure<PDFFileFact>) -> [UInt8] {
    // Streams without an end of their own may all reach to that of another one.
    left -= raw.count
    if left < 0 { throw Failure(.unpackedTooLarge(limit: limit)) }
    let filters = Self.list(dictionary["Filter"] ?? dictionary["F"])
    let parameters = Self.list(dictionary["DecodeParms"] ?? dictionary["DP"])
    var data = raw
    for (position, filter) in filters.enumerated() {
      let own = position < parameters.count ? parameters[position].dictionary : nil
      data = try undo(filter.name, own, data, object)[...]
      // A chain of filters may unpack again and again; each step counts.
      left -= data.count
      if left < 0 { throw Failure(.unpackedTooLarge(limit: limit)) }
    }
    return Array(data)
  }

  /// One filter may stand for an array of one.
  private static func list(_ object: PDFObject?) -> [PDFObject] {
    switch object {
    case .array(let values): values
    case .null, nil: []
    case let value?: [value]
    }
  }

  private func undo(
    _ filter: PDFName?, _ parameters: PDFDictionary?, _ data: ArraySlice<UInt8>, _ object: Int,
  ) throws(Failure<PDFFileFact>) -> [UInt8] {
    func damaged(_ reason: String) -> Failure<PDFFileFact> {
      Failure(.damagedStream(object: object, reason: reason))
    }
    switch filter {
    case "FlateDecode", "Fl":
      let plain = try unpack(object) { limit throws(UnpackingProblem) in
        try Inflater.inflate(data, limit: limit)
      }
      return try unpredicted(plain, parameters, object)
    case "LZWDecode", "LZW":
      let earlyChange = parameters?["EarlyChange"]?.integer ?? 1
      let plain = try unpack(object) { limit throws(UnpackingProblem) in
        try LZWUnpacker.unpack(data, earlyChange: earlyChange, limit: limit)
      }
      return try unpredicted(plain, parameters, object)
    case "RunLengthDecode", "RL":
      return try unpack(object) { limit throws(UnpackingProblem) in
        try RunLengths.unpack(data, limit: limit)
      }
    case "ASCIIHexDecode", "AHx":
      guard let bytes = ASCIIFilters.decodeHex(Array(data)) else {
        throw damaged("it has other characters than hexadecimal figures")
      }
      return bytes
    case "ASCII85Decode", "A85":
      guard let bytes = ASCIIFilters.decode85(Array(data)) else {
        throw damaged("it has other characters than ASCII85 has")
      }
      return bytes
    default:
      throw Failure(.unknownFilter(object: object, name: filter?.text ?? ""))
    }
  }

  /// Runs one filter with as much as may still be unpacked.
  private func unpack(
    _ object: Int, _ filter: (Int) throws(UnpackingProblem) -> [UInt8],
  ) throws(Failure<PDFFileFact>) -> [UInt8] {
    do throws(UnpackingProblem) { return try filter(left) } catch {
      switch error {
      case .tooLarge: throw Failure(.unpackedTooLarge(limit: limit))
      case .damaged(let reason): throw Failure(.damagedStream(object: object, reason: reason))
      }
    }
  }

  private func unpredicted(
    _ data: [UInt8], _ parameters: PDFDictionary?, _ object: Int,
  ) throws(Failure<PDFFileFact>) -> [UInt8] {
    do throws(Predictor.Problem) {
      guard let predictor = try Predictor(parameters) else { return data }
      return try predictor.undo(data)
    } catch {
      throw Failure(.damagedStream(object: object, reason: "its predictor can't be undone"))
    }
  }
}

/// Why something packed can't be unpacked.
enum UnpackingProblem: Error {
  case tooLarge
  case damaged(String)
}
