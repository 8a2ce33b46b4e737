import FacturaAmounts

extension Invoice {
  /// The address behind the QR code, where anybody can verify the e-CF: the stated one, or built from the invoice
  /// (Descripción técnica de facturación electrónica 1.6, pp. 36–38, 58). Nothing without number, signature or
  /// total.
  package var verificationAddress: String? {
    guard let fiscal else { return nil }
    if let stated = fiscal.verification { return stated }
    guard let ncf = fiscal.ncf, let code = fiscal.securityCode?.percentEncoded, let issuer = seller.taxID,
      let total = totals.total?.value
    else { return nil }
    let environment = fiscal.environment ?? "ecf"
    let sum = NumberFormat.stated.text(of: total, in: .spanish)
    // Consumption below RD$250,000.00 reaches the tax authority as a summary, which another service verifies.
    if fiscal.typeCode == "32", total < ExactDecimal(250_000) {
      return "https://fc.dgii.gov.do/\(environment)/ConsultaTimbreFC?RncEmisor=\(issuer)&ENCF=\(ncf)"
        + "&MontoTotal=\(sum)&CodigoSeguridad=\(code)"
    }
    guard let day = issueDate, let signedAt = fiscal.signedAt else { return nil }
    // A buyer without RNC is left out altogether: an empty one would be looked up.
    let buyer = buyer?.taxID.map { "&RncComprador=\($0)" } ?? ""
    return "https://ecf.dgii.gov.do/\(environment)/ConsultaTimbre?RncEmisor=\(issuer)\(buyer)&ENCF=\(ncf)"
      + "&FechaEmision=\(DateFormat.numeric.text(of: day, in: .spanish))&MontoTotal=\(sum)"
      + "&FechaFirma=\(DateFormat.numeric.text(of: signedAt.date, in: .spanish))"
      + "%20\(TimeFormat.seconds.text(of: signedAt.time))&CodigoSeguridad=\(code)"
  }
}

extension String {
  /// Everything but letters and figures as `%2B`; a security code is Base64, of which `+`, `/` and `=` need it.
  fileprivate var percentEncoded: String {
    var encoded = ""
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let hex = String(byte, radix: 16, uppercase: true)
        encoded += hex.utf8.count == 1 ? "%0\(hex)" : "%\(hex)"
      }
    }
    return encoded
  }
}
