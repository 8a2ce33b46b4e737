import FacturaInvoices

/// The words of an invoice that its pages must show, each with its data path.
struct StatedWords {
  struct Entry {
    var path: String
    var text: String
    /// Whether it is the name of a line.
    var isLine = false
    /// Whether it is a number that the header of each page of an e-CF shows.
    var isInHead = false
  }

  private(set) var entries: [Entry] = []

  init(of invoice: Invoice) {
    addNumber("/number", invoice.fiscal?.ncf ?? invoice.number)
    add("/seller/name", invoice.seller.name)
    addNumber("/seller/taxID", invoice.seller.taxID)
    add("/buyer/name", invoice.buyer?.name)
    addNumber("/buyer/taxID", invoice.buyer?.taxID)
    addNumber("/buyer/foreignID", invoice.buyer?.foreignID)
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

  private mutating func addNumber(_ path: String, _ text: String?) {
    if let text { entries.append(Entry(path: path, text: text, isInHead: true)) }
  }

  private mutating func add(_ path: String, _ text: String?, isLine: Bool = false) {
    if let text { entries.append(Entry(path: path, text: text, isLine: isLine)) }
  }
}
