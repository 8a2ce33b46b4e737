import FacturaDiagnostics
import FacturaInvoices

/// What of an invoice stands in the archive's rows: what a clerk sees of it, and the keys that find it.
struct BillFacts {
  var bill: ArchivedBill
  /// Type of e-CF, or UNTDID 1001: an invoice and a credit note may have one number.
  var type: String?
  var keys: Set<BillKey>

  /// Phones of one corporate bill by which it can be found.
  private static let mostLines = 10_000

  init(_ invoice: Invoice) throws(Finding) {
    bill = ArchivedBill(of: invoice)
    type = invoice.fiscal?.typeCode ?? invoice.typeCode
    if bill.document.isEmpty { throw Finding(ArchiveFact.noNumber) }
    keys = Set(Self.keys(of: bill) + Self.otherKeys(of: invoice))
  }

  private static func keys(of bill: ArchivedBill) -> [BillKey] {
    [
      BillKey(bill.ncf, .ncf), BillKey(bill.account, .account), BillKey(bill.phone, .phone),
      BillKey(bill.customerID, .customer), bill.number == bill.ncf ? nil : BillKey(bill.number, .number),
    ].compactMap(\.self)
  }

  private static func otherKeys(of invoice: Invoice) -> [BillKey] {
    let lines = (invoice.telephone?.fleet.map(\.phone) ?? []) + (invoice.telephone?.usage.map(\.phone) ?? [])
    return [BillKey(invoice.buyer?.taxID, .taxID)].compactMap(\.self)
      + lines.prefix(mostLines).compactMap { BillKey($0, .line) }.filter {
        $0.value != BillKey(invoice.telephone?.phone, .phone)?.value
      }
  }
}
