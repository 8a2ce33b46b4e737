import FacturaTestSupport
import Testing

@testable import Factura

/// The QR code of an invoice that may be paid by transfer, drawn and read back.
@Suite struct TransferCodeTests {
  private let sample = "Tests/FormatsTests/Terms/Samples/ubl-everything.xml"

  private func verified(
    _ change: (String) -> String = { $0 }, inside: (String) -> String = { $0 },
  ) throws -> Verification {
    let source = try Repository.text(sample)
    let file = try InvoiceFile(bytes: Array(change(source).utf8))
    let attachment = AttachedFile(
      name: "invoice.xml", bytes: Array(inside(source).utf8), relationship: .source)
    let bytes = try Shared.renderer.render(
      file.invoice, with: Shared.layout(named: "en16931"),
      as: .archival(Archival(attachments: [attachment])),
      options: RenderOptions(reconciliation: .off)
    ).bytes
    return try PDFFile(bytes: bytes).verify()
  }

  @Test func itFillsInTheTransfer() throws {
    let verification = try verified()
    #expect(verification.agrees, "\(verification.findings)")
    #expect(
      verification.codes == [
        "BCD\n002\n1\nSCT\nTESTESMM086\nCuenta Uno\nES4500000000000000000084\nEUR1127.89\n\n\nREF-83"
      ])
  }

  @Test func anotherAmountOrAccountInsideIsFound() throws {
    let amount = try verified(inside: { $0.replacing(">1127.89<", with: ">1127.98<") })
    #expect(
      amount.findings.contains {
        $0.message == "the QR code on page 3 says amount EUR1127.89, but the invoice states EUR1127.98"
          && $0.path?.text == "/totals/payable"
      }, "\(amount.findings)")
    let account = try verified(inside: {
      $0.replacing("ES4500000000000000000084", with: "ES0000000000000000000084")
    })
    #expect(
      account.findings.contains {
        $0.message
          == "the QR code on page 3 says account ES4500000000000000000084, but the invoice states ES0000000000000000000084"
      }, "\(account.findings)")
  }

  /// An invoice of a paper that is paid otherwise has no code, and reading it back asks for none.
  @Test func anAccountWithoutSoundCheckDigitsHasNoCode() throws {
    let change = { (text: String) in
      text.replacing("ES4500000000000000000084", with: "ES0000000000000000000084")
    }
    let verification = try verified(change, inside: change)
    #expect(verification.codes.isEmpty && verification.agrees)
  }
}
