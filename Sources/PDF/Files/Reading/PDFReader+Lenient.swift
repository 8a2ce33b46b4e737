package import FacturaDiagnostics

extension PDFReader {
  /// As `resolved`, but what is damaged is null: one bad object doesn't hide the others. Limits still hold.
  package func whole(_ value: PDFObject?) throws(Failure<PDFFileFact>) -> PDFObject {
    do throws(Failure<PDFFileFact>) { return try resolved(value) } catch {
      switch error.fact {
      case .damagedObject, .damagedStream, .unknownFilter: return .null
      default: throw error
      }
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
