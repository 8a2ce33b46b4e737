import FacturaAmounts
package import FacturaInvoices

/// Whether what a stamp asks the tax authority is what the document states.
package struct StampCheck {
  /// One value that differs.
  package struct Difference: Hashable, Sendable {
    package var name: String
    package var read: String
    package var stated: String
    /// Where the invoice states it.
    package var path: String
  }

  private let address: StampAddress
  private let invoice: Invoice
  private(set) var differences: [Difference] = []

  /// What differs; nothing if the text is no address of a stamp.
  package static func differences(of text: String, from invoice: Invoice) -> [Difference]? {
    guard let address = StampAddress(text) else { return nil }
    var check = StampCheck(address, invoice)
    check.run()
    return check.differences
  }

  private init(_ address: StampAddress, _ invoice: Invoice) {
    self.address = address
    self.invoice = invoice
  }

  private mutating func run() {
    compare("RncEmisor", invoice.seller.taxID, at: "/seller/taxID", Self.figures)
    compare("ENCF", invoice.fiscal?.ncf ?? invoice.number, at: "/fiscal/ncf") { $0.uppercased() }
    compareTotal()
    compareCode()
    if address.isShort { return }
    compare("FechaEmision", invoice.issueDate.map { Self.day($0) }, at: "/issueDate") { $0 }
    compare("FechaFirma", invoice.fiscal?.signedAt.map { Self.time($0) }, at: "/fiscal/signedAt") { $0 }
    // A foreign buyer has no RNC, and an address without one is right.
    if address["RncComprador"] != nil {
      compare("RncComprador", invoice.buyer?.taxID, at: "/buyer/taxID", Self.figures)
    }
  }

  private mutating func compare(
    _ name: String, _ stated: String?, at path: String, _ form: (String) -> String,
  ) {
    let read = address[name] ?? ""
    guard form(read) != form(stated ?? "") else { return }
    differences.append(Difference(name: name, read: read, stated: stated ?? "none", path: path))
  }

  /// A stamp without a code opens nothing, whatever the invoice states.
  private mutating func compareCode() {
    let (read, stated) = (address["CodigoSeguridad"] ?? "", invoice.fiscal?.securityCode ?? "")
    guard read.isEmpty || read != stated else { return }
    differences.append(
      Difference(
        name: "CodigoSeguridad", read: read, stated: stated.isEmpty ? "none" : stated,
        path: "/fiscal/securityCode"))
  }

  private mutating func compareTotal() {
    let read = address["MontoTotal"] ?? ""
    guard let stated = invoice.totals.total?.value else { return }
    let bytes = Array(read.utf8)
    let value = bytes.withUnsafeBufferPointer { bytes in
      var text = DrawnText(bytes)
      let value = text.number(.plain)
      return text.isAtEnd ? value : nil
    }
    if let value, value.isSameValue(as: stated) { return }
    differences.append(
      Difference(name: "MontoTotal", read: read, stated: stated.plain, path: "/totals/total"))
  }

  private static func figures(_ text: String) -> String {
    String(decoding: text.utf8.filter { DrawnText.isDigit($0) }, as: UTF8.self)
  }

  private static func day(_ date: CalendarDate) -> String {
    padded(Int(date.day), 2) + "-" + padded(Int(date.month), 2) + "-" + padded(Int(date.year), 4)
  }

  private static func time(_ timestamp: Timestamp) -> String {
    let time = timestamp.time
    let clock = [time.hour, time.minute, time.second].map { padded(Int($0), 2) }.joined(separator: ":")
    return day(timestamp.date) + " " + clock
  }

  private static func padded(_ number: Int, _ count: Int) -> String {
    let figures = String(number)
    return String(repeating: "0", count: max(0, count - figures.count)) + figures
  }
}
