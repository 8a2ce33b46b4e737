package import FacturaDiagnostics

extension PDFReader {
  /// As `resolved`, but what is damaged is null: one bad object doesn't hide the others. Limits still hold.
  package func whole(_ value: PDFObject?) throws(Failure<PDFFileFact>) -> PDFObject {
    do throws(Failure<PDFFileFact>) { return try resolved(value) } catch {
      guard error.fact.isDamage else { throw error }
      return .null
    }
  }

  /// As `data`, but nothing for a stream that is damaged.
  func wholeData(of stream: PDFStream, object: Int) throws(Failure<PDFFileFact>) -> [UInt8]? {
    do throws(Failure<PDFFileFact>) { return try data(of: stream, object: object) } catch {
      guard error.fact.isDamage else { throw error }
      return nil
    }
  }

  /// The members of an array; the value itself where a maker left the brackets out; none for null.
  package func members(_ value: PDFObject?) throws(Failure<PDFFileFact>) -> [PDFObject] {
    switch try whole(value) {
    case .array(let members): members
    case .null: []
    case let single: value?.reference.map { [.reference($0)] } ?? [single]
    }
  }
}

extension PDFFileFact {
  /// Whether it concerns one object alone.
  fileprivate var isDamage: Bool {
    switch self {
    case .damagedObject, .damagedStream, .unknownFilter: true
    default: false
    }
  }
}
