import FacturaAmounts
import FacturaInvoices

/// The dates of an invoice that its pages must show, each with its data path.
struct StatedDates {
  private(set) var entries: [(path: String, date: CalendarDate)] = []

  /// - Parameter isData: whether it is the invoice behind a document with lines of its own, which shows its own dates.
  init(of invoice: Invoice, isData: Bool) {
    add("/issueDate", invoice.issueDate)
    if isData { return }
    if let fiscal = invoice.fiscal {
      // Of the official fields, those with the flag I: they are printed (Formato e-CF 1.0).
      add("/fiscal/sequenceExpiry", fiscal.sequenceExpiry)
      add("/fiscal/signedAt", fiscal.signedAt?.date)
    } else {
      // It couldn't be paid in time without (EN 16931, BT-9).
      add("/dueDate", invoice.dueDate)
    }
  }

  private mutating func add(_ path: String, _ date: CalendarDate?) {
    if let date { entries.append((path, date)) }
  }
}
