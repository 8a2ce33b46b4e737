import Factura
import FacturaPDFFiles
import FacturaTestSupport

extension Document {
  /// Files with an invisible signature: what was archival and accessible still is.
  static let signed: [Document] = [1, 2].map { count in
    Document(name: "written by hand, signed \(count == 1 ? "once" : "twice")") { _ in
      try signed(HandMadePDF().bytes(), times: count)
    }
  }

  /// A rendering of ours, whose cross-references are a stream.
  static let signedBill = Document(name: "telecom-bill, signed") { renderer in
    let invoice = try InvoiceFile(path: Repository.path("Layouts/telecom-bill/sample.json")).invoice
    return try signed(renderer.render(invoice, with: Layout(named: "telecom-bill")).bytes, times: 1)
  }

  private static func signed(_ bytes: [UInt8], times: Int) throws -> [UInt8] {
    guard let signer = try OpenSSLSigner() else { return bytes }
    var bytes = bytes
    for _ in 0..<times {
      let terms = SignatureTerms(subFilter: PDFSignature.Form.cms.rawValue, reservedBytes: 8192)
      let prepared = try PreparedSignature(OpenedPDF(bytes).reader(), terms)
      bytes = try prepared.filled(with: try signer.cms(of: prepared.signedBytes))
    }
    return bytes
  }
}
