import Factura
import FacturaDiagnostics
import FoundationEssentials
import GRDB

extension InvoiceArchive {
  /// All that is kept of a bill.
  ///
  /// - Throws: `notFound` for a row that isn't there, `unusable` for one whose bytes are damaged.
  package func invoice(_ id: Int64) throws(ArchiveError) -> ArchivedInvoice {
    try reading { try self.invoice(id, in: $0) }
  }

  func invoice(_ id: Int64, in database: Database) throws -> ArchivedInvoice {
    let sql =
      "SELECT \(ArchivedBill.columns), content.* FROM bill JOIN content ON content.bill = bill.id WHERE bill.id = ?"
    guard let row = try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [id]),
      let format = InvoiceFile.Format(rawValue: try row.value("format"))
    else { throw ArchiveError(.notFound, .noSuchBill(id: id)) }
    guard let json = try expanded(row.value("json"), codec: row.value("json_codec"), in: database) else {
      throw damaged(id)
    }
    var xml: [UInt8]?
    if let codec = try row.value("xml_codec", as: Int64?.self) {
      guard let bytes = try expanded(row.value("xml"), codec: codec, in: database) else { throw damaged(id) }
      xml = bytes
    }
    return ArchivedInvoice(bill: try ArchivedBill(row), json: json, xml: xml, format: format)
  }

  private func expanded(_ bytes: Data?, codec: Int64, in database: Database) throws -> [UInt8]? {
    guard let bytes, let codec = try codecs.codec(codec, in: database) else { return nil }
    return codec.expanded(Array(bytes), limit: InvoiceFile.sizeLimit)
  }

  private func damaged(_ id: Int64) -> ArchiveError {
    ArchiveError(.unusable, .damaged(path: path, reason: "the content of bill \(id) can't be expanded"))
  }
}
