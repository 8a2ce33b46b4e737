import FacturaInvoices

/// The words of an invoice that its pages must show, each with its data path.
struct StatedWords {
  private(set) var entries: [(path: String, text: String)] = []

  init(of invoice: Invoice) {
    add("/number", invoice.fiscal?.ncf ?? invoice.number)
    add("/seller/name", invoice.seller.name)
    add("/seller/taxID", invoice.seller.taxID)
    add("/buyer/name", invoice.buyer?.name)
    add("/buyer/taxID", invoice.buyer?.taxID)
    add("/buyer/foreignID", invoice.buyer?.foreignID)
    for (index, line) in invoice.lines.enumerated() { add("/lines/\(index)/name", line.name) }
  }

  private mutating func add(_ path: String, _ text: String?) {
    if let text { entries.append((path, text)) }
  }
}
