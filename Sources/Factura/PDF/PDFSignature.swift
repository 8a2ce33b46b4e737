public import FacturaAmounts
import FacturaDiagnostics
import FacturaPDFFiles

/// What a signature says of itself, and how much room it gets.
public struct PDFSignature: Sendable {
  /// How the CMS is to be read (ISO 32000-1, 12.8.3.3; ETSI EN 319 142-1).
  public enum Form: String, Sendable {
    /// A detached CMS, as every reader knows it.
    case cms = "adbe.pkcs7.detached"
    /// PAdES: the CMS has the attribute signing-certificate-v2 and no signing time.
    case cades = "ETSI.CAdES.detached"
  }

  public var form: Form
  /// Who signs; readers prefer the name in the certificate.
  public var name: String?
  public var reason: String?
  public var location: String?
  public var contact: String?
  /// When. There is no clock inside; without it the CMS may say it.
  public var date: Timestamp?
  /// What `date` is meant in.
  public var zone = ZoneOffset.greenwich
  /// What a screen reader says of the invisible field; nothing for “Digital signature” in the language of the document.
  public var label: String?
  /// Bytes of the largest CMS that fits, from 256 to 16 MiB. The file grows by twice as much, because it is written in
  /// hexadecimal figures: 16,384 bytes by default, and about 1,700 for all else. A CMS without a time stamp has 700 to
  /// 2,500 bytes, one with a time stamp and a chain of certificates 6,000 to 8,000.
  public var reservedBytes: Int

  public init(
    form: Form = .cms, reason: String? = nil, date: Timestamp? = nil, reservedBytes: Int = 8192,
  ) {
    self.form = form
    self.reason = reason
    self.date = date
    self.reservedBytes = reservedBytes
  }

  var terms: SignatureTerms {
    var terms = SignatureTerms(subFilter: form.rawValue, reservedBytes: reservedBytes)
    terms.name = name
    terms.reason = reason
    terms.location = location
    terms.contact = contact
    terms.date = date?.inPDF(zone)
    terms.label = label
    return terms
  }
}

extension PDFFile {
  /// The file with a signature, invisible on its first page. What stands there stays, byte for byte, and the signature
  /// covers all of it: earlier signatures hold, and what was PDF/A and PDF/UA still is.
  ///
  ///     let signed = try await file.signed(PDFSignature(reason: "Emisión")) { bytes in
  ///       try await keyStore.detachedCMS(of: bytes)
  ///     }
  ///
  /// - Parameter signer: gets the bytes to sign, and gives a detached CMS (SignedData of RFC 5652, in DER form) of them.
  ///   What it throws reaches the caller as it is.
  /// - Throws: `FacturaError` of kind `data` if nothing can be added to the file or the CMS is no CMS, of kind `argument`
  ///   if it is larger than what is reserved for it; the finding names both sizes.
  public func signed(
    _ signature: PDFSignature = PDFSignature(), by signer: ([UInt8]) async throws -> [UInt8],
  ) async throws -> [UInt8] {
    let prepared = try prepared(signature)
    let cms = try await signer(prepared.signedBytes)
    do throws(Failure<SigningFact>) { return try prepared.filled(with: cms) } catch { throw failure(error) }
  }

  private func prepared(_ signature: PDFSignature) throws(FacturaError) -> PreparedSignature {
    let reader = try read { reader throws(Failure<PDFFileFact>) in reader }
    do throws(Failure<SigningFact>) { return try PreparedSignature(reader, signature.terms) } catch {
      throw failure(error)
    }
  }

  private func failure(_ error: Failure<SigningFact>) -> FacturaError {
    let kind: FacturaError.Kind =
      switch error.fact {
      case .badReserve, .cmsTooLarge: .argument
      case .repaired, .shifted, .certified, .notCMS, .file: .data
      }
    return FacturaError(kind, error.fact, at: SourceLocation(file: name))
  }
}

extension Timestamp {
  /// `D:20260102030405-04'00'` (ISO 32000-1, 7.9.4).
  fileprivate func inPDF(_ zone: ZoneOffset) -> String {
    func figures(_ value: Int, _ count: Int = 2) -> String {
      let text = String(value)
      return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
    }
    let parts = [date.month, date.day, time.hour, time.minute, time.second].map { figures(Int($0)) }
    let minutes = abs(zone.minutes)
    return "D:\(figures(Int(date.year), 4))\(parts.joined())\(zone.minutes < 0 ? "-" : "+")"
      + "\(figures(minutes / 60))'\(figures(minutes % 60))'"
  }
}
