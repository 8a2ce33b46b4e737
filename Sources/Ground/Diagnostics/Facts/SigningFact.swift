/// Why a PDF can't be signed.
package enum SigningFact: Fact {
  /// An update would build on a cross-reference section that is wrong.
  case repaired
  case shifted
  /// An earlier signature certifies that nothing changes.
  case certified
  case cmsTooLarge(bytes: Int, reserved: Int)
  case notCMS(bytes: Int)
  case badReserve(Int, allowed: ClosedRange<Int>)
  /// The file itself.
  case file(PDFFileFact)

  package var code: String {
    switch self {
    case .repaired: "signing.repaired"
    case .shifted: "signing.shifted"
    case .certified: "signing.certified"
    case .cmsTooLarge: "signing.cms-too-large"
    case .notCMS: "signing.not-cms"
    case .badReserve: "signing.bad-reserve"
    case .file(let fact): fact.code
    }
  }

  package var message: String {
    switch self {
    case .repaired: "the file's cross-reference table is wrong, and a signature can't build on it"
    case .shifted: "something stands before the header of the file, and a signature can't build on it"
    case .certified: "an earlier signature certifies the file and allows no changes"
    case .cmsTooLarge(let bytes, let reserved):
      "the CMS has \(bytes) bytes, but \(reserved) are reserved for it"
    case .notCMS(let bytes): "what the signer gave is no CMS in DER form: \(bytes) bytes"
    case .badReserve(let bytes, let allowed):
      "\(bytes) bytes can't be reserved for a CMS: from \(allowed.lowerBound) to \(allowed.upperBound)"
    case .file(let fact): fact.message
    }
  }

  package var hints: [String] {
    switch self {
    case .repaired, .shifted: ["let another program write it anew first: qpdf in.pdf out.pdf"]
    case .cmsTooLarge(let bytes, _): ["reserve at least \(bytes) bytes in the signature's options"]
    case .notCMS: ["with openssl: cms -sign -binary -outform DER"]
    case .file(let fact): fact.hints
    case .certified, .badReserve: []
    }
  }
}
