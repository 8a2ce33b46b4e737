import FacturaInvoices

/// The words of an invoice that its pages must show, each with its data path.
struct StatedWords {
  struct Entry {
    var path: String
    var text: String
    /// Whether it is the name of a line.
    var isLine = false
  }

  private(set) var entries: [Entry] = []

  init(of invoice: Invoice) {
    add("/number", invoice.fiscal?.ncf ?? invoice.number)
    add("/seller/name", invoice.seller.name)
    add("/seller/taxID", invoice.seller.taxID)
    add("/buyer/name", invoice.buyer?.name)
    add("/buyer/taxID", invoice.buyer?.taxID)
    add("/buyer/foreignID", invoice.buyer?.foreignID)
    for (index, line) in invoice.lines.enumerated() {
      add("/lines/\(index)/name", line.name, isLine: true)
    }
  }

  /// Number, seller and buyer.
  var withoutLines: StatedWords {
    var words = self
    words.entries.removeAll(where: \.isLine)
    return words
  }

  private mutating func add(_ path: String, _ text: String?, isLine: Bool = false) {
    if let text { entries.append(Entry(path: path, text: text, isLine: isLine)) }
  }
}
