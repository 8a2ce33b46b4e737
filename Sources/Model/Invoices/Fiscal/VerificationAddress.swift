import FacturaAmounts

extension Invoice {
  /// The address behind the QR code, where anybody can verify the e-CF: the stated one, or built from the invoice
  /// (Descripción técnica de facturación electrónica 1.6, pp. 36–38, 58). Nothing without number, whole security code or
  /// total, for a document of a paper series or for one that isn't valid.
  package var verificationAddress: String? {
    guard let fiscal, !fiscal.isPaper, fiscal.notValid != true else { return nil }
    if let stated = fiscal.verification { return stated.isEmpty ? nil : stated }
    guard let environment = FiscalEnvironment(rawValue: fiscal.environment ?? "ecf"), let ncf = fiscal.ncf,
      let code = fiscal.securityCode, code.unicodeScalars.count == Fiscal.securityCodeLength,
      let issuer = seller.taxID, let total = totals.total?.value
    else { return nil }
    let sum = NumberFormat.stated.text(of: total, in: .spanish)
    // Consumption below RD$250,000.00 reaches the tax authority as a summary, which another service verifies.
    if fiscal.isConsumption, total < ExactDecimal(250_000) {
      var query = QueryText()
      query.add("RncEmisor", issuer)
      query.add("ENCF", ncf)
      query.add("MontoTotal", sum)
      query.add("CodigoSeguridad", code, keeping: .nothing)
      return "https://fc.dgii.gov.do/\(environment.rawValue)/ConsultaTimbreFC?\(query.text)"
    }
    guard let issueDate, let signedAt = fiscal.signedAt else { return nil }
    var query = QueryText()
    query.add("RncEmisor", issuer)
    // A buyer without RNC is left out altogether: an empty one would be looked up.
    if let buyer = buyer?.taxID { query.add("RncComprador", buyer) }
    query.add("ENCF", ncf)
    query.add("FechaEmision", DateFormat.numeric.text(of: issueDate, in: .spanish))
    query.add("MontoTotal", sum)
    query.add("FechaFirma", TimeFormat.seconds.text(of: signedAt, in: .spanish))
    query.add("CodigoSeguridad", code, keeping: .nothing)
    return "https://ecf.dgii.gov.do/\(environment.rawValue)/ConsultaTimbre?\(query.text)"
  }
}

/// Where an e-CF was sent: part of the address.
package enum FiscalEnvironment: String, CaseIterable {
  case production = "ecf"
  case certification = "certecf"
  case test = "testecf"
}

extension Fiscal {
  /// The security code is the first six characters of the signature (Informe Técnico e-CF, §17.2.3).
  fileprivate static var securityCodeLength: Int { 6 }

  /// Type 32, as stated or by its number.
  fileprivate var isConsumption: Bool {
    typeCode.map { $0 == "32" } ?? (ncf?.hasPrefix("E32") ?? false)
  }
}

/// The part of an address behind the question mark.
private struct QueryText {
  /// What may stand beside letters and figures without being written as `%2B`.
  enum Exceptions {
    /// RFC 3986, 2.3, and the colon of the time, as in the official examples.
    case unreserved
    /// A security code is Base64; the official table encodes whatever is no letter or figure.
    case nothing
  }

  private(set) var text = ""

  mutating func add(_ name: String, _ value: String, keeping exceptions: Exceptions = .unreserved) {
    if !text.isEmpty { text += "&" }
    text += "\(name)="
    for byte in value.utf8 { add(byte, keeping: exceptions) }
  }

  private mutating func add(_ byte: UInt8, keeping exceptions: Exceptions) {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      text.unicodeScalars.append(Unicode.Scalar(byte))
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: ":"):
      switch exceptions {
      case .unreserved: text.unicodeScalars.append(Unicode.Scalar(byte))
      case .nothing: addEncoded(byte)
      }
    default:
      addEncoded(byte)
    }
  }

  private mutating func addEncoded(_ byte: UInt8) {
    let figures = String(byte, radix: 16, uppercase: true)
    text += figures.utf8.count == 1 ? "%0\(figures)" : "%\(figures)"
  }
}
