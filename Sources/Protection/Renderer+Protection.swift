public import Factura
import FacturaDiagnostics

extension Renderer {
  /// The invoice as a plain PDF that opens with a password only, whole in memory.
  ///
  ///     let protection = try Protection(password: password, permissions: [.print])
  ///     let rendering = try renderer.render(invoice, with: layout, protectedBy: protection)
  ///
  /// Keys are drawn at random: no two renderings have the same bytes.
  ///
  /// - Throws: as the plain rendering; and of kind `output` if the PDF can't be encrypted.
  public func render(
    _ invoice: Invoice, with layout: Layout, protectedBy protection: Protection,
    options: RenderOptions = RenderOptions(),
  ) throws(FacturaError) -> Rendering {
    let plain = try render(invoice, with: layout, as: .plain, options: options)
    do throws(Failure<ProtectionFact>) {
      let bytes = try Encryption().bytes(of: plain.bytes, protection)
      return Rendering(bytes: bytes, pageCount: plain.pageCount, findings: plain.findings)
    } catch {
      throw FacturaError(.output, [Finding(error.fact)])
    }
  }
}
