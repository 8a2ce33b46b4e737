import Factura
import FacturaDiagnostics
import FacturaFormats

/// A file that was read: all that the archive keeps of it, before it is compressed.
struct ReadBill {
  /// How findings call the file.
  let name: String
  let digest: SourceDigest
  let file: InvoiceFile
  let facts: BillFacts
  /// The invoice as `InvoiceJSON` writes it.
  let json: [UInt8]

  var xml: [UInt8]? { file.original?.bytes }

  /// - Throws: `FacturaError` of kind `data`.
  init(_ bytes: [UInt8], digest: SourceDigest, name: String) throws(FacturaError) {
    self.name = name
    self.digest = digest
    file = try InvoiceFile(bytes: bytes, name: name)
    do throws(Finding) {
      facts = try BillFacts(file.invoice)
      json = try InvoiceJSON.bytes(of: file.invoice)
      // Our own form asks for more than others do, such as a day of issue: what is kept must be read again.
      if file.original != nil { _ = try InvoiceJSON.read(from: MemorySource(json), name: name) }
    } catch {
      var finding = error
      finding.location = finding.location ?? SourceLocation(file: name)
      throw FacturaError(.data, [finding])
    }
  }
}

/// By which a file is known again without being read: half of its SHA-256.
struct SourceDigest: Hashable {
  let bytes: [UInt8]

  init(of file: [UInt8]) {
    var hash = SHA256()
    hash.add(file)
    bytes = Array(hash.bytes.prefix(16))
  }
}
