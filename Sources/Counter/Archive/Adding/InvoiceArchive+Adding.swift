package import Factura
import FacturaDiagnostics
import GRDB

extension InvoiceArchive {
  /// Adds one file: e-CF, UBL, CII or JSON. `name` is how findings call it.
  ///
  /// - Throws: `data` for a file that is no invoice, has no number, or states a known document otherwise; and what the
  ///   archive itself reports, as `FacturaError` of kind `output`.
  package func add(_ bytes: [UInt8], name: String) throws(FacturaError) -> Addition {
    let read = try ReadBill(bytes, digest: SourceDigest(of: bytes), name: name)
    let answer: Result<Addition, Finding>
    do {
      answer = try writing { database in
        let packed = try self.packer(in: database).packed(read)
        return try BillWriter(archive: self, database: database).add(packed)
      }
    } catch {
      throw FacturaError(.output, [error.finding])
    }
    switch answer {
    case .success(let addition): return addition
    case .failure(let finding): throw FacturaError(.data, [finding])
    }
  }

  func packer(in database: Database) throws -> Packer {
    Packer(
      json: try codecs.best(for: .json, in: database), xml: try codecs.best(for: .xml, in: database),
      path: path)
  }
}
